/**
 * Word alignment: how the words of a query lie in a stretch of the page when words were replaced,
 * removed or put in between. Global in the query, local in the page, with affine gaps (Gotoh,
 * Journal of Molecular Biology 162, 1982), so that one long advertisement costs about as much as
 * one short word.
 */
import type { Folded } from './query.ts';

/** Words of a stretch of folded text, in order. */
export interface Words {
  readonly codes: Uint16Array;
  readonly count: number;
  /** Where each begins and ends: indexes of codes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly hash: Int32Array;
}

/** For each word of the query the word of the page that it lies on, or -1. */
export type Alignment = Int32Array;

/** A word of eight letters says as much as any; shorter ones less, so that no gap is paid for "the". */
const LONG_WORD = 8;
const MATCH = 0.5;
const MATCH_A_LETTER = 0.2;
/** Taken off where one word only begins or ends with the other: an ending, or something glued on. */
const PARTLY = 0.4;
/** One word in the place of another. */
const REPLACED = -0.7;
/** To leave the diagonal costs as much as a word of five letters gives, however long the gap. */
const OPEN = -1.5;
/** A word of the page that the query does not have: nearly free, so that paragraphs may come in. */
const INSERTED = -0.03;
/** A word of the query that the page has no more. */
const REMOVED = -0.15;

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
  };
  let word = -1;
  for (let at = from; at < to; at++) {
    if (at === from || starts[at] === 1) words.from[++word] = at;
    words.to[word] = at + 1;
    words.hash[word] = (Math.imul(words.hash[word]!, 0x01000193) + codes[at]! + 1) | 0;
  }
  return words;
}

function lengthOf(words: Words, word: number): number {
  return words.to[word]! - words.from[word]!;
}

/** What it is worth to lay one word on another. */
function worth(query: Words, word: number, page: Words, on: number): number {
  const match = MATCH + Math.min(LONG_WORD, lengthOf(query, word)) * MATCH_A_LETTER;
  if (query.hash[word] === page.hash[on]) return match;
  const glued = gluedBefore(query, word, page, on) > 0 || sharedStart(query, word, page, on);
  return glued ? match - PARTLY : REPLACED;
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

/** How a cell of the table was reached, two bits for each of the three states. */
const DIAGONAL = 0;
const INSERT = 1;
const REMOVE = 2;

/** The best alignment of all words of `query` with words of `page`, in time and room of their product. */
export function alignWords(query: Words, page: Words): Alignment {
  const rows = query.count;
  const columns = page.count;
  const width = columns + 1;
  // Which state each state came from: bits 0-1 for diagonal, 2-3 for insert, 4-5 for remove.
  const traces = new Uint8Array((rows + 1) * width);
  let diagonal = new Float64Array(width);
  let insert = new Float64Array(width).fill(-Infinity);
  let remove = new Float64Array(width).fill(-Infinity);
  let nextDiagonal = new Float64Array(width);
  let nextInsert = new Float64Array(width);
  let nextRemove = new Float64Array(width);
  for (let row = 1; row <= rows; row++) {
    nextDiagonal[0] = -Infinity;
    nextInsert[0] = -Infinity;
    nextRemove[0] = OPEN + row * REMOVED;
    traces[row * width] = REMOVE << 4;
    for (let column = 1; column <= columns; column++) {
      const fromDiagonal = diagonal[column - 1]!;
      const fromInsert = insert[column - 1]!;
      const fromRemove = remove[column - 1]!;
      let best = fromDiagonal;
      let trace = DIAGONAL;
      if (fromInsert > best) {
        best = fromInsert;
        trace = INSERT;
      }
      if (fromRemove > best) {
        best = fromRemove;
        trace = REMOVE;
      }
      nextDiagonal[column] = best + worth(query, row - 1, page, column - 1);

      const opened = Math.max(nextDiagonal[column - 1]!, nextRemove[column - 1]!) + OPEN;
      const extended = nextInsert[column - 1]!;
      nextInsert[column] = Math.max(opened, extended) + INSERTED;
      const insertFrom =
        extended >= opened
          ? INSERT
          : nextDiagonal[column - 1]! >= nextRemove[column - 1]!
            ? DIAGONAL
            : REMOVE;

      const removeOpened = Math.max(diagonal[column]!, insert[column]!) + OPEN;
      const removeExtended = remove[column]!;
      nextRemove[column] = Math.max(removeOpened, removeExtended) + REMOVED;
      const removeFrom =
        removeExtended >= removeOpened
          ? REMOVE
          : diagonal[column]! >= insert[column]!
            ? DIAGONAL
            : INSERT;
      traces[row * width + column] = trace | (insertFrom << 2) | (removeFrom << 4);
    }
    [diagonal, nextDiagonal] = [nextDiagonal, diagonal];
    [insert, nextInsert] = [nextInsert, insert];
    [remove, nextRemove] = [nextRemove, remove];
  }
  return traceBack(rows, width, traces, bestEnd(diagonal, remove));
}

/** The column where the last row is best, and the state there. */
function bestEnd(diagonal: Float64Array, remove: Float64Array): { column: number; state: number } {
  let best = { column: 0, state: REMOVE };
  let score = remove[0]!;
  for (let column = 1; column < diagonal.length; column++) {
    if (diagonal[column]! > score) {
      score = diagonal[column]!;
      best = { column, state: DIAGONAL };
    }
    if (remove[column]! > score) {
      score = remove[column]!;
      best = { column, state: REMOVE };
    }
  }
  return best;
}

function traceBack(
  rows: number,
  width: number,
  traces: Uint8Array,
  end: { column: number; state: number },
): Alignment {
  const on = new Int32Array(rows).fill(-1);
  let { column, state } = end;
  let row = rows;
  while (row > 0) {
    const trace = traces[row * width + column]!;
    if (state === INSERT) {
      state = (trace >> 2) & 3;
      column--;
    } else if (state === REMOVE) {
      state = (trace >> 4) & 3;
      row--;
    } else {
      state = trace & 3;
      row--;
      column--;
      on[row] = column;
    }
  }
  return on;
}
