import { argumentFeatures } from '../../src/attribution/model/argument-features.ts';
import { END, INSIDE, TAGS } from '../../src/attribution/model/chain.ts';
import { cueFeatures } from '../../src/attribution/model/cue-features.ts';
import { cuesOf } from '../../src/attribution/model/cues.ts';
import { FeatureList } from '../../src/attribution/model/features.ts';
import { ARGUMENT, CUE } from '../../src/attribution/model/kinds.ts';
import { cueMask } from '../../src/attribution/model/tagger.ts';
import type { Unit } from '../../src/attribution/model/units.ts';
import type { FullChain } from '../../src/attribution/model/weights.ts';
import { windowOf } from '../../src/attribution/model/windows.ts';
import type { Run } from '../../src/attribution/reading.ts';
import type { GoldFrame, Lesson } from './corpus.ts';
import { type Example, exampleOf, learn, learnMean, type Settings, scoresOf } from './learner.ts';

/** What the two chains are learnt with. */
export interface Plan {
  readonly bits: number;
  /** Chains learnt alike but for the order and the features left out; their weights are averaged. */
  readonly seeds: number;
  readonly cues: Omit<Settings, 'features' | 'tags'>;
  readonly arguments: Omit<Settings, 'features' | 'tags'>;
  /** Parts that learn cues for one another, so that arguments see cues as they will be found. */
  readonly parts: number;
  /**
   * Times this are the scores of arguments when all features are there: learnt with half of them left
   * out, they are too sure of themselves.
   */
  readonly soften: number;
  /** How weights are made bytes; see compress.ts. */
  readonly step: number;
  readonly least: number;
}

function mark(tags: Uint8Array, [from, to]: Run, kind: number): void {
  // Two annotations of the same words cannot both be shown: the first stays.
  if (tags.subarray(from, to).some((tag) => tag !== 0)) return;
  tags.fill(kind + INSIDE, from, to);
  tags[from] = kind;
  tags[to - 1] = kind + END;
}

/** Fills `list` with the features of all units, that may be in a cue or not. */
function describeAll(units: readonly Unit[], list: FeatureList): void {
  const describe = cueFeatures(units, list);
  list.clear();
  for (let i = 0; i < units.length; i++) describe(i);
}

function cueExample(lesson: Lesson, list: FeatureList): Example {
  describeAll(lesson.units, list);
  const tags = new Uint8Array(lesson.units.length);
  for (const { cue, scope } of lesson.frames) mark(tags, cue, CUE[scope]);
  return exampleOf(list, tags);
}

/** The example of one cue; without a frame it is a false one, and nothing is its content. */
function argumentExample(
  lesson: Lesson,
  cue: Run,
  mask: Uint8Array,
  frame: GoldFrame | null,
  list: FeatureList,
): Example {
  const window = windowOf(lesson.units, cue, mask);
  argumentFeatures(window, list);
  const tags = new Uint8Array(window.to - window.from);
  const put = (runs: readonly Run[], kind: number): void => {
    for (const [from, to] of runs) {
      const start = Math.max(from, window.from) - window.from;
      const end = Math.min(to, window.to) - window.from;
      if (start < end) mark(tags, [start, end], kind);
    }
  };
  put(frame?.content ?? [], ARGUMENT.content);
  put(frame?.source ?? [], ARGUMENT.source);
  return exampleOf(list, tags);
}

const overlaps = (a: Run, b: Run): boolean => a[0] < b[1] && b[0] < a[1];

/** Both chains, with all their weights. */
export interface Chains {
  readonly cues: FullChain;
  readonly arguments: FullChain;
}

/** Learns both chains from lessons. */
export function learnChains(lessons: readonly Lesson[], plan: Plan): Chains {
  const list = new FeatureList(plan.bits);
  const size = { features: 2 ** plan.bits, tags: TAGS };
  const examples = lessons.map((lesson) => cueExample(lesson, list));
  const cues = learnMean(examples, { ...size, ...plan.cues }, plan.seeds);
  const windows: Example[] = [];
  for (let part = 0; part < plan.parts; part++) {
    const inPart = lessons.map(({ document }) => document % plan.parts === part);
    const rest = examples.filter((_, i) => !inPart[i]);
    const chain = learn(rest, { ...size, ...plan.cues });
    lessons.forEach((lesson, i) => {
      if (inPart[i]) windows.push(...windowsOf(lesson, chain, list));
    });
  }
  if (plan.parts === 0) {
    for (const lesson of lessons) {
      for (const frame of lesson.frames) {
        windows.push(argumentExample(lesson, frame.cue, lesson.mask, frame, list));
      }
    }
  }
  const sharp = learnMean(windows, { ...size, ...plan.arguments }, plan.seeds);
  return { cues, arguments: { ...sharp, scale: plan.soften } };
}

/** Examples of arguments: every annotated cue, and every cue found where none is. */
function windowsOf(lesson: Lesson, chain: FullChain, list: FeatureList): Example[] {
  describeAll(lesson.units, list);
  const { indices, units } = list;
  const scores = scoresOf(chain.weights, TAGS, { indices, ends: list.ends.subarray(0, units) });
  const found = cuesOf(chain, scores).map(({ run }) => run);
  const all = [...found, ...lesson.frames.map(({ cue }) => cue)];
  const mask = cueMask(lesson.units.length, found);
  const out = lesson.frames.map((frame) => {
    const as = found.find((run) => overlaps(run, frame.cue)) ?? frame.cue;
    return argumentExample(lesson, as, mask, frame, list);
  });
  for (const run of all) {
    if (lesson.frames.some(({ cue }) => overlaps(run, cue))) continue;
    out.push(argumentExample(lesson, run, mask, null, list));
  }
  return out;
}
