/**
 * Weights of hashed features, of which nine in ten have none: a bit for each feature says whether it has
 * a row, and counts of bits say which. All that is asked often fits a processor's near memory.
 */
export interface Table {
  /** A bit for each feature. */
  readonly present: Uint32Array;
  /** How many features before each word of `present` have a row. */
  readonly ranks: Uint32Array;
  /** ROW numbers for each feature that has a row: a weight for each tag, and padding. */
  readonly rows: Int8Array | Float32Array;
}

/** Numbers in a row: a power of two that holds our seven tags. */
export const ROW = 8;

/** How many bits of a 32-bit word are set. */
export function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 63;
}

/** An empty table for `features` features, those in `used` (ascending) with a row of zeros. */
export function tableFor(
  features: number,
  used: ArrayLike<number>,
  rows: Int8Array | Float32Array,
): Table {
  const words = Math.ceil(features / 32);
  const present = new Uint32Array(words);
  const ranks = new Uint32Array(words);
  for (let i = 0; i < used.length; i++) {
    const feature = used[i]!;
    present[feature >>> 5] = present[feature >>> 5]! | (1 << (feature & 31));
  }
  for (let i = 1; i < words; i++) ranks[i] = ranks[i - 1]! + bitCount(present[i - 1]!);
  return { present, ranks, rows };
}

/** The features of which some of `tags` weights is not zero, ascending; `weights` has `tags` for each. */
export function usedFeatures(weights: Int8Array | Float32Array, tags: number): number[] {
  const used: number[] = [];
  for (let feature = 0; feature * tags < weights.length; feature++) {
    for (let t = 0; t < tags; t++) {
      if (weights[feature * tags + t] === 0) continue;
      used.push(feature);
      break;
    }
  }
  return used;
}

/** The table of weights given in full, `tags` for each feature. */
export function packed(weights: Int8Array | Float32Array, tags: number): Table {
  const used = usedFeatures(weights, tags);
  const rows =
    weights instanceof Int8Array
      ? new Int8Array(used.length * ROW)
      : new Float32Array(used.length * ROW);
  used.forEach((feature, row) => {
    for (let t = 0; t < tags; t++) rows[row * ROW + t] = weights[feature * tags + t]!;
  });
  return tableFor(weights.length / tags, used, rows);
}
