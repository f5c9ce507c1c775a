import { proposeCandidates } from './candidates.ts';
import { type FoldedText, indexAtOffset } from './fold.ts';
import { type Measured, measure } from './measure.ts';
import type { Query } from './query.ts';
import { clusterHits, findSeeds, type Hit } from './seeds.ts';

/**
 * For each query the places of the page where it may be, best ranked first: one pass for the seeds
 * of all, then a close look at a few places each. Yields where the page may have its turn.
 */
export function* searchPage(
  page: FoldedText,
  queries: readonly Query[],
): Generator<undefined, Measured[][], undefined> {
  const positions = queries.map(({ position }) =>
    position < 0 ? -1 : indexAtOffset(page, position),
  );
  const expected = positions.map((position, index) =>
    position < 0 ? Number.NaN : position - queries[index]!.prefix.length,
  );
  const hits = yield* findSeeds(page, queries, expected);
  const found: Measured[][] = [];
  for (const [index, query] of queries.entries()) {
    found.push(lookClosely(page, query, hits[index]!, positions[index]!));
    yield;
  }
  return found;
}

function lookClosely(
  page: FoldedText,
  query: Query,
  hits: readonly Hit[],
  position: number,
): Measured[] {
  // Edits within the passage shift the diagonal: by a word or two, by more in long passages. Much
  // more would chain what repeated phrases propose all over the page into one.
  const tolerance = 24 + Math.min(72, Math.floor(query.exact.length * 0.06));
  const clusters = clusterHits(hits, tolerance, position - query.prefix.length);
  return proposeCandidates(page, query, clusters)
    .map((candidate) => measure(page, query, candidate, position))
    .sort((one, other) => other.rank - one.rank);
}
