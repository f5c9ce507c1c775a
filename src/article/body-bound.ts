/** No block less likely than this is taken, however little else a page has. */
const LEAST = 0.2;
/** What is more likely than not is always taken. */
const MOST = 0.5;

/**
 * The chance from which on blocks are taken for a page's body, between 0.2 and 0.5: where the
 * expected F1 of the text is best. A body with few doubts has its bound at a half; where all is in
 * doubt, half of a body is worth more than none, and more is taken.
 */
export function findBound(lengths: readonly number[], likely: Float32Array): number {
  let expected = 0;
  const doubtful: number[] = [];
  let taken = 0;
  let right = 0;
  for (const [index, chance] of likely.entries()) {
    expected += chance * lengths[index]!;
    if (chance >= MOST) {
      taken += lengths[index]!;
      right += chance * lengths[index]!;
    } else if (chance >= LEAST) doubtful.push(index);
  }
  let bound = MOST;
  let best = right / Math.max(1, taken + expected);
  for (const index of doubtful.sort((one, other) => likely[other]! - likely[one]!)) {
    taken += lengths[index]!;
    right += likely[index]! * lengths[index]!;
    const worth = right / Math.max(1, taken + expected);
    if (worth <= best) continue;
    best = worth;
    bound = likely[index]!;
  }
  return bound;
}
