/**
 * Seeds: short runs of codes that a query and the page have in common. One pass over the page with
 * a rolling hash finds those of all queries; where many lie on one diagonal, the passage may be.
 */
import type { Steps } from '../steps.ts';
import type { FoldedText } from './fold.ts';
import type { Query } from './query.ts';
import { RunTable } from './runs.ts';

/** The seeds of one query, and where the page holds them. */
export interface Hits {
  /**
   * One number a place: `ORDINALS` times the diagonal, where the query would begin in the page if
   * nothing before the seed had changed, plus the seed's ordinal. Numbers, because there are many.
   */
  readonly places: number[];
  /** By ordinal, how many times the page holds the seed's codes; grows until the pass is over. */
  readonly seeds: Seed[];
}

/** A distinct run of codes. */
export interface Seed {
  count: number;
}

/** More than a query has seeds, and a power of two. */
export const ORDINALS = 64;

/** Codes in a seed: two short words say enough in an alphabet, two to four characters in CJK. */
const LENGTH = 8;
const SHORT_LENGTH = 4;
/** Seeds are taken at even distances, at most so many a query: enough to see a third survive. */
const SEEDS = 32;
/** Of a run that the page repeats more often, only what is near the old position counts. */
const OFTEN = 200;
/** Codes away from the old position that are still near. */
const NEARBY = 2000;

/** All hits of each query, unordered. Yields between slices of the page. */
export function* findSeeds(
  page: FoldedText,
  queries: readonly Query[],
  expected: readonly number[],
): Steps<Hits[]> {
  const hits: Hits[] = queries.map(() => ({ places: [], seeds: [] }));
  for (const length of [LENGTH, SHORT_LENGTH]) {
    const chosen = [...queries.keys()].filter((index) => lengthFor(queries[index]!) === length);
    if (chosen.length > 0) yield* scan(page, queries, expected, chosen, length, hits);
  }
  return hits;
}

/** Short and contextless quotes have few long runs to offer. */
function lengthFor(query: Query): number {
  return query.cjk || query.all.codes.length < 2 * LENGTH ? SHORT_LENGTH : LENGTH;
}

/** Seeds at even distances over each chosen query and its near surroundings. */
function fillTable(queries: readonly Query[], chosen: readonly number[], length: number) {
  const table = new RunTable(length, chosen.length * SEEDS);
  for (const index of chosen) {
    const { codes } = queries[index]!.all;
    const room = codes.length - length;
    const count = Math.min(SEEDS, room + 1);
    let last = -1;
    for (let step = 0; step < count; step++) {
      const offset = count === 1 ? 0 : Math.floor((step * room) / (count - 1));
      if (offset === last) continue;
      last = offset;
      table.add(index, codes, offset);
    }
  }
  return table;
}

function* scan(
  page: FoldedText,
  queries: readonly Query[],
  expected: readonly number[],
  chosen: readonly number[],
  length: number,
  hits: readonly Hits[],
): Steps<void> {
  const table = fillTable(queries, chosen, length);
  /** By the first run of a chain, whose codes all of it share. */
  const seeds: Seed[] = table.next.map(() => ({ count: 0 }));
  const ordinals = table.query.map((query) => hits[query]!.seeds.push({ count: 0 }) - 1);
  for (const [run, query] of table.query.entries()) {
    hits[query]!.seeds[ordinals[run]!] = seeds[table.headOf(run)]!;
  }
  yield* table.meet(page.codes, (head, at) => {
    const often = seeds[head]!.count++ >= OFTEN;
    for (let run = head; run >= 0; run = table.next[run]!) {
      const query = table.query[run]!;
      const diagonal = at - table.offset[run]!;
      if (often && !(Math.abs(diagonal - expected[query]!) < NEARBY)) continue;
      hits[query]!.places.push(diagonal * ORDINALS + ordinals[run]!);
    }
  });
}
