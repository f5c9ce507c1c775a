import type { Steps } from '../steps.ts';
import { type Candidate, PLACES, proposeCandidates, standsInWords } from './candidates.ts';
import { clusterHits } from './clusters.ts';
import { overlap } from './features.ts';
import { type FoldedText, indexAtOffset, sameCodes } from './fold.ts';
import { claimOf, type Measured, measure } from './measure.ts';
import { findOccurrences, MOST, type Occurrences } from './occurrences.ts';
import { NEAR, type Query } from './query.ts';
import { findSeeds, type Hits, ORDINALS } from './seeds.ts';

/**
 * For each query the places of the page where it may be, best ranked first. One pass over the page
 * finds the very words of all; one more, for those that are not settled by it, finds seeds, and a
 * few places each are looked at closely. Yields where the page may have its turn.
 */
export function* searchPage(page: FoldedText, queries: readonly Query[]): Steps<Measured[][]> {
  const positions = queries.map(({ position }) =>
    position < 0 ? -1 : indexAtOffset(page, position),
  );
  const occurrences = yield* findOccurrences(
    page.codes,
    queries.map(({ exact }) => exact),
  );
  const found: Measured[][] = queries.map(() => []);
  const open: number[] = [];
  for (const [index, query] of queries.entries()) {
    const moved = movedWhole(page, query, occurrences[index]!);
    if (!moved) open.push(index);
    else found[index] = [measure(page, query, moved, positions[index]!, occurrences[index]!)];
  }
  const hits = yield* findSeeds(
    page,
    open.map((index) => queries[index]!),
    open.map((index) =>
      positions[index]! < 0 ? Number.NaN : positions[index]! - queries[index]!.prefix.length,
    ),
  );
  for (const [order, index] of open.entries()) {
    const query = queries[index]!;
    const position = positions[index]!;
    found[index] = lookClosely(page, query, hits[order]!, position)
      .map((candidate) => measure(page, query, candidate, position, occurrences[index]!))
      .sort((one, other) => other.rank - one.rank);
    yield;
  }
  return found;
}

/**
 * The best claim (`claimOf`) of any place but the one from `start` to before `end`, where the query's
 * passage is; 0 when no other place is at all like it.
 */
export function* findRival(
  page: FoldedText,
  query: Query,
  here: Pick<Candidate, 'start' | 'end'>,
): Steps<number> {
  const diagonal = here.start - query.prefix.length;
  const [hits] = yield* findSeeds(page, [query], [diagonal]);
  const { seeds, places } = hits!;
  // Beside the passage itself every other place looks too light to be looked at.
  const others = places.filter(
    (place) => Math.abs(Math.floor(place / ORDINALS) - diagonal) > toleranceOf(query),
  );
  const claims = lookClosely(page, query, { seeds, places: others }, here.start)
    .filter((candidate) => !overlap(candidate, here))
    .map((candidate) => measure(page, query, candidate, here.start, NOT_COUNTED))
    .map(({ measures }) => claimOf(measures));
  return Math.max(0, ...claims);
}

/** Occurrences where nobody asks for them. */
const NOT_COUNTED: Occurrences = { count: MOST, starts: [] };

/**
 * The one place where the very words stand in all their near surroundings, as after an edit
 * elsewhere on the page. Null when there is none, or two, or when there were twins.
 */
function movedWhole(
  page: FoldedText,
  query: Query,
  { count, starts }: Occurrences,
): Candidate | null {
  const { codes } = page;
  const { exact, prefix, suffix, twins, own } = query;
  // With less than one whole side of context a passage could be another in its place.
  if (!own || twins || count >= MOST || prefix.length + suffix.length < NEAR) return null;
  const whole = starts.filter(
    (start) =>
      sameCodes(codes, start - prefix.length, prefix) &&
      sameCodes(codes, start + exact.length, suffix),
  );
  const [start] = whole;
  if (start === undefined || whole.length > 1) return null;
  if (!standsInWords(page, query, start)) return null;
  const diagonal = start - prefix.length;
  const cluster = { low: diagonal, middle: diagonal, high: diagonal, weight: 1, seeds: 20 };
  return { start, end: start + exact.length, cluster };
}

function lookClosely(page: FoldedText, query: Query, hits: Hits, position: number): Candidate[] {
  const expected = position - query.prefix.length;
  const clusters = clusterHits(hits, toleranceOf(query), expected, PLACES);
  return proposeCandidates(page, query, clusters);
}

/**
 * Edits within the passage shift the diagonal: by a word or two, by more in long passages. Much more
 * would chain what repeated phrases propose all over the page into one.
 */
const toleranceOf = ({ exact }: Query): number =>
  24 + Math.min(72, Math.floor(exact.length * 0.06));
