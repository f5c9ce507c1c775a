import type { Run } from '../reading.ts';
import { END, PARTS, TAGS } from './chain.ts';

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

/** The segments of a kind in a sequence of tags, as runs that start at `offset`. */
export function segments(tags: Uint8Array, kind: number, offset: number): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === kind || (tags[i] === kind + END && start < 0)) start = i;
    if (tags[i] !== kind + END) continue;
    runs.push([offset + start, offset + i + 1]);
    start = -1;
  }
  return runs;
}
