import { type Candidate, standsInWords } from './candidates.ts';
import { type Comparison, compare, SAME } from './compare.ts';
import { type FoldedText, sameCodes } from './fold.ts';
import { MOST, type Occurrences } from './occurrences.ts';
import { NEAR, type Query } from './query.ts';
import { contextAfter, contextBefore, farAfter, farBefore } from './surroundings.ts';

/** Codes of a short article: below this a paragraph that moves crosses most of the page. */
const SHORT_PAGE = 4096;

/** How well a candidate answers a query; shares are between 0 and 1. */
export interface Measures extends Comparison {
  /** Whether every code is the same. */
  readonly exact: boolean;
  /** Whether, being the same, it begins and ends at words as the passage did. */
  readonly whole: boolean;
  /** Likeness of the near surroundings. */
  readonly before: number;
  readonly after: number;
  /** Likeness of the farthest that was kept: what tells twins apart, where there were any. */
  readonly farBefore: number;
  readonly farAfter: number;
  /** Codes away from the stored position; the length of the page when none is stored. */
  readonly distance: number;
  /** Occurrences of the very words: how many more there are than there were; `UNKNOWN` if not known. */
  readonly more: number;
  /**
   * Whether this is the occurrence that the passage was, counted from the first and from the last:
   * 1 for both, a half for one, 0 for none; `UNKNOWN` for other words or where nothing is known.
   */
  readonly ordinal: number;
  /** The same as a share of the page, or of `SHORT_PAGE` on a shorter one. */
  readonly moved: number;
}

/** Below every count. */
const UNKNOWN = -9;

/** A candidate with its measures, and one number to order candidates by before any is judged. */
export interface Measured {
  readonly candidate: Candidate;
  readonly measures: Measures;
  readonly rank: number;
}

/** Words first, then surroundings, then position: as much as each was found to decide. */
export function rankOf(measures: Measures): number {
  return (
    3 * Math.max(measures.likeness, 0.9 * measures.kept) +
    measures.before +
    measures.after +
    (measures.exact ? 0.3 : 0) +
    0.15 * measures.known -
    0.3 * measures.moved +
    0.1 * (measures.farBefore + measures.farAfter)
  );
}

/**
 * How good a claim a place has by its words and by one side, the better one, from 0 to 1: at the ends
 * of a list the other side is not the list's. Annotations keep it (see `RivalSelector`), so it stays
 * as it is.
 */
export const claimOf = ({ likeness, farBefore, farAfter }: Measures): number =>
  (3 * likeness + Math.max(farBefore, farAfter)) / 4;

/**
 * Measures a candidate; `position` is the stored one as an index of codes, or -1, and `occurrences`
 * those of the quote on this page.
 */
export function measure(
  page: FoldedText,
  query: Query,
  candidate: Candidate,
  position: number,
  occurrences: Occurrences,
): Measured {
  const { codes } = page;
  const { exact, exactStarts, farPrefix, farSuffix } = query;
  const { start, end } = candidate;
  const same = end - start === exact.length && sameCodes(codes, start, exact);
  const quote = { codes: exact, starts: exactStarts };
  const before = contextBefore(codes, query.prefix, start);
  const after = contextAfter(codes, query.suffix, end);
  const distance = position < 0 ? codes.length : Math.abs(start - position);
  const { likeness, kept, known, words } = same ? SAME : compare(quote, page, start, end);
  const { more, ordinal } = compareOccurrences(query, occurrences, start);
  // Every field by its name: to spread objects costs more than all the rest of an untouched one.
  const measures = {
    likeness,
    kept,
    known,
    words,
    exact: same,
    whole: same && standsInWords(page, query, start),
    before,
    after,
    farBefore: farPrefix.length > NEAR ? farBefore(codes, farPrefix, start) : before,
    farAfter: farSuffix.length > NEAR ? farAfter(codes, farSuffix, end) : after,
    distance,
    more,
    ordinal,
    moved: Math.min(1, distance / Math.max(SHORT_PAGE, codes.length)),
  };
  return { candidate, measures, rank: rankOf(measures) };
}

/** How the occurrences of the very words compare to those that there were. */
function compareOccurrences({ occurrence }: Query, { count, starts }: Occurrences, start: number) {
  if (!occurrence || count >= MOST) return { more: UNKNOWN, ordinal: UNKNOWN };
  const index = starts.indexOf(start);
  const fromFirst = index === occurrence.index;
  const fromLast = count - index === occurrence.count - occurrence.index;
  return {
    more: Math.max(-4, Math.min(4, count - occurrence.count)),
    ordinal: index < 0 ? UNKNOWN : (fromFirst ? 0.5 : 0) + (fromLast ? 0.5 : 0),
  };
}
