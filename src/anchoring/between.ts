/** A passage that was altered within: both its ends still stand next to what they stood next to. */
import type { Cluster } from './clusters.ts';
import { type FoldedText, sameCodes } from './fold.ts';
import type { Stretch } from './lay.ts';
import type { Query } from './query.ts';

/** Codes of surroundings, and of the passage's own end, that must be the same: three short words. */
const OUTSIDE = 16;
const INSIDE = 8;

/** The stretch between both ends on the diagonals of a cluster, or null where an end is not there. */
export function standsBetween(
  { codes }: FoldedText,
  { all, exact, prefix, suffix }: Query,
  { low, middle, high }: Cluster,
): Stretch | null {
  if (exact.length < 2 * INSIDE || prefix.length < OUTSIDE || suffix.length < OUTSIDE) return null;
  const first = prefix.length;
  const past = first + exact.length;
  const head = all.codes.subarray(first - OUTSIDE, first + INSIDE);
  const tail = all.codes.subarray(past - INSIDE, past + OUTSIDE);
  // What was put in or taken out moves the second half to another diagonal.
  const diagonals = [middle, low, high];
  const start = diagonals.find((one) => sameCodes(codes, one + first - OUTSIDE, head));
  const end = diagonals.find((one) => sameCodes(codes, one + past - INSIDE, tail));
  if (start === undefined || end === undefined) return null;
  const stretch = [start + first, end + past] as const;
  return stretch[1] - stretch[0] >= 2 * INSIDE ? stretch : null;
}
