/**
 * Weights of hashed features, of which nine in ten have none: a bit for each feature says whether it has
 * a row, and counts of bits say which. All that is asked often fits a processor's near memory.
 */
export interface Table {
  /**
   * For every 32 features two words side by side, so that who needs both fetches them at once: a bit for
   * each that has a row, and how many before them have one.
   */
  readonly present: Int32Array;
  /** Two words for each feature that has a row: four weights in each, lowest first, plus `BIAS`. */
  readonly words: Int32Array;
}

/** Numbers in a row: a power of two that holds our seven tags, the last is padding. */
export const ROW = 8;

/** What makes a signed byte one without a sign, so that sums of several fit side by side in one number. */
export const BIAS = 128;

/** How many bits of a 32-bit word are set. */
export function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 63;
}

/** An empty table for `features` features, those in `used` (ascending) with a row of zeros. */
export function tableFor(features: number, used: ArrayLike<number>, rows: Int8Array): Table {
  const present = new Int32Array(2 * Math.ceil(features / 32));
  for (let i = 0; i < used.length; i++) {
    const feature = used[i]!;
    const at = (feature >>> 5) << 1;
    present[at] = present[at]! | (1 << (feature & 31));
  }
  for (let at = 2; at < present.length; at += 2) {
    present[at + 1] = present[at - 1]! + bitCount(present[at - 2]!);
  }
  return { present, words: wordsOf(rows) };
}

/** Bytes, four to a word, whatever the order of bytes of the machine. */
function wordsOf(rows: Int8Array): Int32Array {
  const words = new Int32Array(rows.length / 4);
  for (let i = 0; i < rows.length; i++) {
    const word = i >>> 2;
    words[word] = words[word]! | ((rows[i]! + BIAS) << (8 * (i & 3)));
  }
  return words;
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
