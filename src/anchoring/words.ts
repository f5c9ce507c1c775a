/** Words of folded text, and how alike two of them are. */
import type { Folded } from './query.ts';

/** Words of a stretch of folded text, in order. */
export interface Words {
  readonly codes: Uint16Array;
  readonly count: number;
  /** Where each begins and ends: indexes of codes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly hash: Int32Array;
  /** The first code in the lower half, the last in the upper: words that share neither are strangers. */
  readonly ends: Int32Array;
}

/** A word of eight letters says as much as any; shorter ones less, so that no gap is paid for "the". */
const LONG_WORD = 8;
const MATCH = 50;
const MATCH_A_LETTER = 20;
/** Cuts codes from one index to another into words. The first begins at `from` in any case. */
export function wordsOf({ codes, starts }: Folded, from: number, to: number): Words {
  let count = 0;
  for (let at = from; at < to; at++) if (at === from || starts[at] === 1) count++;
  const words = {
    codes,
    count,
    from: new Int32Array(count),
    to: new Int32Array(count),
    hash: new Int32Array(count),
    ends: new Int32Array(count),
  };
  let word = -1;
  for (let at = from; at < to; at++) {
    if (at === from || starts[at] === 1) words.from[++word] = at;
    words.to[word] = at + 1;
    words.hash[word] = (Math.imul(words.hash[word]!, 0x01000193) + codes[at]! + 1) | 0;
    words.ends[word] = codes[words.from[word]!]! | (codes[at]! << 16);
  }
  return words;
}

/** Some of the words, from one to before another. */
export function sliceWords(words: Words, first: number, past: number): Words {
  const from = words.from.subarray(first, past);
  return {
    codes: words.codes,
    count: from.length,
    from,
    to: words.to.subarray(first, past),
    hash: words.hash.subarray(first, past),
    ends: words.ends.subarray(first, past),
  };
}

function lengthOf(words: Words, word: number): number {
  return words.to[word]! - words.from[word]!;
}

/** What it is worth to find this word again, in hundredths. */
export function worthOf(words: Words, word: number): number {
  return MATCH + Math.min(LONG_WORD, lengthOf(words, word)) * MATCH_A_LETTER;
}

/** Whether one of two different words is part of the other, and they still say much the same. */
export function partlySame(query: Words, word: number, page: Words, on: number): boolean {
  // Less is not enough for either; most of the words that are asked about are shorter.
  if (lengthOf(query, word) < 3 || lengthOf(page, on) < 4) return false;
  return gluedBefore(query, word, page, on) > 0 || sharedStart(query, word, page, on);
}

/** Codes before the query's word where it is the end of a longer word of the page, or 0. */
export function gluedBefore(query: Words, word: number, page: Words, on: number): number {
  const length = lengthOf(query, word);
  const extra = lengthOf(page, on) - length;
  // The end of a word must be a word itself to count: "he" is the end of many others.
  if (extra <= 0 || length < 3) return 0;
  for (let step = 1; step <= length; step++) {
    if (query.codes[query.to[word]! - step] !== page.codes[page.to[on]! - step]) return 0;
  }
  return extra;
}

/** Whether one word is the other with another ending. */
function sharedStart(query: Words, word: number, page: Words, on: number): boolean {
  const shorter = Math.min(lengthOf(query, word), lengthOf(page, on));
  // Four letters, and two thirds of the longer: "foster" and "fostering", but not "in" and "into".
  if (shorter < 4) return false;
  let same = 0;
  while (
    same < shorter &&
    query.codes[query.from[word]! + same] === page.codes[page.from[on]! + same]
  ) {
    same++;
  }
  return same >= 4 && same * 3 >= Math.max(lengthOf(query, word), lengthOf(page, on)) * 2;
}
