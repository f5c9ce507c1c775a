/**
 * Word alignment: how the words of a query lie in a stretch of the page when words were replaced,
 * removed or put in between. Global in the query, local in the page, with affine gaps (Gotoh,
 * Journal of Molecular Biology 162, 1982), so that one long advertisement costs about as much as
 * one short word. Scores are whole hundredths, which are faster to add up than fractions.
 */
import { partlySame, type Words, worthOf } from './words.ts';

/** For each word of the query the word of the page that it lies on, or -1. */
export type Alignment = Int32Array;

/** Taken off where one word only begins or ends with the other: an ending, or something glued on. */
const PARTLY = -40;
/** One word in the place of another. */
const REPLACED = -70;
/** To leave the diagonal costs as much as a word of five letters gives, however long the gap. */
const OPEN = -150;
/** A word of the page that the query does not have: nearly free, so that paragraphs may come in. */
const INSERTED = -3;
/** A word of the query that the page has no more. */
const REMOVED = -15;

/** How a cell was reached, two bits; and, a bit each, whether gaps that end there go on before it. */
const DIAGONAL = 0;
const INSERT = 1;
const REMOVE = 2;
const STATE = 3;
const INSERT_GOES_ON = 4;
const REMOVE_GOES_ON = 8;

/** Kept from one alignment to the next, and grown when needed; row 0 is never read. */
let traces = new Uint8Array(1 << 14);

/** The best alignment of all words of `query` with words of `page`, in time and room of their product. */
export function alignWords(query: Words, page: Words): Alignment {
  const rows = query.count;
  const columns = page.count;
  // Looked up once and not in every cell.
  const { hash: hashes, ends: endsOf } = page;
  const width = columns + 1;
  const cells = (rows + 1) * width;
  if (traces.length < cells) traces = new Uint8Array(2 * cells);
  // Best score of each cell of the row above, and best score there that ends in a removed word.
  // A query may begin before any word of the page at no cost.
  const best = new Int32Array(width);
  const removed = new Int32Array(width).fill(OPEN);
  for (let row = 1; row <= rows; row++) {
    const hash = query.hash[row - 1]!;
    const ends = query.ends[row - 1]!;
    const worth = worthOf(query, row - 1);
    const base = row * width;
    let above = best[0]!;
    let left = OPEN + row * REMOVED;
    let inserted = left;
    best[0] = left;
    traces[base] = REMOVE | (row > 1 ? REMOVE_GOES_ON : 0);
    for (let column = 1; column <= columns; column++) {
      let trace = DIAGONAL;
      let score = above;
      if (hashes[column - 1] === hash) score += worth;
      else {
        const differ = endsOf[column - 1]! ^ ends;
        const kin = (differ & 0xffff) === 0 || differ >>> 16 === 0;
        score += kin && partlySame(query, row - 1, page, column - 1) ? worth + PARTLY : REPLACED;
      }
      if (inserted > left + OPEN) trace |= INSERT_GOES_ON;
      else inserted = left + OPEN;
      inserted += INSERTED;
      above = best[column]!;
      let gone = removed[column]!;
      if (gone > above + OPEN) trace |= REMOVE_GOES_ON;
      else gone = above + OPEN;
      gone += REMOVED;
      removed[column] = gone;
      if (inserted > score) {
        score = inserted;
        trace = (trace & ~STATE) | INSERT;
      }
      if (gone > score) {
        score = gone;
        trace = (trace & ~STATE) | REMOVE;
      }
      best[column] = score;
      left = score;
      traces[base + column] = trace;
    }
  }
  let end = 0;
  for (let column = 1; column <= columns; column++) if (best[column]! > best[end]!) end = column;
  return traceBack(rows, width, end);
}

function traceBack(rows: number, width: number, end: number): Alignment {
  const on = new Int32Array(rows).fill(-1);
  let row = rows;
  let column = end;
  let gap = DIAGONAL;
  while (row > 0) {
    const trace = traces[row * width + column]!;
    const state = gap === DIAGONAL ? trace & STATE : gap;
    if (state === INSERT) {
      gap = trace & INSERT_GOES_ON ? INSERT : DIAGONAL;
      column--;
    } else if (state === REMOVE) {
      gap = trace & REMOVE_GOES_ON ? REMOVE : DIAGONAL;
      row--;
    } else {
      row--;
      column--;
      on[row] = column;
    }
  }
  return on;
}
