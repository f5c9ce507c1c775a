import type { Run } from '../reading.ts';
import { hashString } from '../tokens.ts';
import {
  bestTags,
  type Chain,
  emissions,
  marginals,
  NEVER,
  PARTS,
  type Steps,
  TAGS,
} from './chain.ts';
import { cueFeatures } from './cue-features.ts';
import type { FeatureList } from './features.ts';
import { CUE, chanceOf, segments } from './kinds.ts';
import { FIRST_VERB, LAST_VERB } from './lexicon.ts';
import { SYMBOL, type Unit } from './units.ts';

/** A cue found in the units of a paragraph. */
export interface FoundCue {
  readonly run: Run;
  /** Chance that it is a cue, of speech or of another attitude. */
  readonly chance: number;
  /** Chance that it is one of speech. */
  readonly reported: number;
}

/**
 * Taken from the scores of what is no cue of speech, so that doubtful cues are found and the judge has
 * them to choose from: from those of other attitudes, which words alone rarely tell from speech, and
 * from those of no cue. The best of seven settings on two left-out outlets.
 */
const DOUBT = { other: 3, outside: 0.3 } as const;

/**
 * How much more the best tag in a cue scores than the one outside, at least, where units beside one are
 * scored too: one that may tell, and another that is beside one. With these nearly all is found that is
 * found when all are scored.
 */
const LEAST = { telling: 0.5, joining: -2.5 } as const;

/** WordNet's class of nouns such as "statement" and "question". */
const COMMUNICATION = 10;
const PAST = hashString('2ed');
const GERUND = hashString('3ing');

const isVerb = (kind: number): boolean => kind >= FIRST_VERB && kind <= LAST_VERB;

/** Whether a unit may be what makes a cue of itself and the words around it. */
const mayTell = ({ symbol, major, minor, suffix2, suffix3 }: Unit): boolean =>
  symbol === SYMBOL.cue ||
  symbol === SYMBOL.dash ||
  major === COMMUNICATION ||
  isVerb(major) ||
  isVerb(minor) ||
  suffix2 === PAST ||
  suffix3 === GERUND;

/** Whether a unit may stand in a cue with one that tells. */
const mayJoin = (unit: Unit | undefined): boolean =>
  unit !== undefined && unit.symbol !== SYMBOL.end && unit.symbol !== SYMBOL.quotation;

/**
 * The cues of communicated speech in the units of a paragraph. Units that may tell are scored, and
 * outwards from those that seem to as far as a cue may reach: little more than half. The others are in none.
 */
export function findCues(chain: Chain, list: FeatureList, units: readonly Unit[]): FoundCue[] {
  const describe = cueFeatures(units, list);
  const scores = new Float64Array(units.length * TAGS).fill(NEVER);
  const asked = new Uint8Array(units.length);
  let wave: number[] = [];
  const ask = (i: number): void => {
    if (asked[i] === 0) {
      asked[i] = 1;
      wave.push(i);
    }
  };
  for (let i = 0; i < units.length; i++) {
    scores[i * TAGS] = 0;
    if (mayTell(units[i]!)) ask(i);
  }
  while (wave.length > 0) {
    const now = wave;
    wave = [];
    list.clear();
    for (const i of now) describe(i);
    const rows = emissions(chain, list);
    for (let k = 0; k < now.length; k++) {
      const i = now[k]!;
      let most = NEVER;
      for (let tag = 0; tag < TAGS; tag++) {
        const score = rows[k * TAGS + tag]!;
        scores[i * TAGS + tag] = score;
        if (tag > 0) most = Math.max(most, score);
      }
      const least = mayTell(units[i]!) ? LEAST.telling : LEAST.joining;
      if (most - rows[k * TAGS]! < least) continue;
      if (mayJoin(units[i - 1])) ask(i - 1);
      if (mayJoin(units[i + 1])) ask(i + 1);
    }
  }
  const found: FoundCue[] = [];
  for (let i = 0; i < units.length; i++) {
    if (asked[i] === 0) continue;
    const from = Math.max(0, i - 1);
    while (asked[i] === 1) i++;
    found.push(...cuesOf(chain, scores.slice(from * TAGS, (i + 1) * TAGS), from));
  }
  return found;
}

/** The cues in units from `from` on whose tags have these scores, which are changed. */
export function cuesOf(chain: Steps, scores: Float64Array, from = 0): FoundCue[] {
  for (let at = 0; at < scores.length; at += TAGS) {
    scores[at] = scores[at]! - DOUBT.outside;
    for (let part = 0; part < PARTS; part++) {
      scores[at + CUE.other + part] = scores[at + CUE.other + part]! - DOUBT.other;
    }
  }
  const tags = bestTags(chain, scores);
  const runs = segments(tags, CUE.reported, 0);
  if (runs.length === 0) return [];
  const { chances } = marginals(chain, scores);
  return runs.map(([start, end]) => ({
    run: [from + start, from + end],
    chance: 1 - chances[start * TAGS]!,
    reported: chanceOf(chances, start, CUE.reported),
  }));
}
