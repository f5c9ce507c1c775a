import { PARTS, TAGS } from './chain.ts';

/** First tag of each kind of the cue chain: a cue of communicated speech, and one of any other attitude. */
export const CUE = { reported: 1, other: 1 + PARTS } as const;
/** First tag of each kind of the argument chain. */
export const ARGUMENT = { source: 1, content: 1 + PARTS } as const;

/** The chance that a unit is in a segment of a kind. */
export function chanceOf(chances: Float64Array, unit: number, kind: number): number {
  let sum = 0;
  for (let part = 0; part < PARTS; part++) sum += chances[unit * TAGS + kind + part]!;
  return sum;
}
