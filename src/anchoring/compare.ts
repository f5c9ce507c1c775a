/** How alike a stretch of the page is to a quote. */
import { findApproximate } from './approximate.ts';
import type { Folded } from './query.ts';
import { wordsOf } from './words.ts';

/** Shares between 0 and 1. */
export interface Comparison {
  /** Codes of the quote that stand there, edits against the longer of the two. */
  readonly likeness: number;
  /** Share of the quote's runs of codes that the stretch holds, and the reverse. */
  readonly kept: number;
  readonly known: number;
  /** Share of the quote's words that the stretch holds, by their length. */
  readonly words: number;
}

/** What a quote has in common with itself. */
export const SAME: Comparison = { likeness: 1, kept: 1, known: 1, words: 1 };

/** Quotes longer than this are compared by their head and tail, so that no comparison is slow. */
const LONGEST_COMPARED = 2048;

/** Compares a quote with `page[start, end)`. */
export function compare(quote: Folded, page: Folded, start: number, end: number): Comparison {
  const { codes, starts } = quote;
  if (codes.length > LONGEST_COMPARED) {
    const half = LONGEST_COMPARED / 2;
    const first = { codes: codes.subarray(0, half), starts: starts.subarray(0, half) };
    const last = { codes: codes.subarray(-half), starts: starts.subarray(-half) };
    const head = compare(first, page, start, Math.min(end, start + half));
    const tail = compare(last, page, Math.max(start, end - half), end);
    return {
      likeness: (head.likeness + tail.likeness) / 2,
      kept: (head.kept + tail.kept) / 2,
      known: (head.known + tail.known) / 2,
      words: (head.words + tail.words) / 2,
    };
  }
  const [kept, known] = sharedRuns(codes, page.codes, start, end);
  const length = end - start;
  const { errors } = findApproximate(codes, page.codes, { from: start, to: end });
  const missing = Math.max(errors, Math.abs(length - codes.length));
  return {
    likeness: Math.max(0, 1 - missing / Math.max(length, codes.length)),
    kept,
    known,
    words: sharedWords(quote, page, start, end),
  };
}

/** Share of the quote's runs of five codes (two in short quotes) found in the stretch, and back. */
function sharedRuns(
  exact: Uint16Array,
  codes: Uint16Array,
  start: number,
  end: number,
): readonly [kept: number, known: number] {
  const length = exact.length < 8 ? 2 : 5;
  if (exact.length < length || end - start < length) return [0, 0];
  const wanted = runsOf(exact, 0, exact.length, length);
  const there = runsOf(codes, start, end, length);
  const wantedSet = new Set(wanted);
  const thereSet = new Set(there);
  let kept = 0;
  for (const run of wanted) if (thereSet.has(run)) kept++;
  let known = 0;
  for (const run of there) if (wantedSet.has(run)) known++;
  return [kept / wanted.length, known / there.length];
}

function runsOf(codes: Uint16Array, from: number, to: number, length: number): Int32Array {
  const runs = new Int32Array(to - from - length + 1);
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let step = 0; step < length; step++) {
      hash = (Math.imul(hash, 0x01000193) + codes[from + at + step]!) | 0;
    }
    runs[at] = hash;
  }
  return runs;
}

/** Share of the quote's words, each counting by its length, that the stretch holds anywhere. */
function sharedWords(quote: Folded, page: Folded, start: number, end: number): number {
  const wanted = wordsOf(quote, 0, quote.codes.length);
  const there = new Set(wordsOf(page, start, end).hash);
  let all = 0;
  let kept = 0;
  for (let word = 0; word < wanted.count; word++) {
    const length = wanted.to[word]! - wanted.from[word]!;
    all += length;
    if (there.has(wanted.hash[word]!)) kept += length;
  }
  return all === 0 ? 0 : kept / all;
}
