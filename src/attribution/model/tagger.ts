import type { Frame } from '../frame.ts';
import type { Judge } from '../judge.ts';
import type { Reading, Run } from '../reading.ts';
import { argumentFeatures } from './argument-features.ts';
import { bestTags, type Chain, emissions, marginals } from './chain.ts';
import { type FoundCue, findCues } from './cues.ts';
import { evidenceOf } from './evidence.ts';
import { FeatureList } from './features.ts';
import { ARGUMENT, segments } from './kinds.ts';
import type { Classify } from './lexicon.ts';
import { passagesOf, type Unit, unitsOf } from './units.ts';
import { windowOf } from './windows.ts';

/** Learned weights: one chain finds cues, the other the source and the content of each cue. */
export interface Model {
  /** log2 of the number of features in either table. */
  readonly bits: number;
  readonly classify: Classify;
  readonly cues: Chain;
  readonly arguments: Chain;
  /** Null while it is being learnt: then every candidate stands. */
  readonly judge: Judge | null;
}

/** 1 for each unit that stands in a cue. */
export function cueMask(length: number, runs: readonly Run[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const [from, to] of runs) mask.fill(1, from, to);
  return mask;
}

const tokensOf = (units: readonly Unit[], [from, to]: Run): Run => [
  units[from]!.tokens[0],
  units[to - 1]!.tokens[1],
];

/** The frames of a Reading that the model finds, in order of their cues. */
export function tagFrames(reading: Reading, model: Model): Frame[] {
  const list = new FeatureList(model.bits);
  const frames: Frame[] = [];
  for (const tokens of passagesOf(reading)) {
    const units = unitsOf(reading, tokens, model.classify);
    const found = findCues(model.cues, list, units);
    const mask = cueMask(
      units.length,
      found.map(({ run }) => run),
    );
    for (const cue of found) {
      const frame = argumentsOf(model, list, units, cue, mask, found.length);
      if (frame !== null) frames.push(frame);
    }
  }
  return frames;
}

/** The frame of one cue, or null when it reports nothing. `cues` is how many its passage has. */
function argumentsOf(
  model: Model,
  list: FeatureList,
  units: readonly Unit[],
  found: FoundCue,
  mask: Uint8Array,
  cues: number,
): Frame | null {
  const cue = found.run;
  const reach = windowOf(units, cue, mask);
  argumentFeatures(reach, list);
  const scores = emissions(model.arguments, list);
  const tags = bestTags(model.arguments, scores);
  const content = segments(tags, ARGUMENT.content, reach.from);
  if (content.length === 0) return null;
  const sources = segments(tags, ARGUMENT.source, reach.from);
  const gap = ([from, to]: Run): number => Math.max(cue[0] - to, from - cue[1]);
  const source = sources.sort((a, b) => gap(a) - gap(b))[0] ?? null;
  const { chances } = marginals(model.arguments, scores);
  return {
    cue: tokensOf(units, cue),
    source: source === null ? null : tokensOf(units, source),
    content: content.map((run) => tokensOf(units, run)),
    via: null,
    pass: 'learned',
    confidence: found.chance,
    evidence: evidenceOf(units, reach, chances, {
      found,
      content,
      source,
      sources: sources.length,
      cues,
    }),
  };
}
