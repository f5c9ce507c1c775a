import { wordsOf } from './align.ts';
import { findApproximate } from './approximate.ts';
import { type Candidate, standsInWords } from './candidates.ts';
import { type FoldedText, sameCodes } from './fold.ts';
import { NEAR, type Query } from './query.ts';

/** How well a candidate answers a query; shares are between 0 and 1. */
export interface Measures {
  /** Codes of the quote that stand there, edits against the longer of the two. */
  readonly likeness: number;
  /** Share of the quote's runs of codes that the stretch holds, and the reverse. */
  readonly kept: number;
  readonly known: number;
  /** 1 when every code is the same. */
  readonly exact: number;
  /** Share of the quote's words that the stretch holds, by their length. */
  readonly words: number;
  /** Likeness of the near surroundings. */
  readonly before: number;
  readonly after: number;
  /** Likeness of the farthest that was kept: what tells twins apart, where there were any. */
  readonly farBefore: number;
  readonly farAfter: number;
  /** Codes away from the stored position, as a share of the page; 1 when none is stored. */
  readonly moved: number;
  /** The same in codes. */
  readonly distance: number;
  /** 1 when it begins and ends at words as the passage did. */
  readonly whole: number;
  readonly seeds: number;
}

/** Quotes longer than this are compared by their head and tail. */
const LONGEST_COMPARED = 2048;
/** Codes around a context's place in which it is looked for: a word or two may have come between. */
const LOOSE = 14;

/** Measures a candidate; `position` is the stored one as an index of codes, or -1. */
export function measure(
  page: FoldedText,
  query: Query,
  candidate: Candidate,
  position: number,
): Measures {
  const { codes } = page;
  const { start, end } = candidate;
  const exact = end - start === query.exact.length && sameCodes(codes, start, query.exact);
  const shared = exact ? ([1, 1] as const) : sharedRuns(codes, query.exact, start, end);
  const before = contextBefore(codes, query.prefix, start);
  const after = contextAfter(codes, query.suffix, end);
  return {
    likeness: exact ? 1 : likeness(codes, query.exact, start, end),
    kept: shared[0],
    known: shared[1],
    exact: exact ? 1 : 0,
    words: exact ? 1 : sharedWords(page, query, start, end),
    before,
    after,
    farBefore: query.farPrefix.length > NEAR ? farBefore(codes, query.farPrefix, start) : before,
    farAfter: query.farSuffix.length > NEAR ? farAfter(codes, query.farSuffix, end) : after,
    moved: position < 0 ? 1 : Math.min(1, Math.abs(start - position) / codes.length),
    distance: position < 0 ? codes.length : Math.abs(start - position),
    whole: exact && standsInWords(page, query, start) ? 1 : 0,
    seeds: candidate.cluster.seeds,
  };
}

function likeness(codes: Uint16Array, exact: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (exact.length > LONGEST_COMPARED) {
    const half = LONGEST_COMPARED / 2;
    const head = likeness(codes, exact.subarray(0, half), start, Math.min(end, start + half));
    const tail = likeness(codes, exact.subarray(-half), Math.max(start, end - half), end);
    return (head + tail) / 2;
  }
  const { errors } = findApproximate(exact, codes, { from: start, to: end });
  const missing = Math.max(errors, Math.abs(length - exact.length));
  return Math.max(0, 1 - missing / Math.max(length, exact.length));
}

/** Share of the quote's runs of five codes (two in short quotes) found in the stretch, and back. */
function sharedRuns(
  codes: Uint16Array,
  exact: Uint16Array,
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
function sharedWords(page: FoldedText, query: Query, start: number, end: number): number {
  const from = query.prefix.length;
  const wanted = wordsOf(query.all, from, from + query.exact.length);
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

/** How alike the outermost codes of a long context are to what stands as far before an index. */
function farBefore(codes: Uint16Array, context: Uint16Array, at: number): number {
  const outer = context.subarray(0, NEAR);
  const from = at - context.length;
  return (
    1 - findApproximate(outer, codes, { from: from - LOOSE, to: from + NEAR + LOOSE }).errors / NEAR
  );
}

function farAfter(codes: Uint16Array, context: Uint16Array, at: number): number {
  const outer = context.subarray(-NEAR);
  const to = at + context.length;
  return (
    1 - findApproximate(outer, codes, { from: to - NEAR - LOOSE, to: to + LOOSE }).errors / NEAR
  );
}

/** How alike the codes before an index are to a context; a half when nothing was kept to compare. */
function contextBefore(codes: Uint16Array, context: Uint16Array, at: number): number {
  const length = context.length;
  if (length === 0) return at < NEAR ? 1 : 0.5;
  let same = 0;
  while (same < length && at > same && codes[at - 1 - same] === context[length - 1 - same]) same++;
  if (same === length) return 1;
  const { errors, end } = findApproximate(context, codes, {
    from: at - length - LOOSE,
    to: at,
    near: at,
  });
  return contextLikeness(length, same, errors, at - end);
}

function contextAfter(codes: Uint16Array, context: Uint16Array, at: number): number {
  const length = context.length;
  if (length === 0) return at > codes.length - NEAR ? 1 : 0.5;
  let same = 0;
  while (same < length && codes[at + same] === context[same]) same++;
  if (same === length) return 1;
  const { errors, end } = findApproximate(context, codes, {
    from: at,
    to: at + length + LOOSE,
    backwards: true,
    near: at,
  });
  return contextLikeness(length, same, errors, end - at);
}

/** Unbroken from the passage on, or nearly all there though not quite next to it. */
function contextLikeness(length: number, same: number, errors: number, gap: number): number {
  return Math.max(same / length, 1 - (errors + Math.min(6, gap / 4)) / length, 0);
}

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
    0.3 * measures.exact +
    0.15 * measures.known -
    0.3 * measures.moved +
    0.1 * (measures.farBefore + measures.farAfter)
  );
}

/** Names of the numbers that the trees see, in order; kept beside `featuresOf` for the trainer. */
export const FEATURES = [
  'likeness',
  'kept',
  'known',
  'exact',
  'length',
  'better side',
  'worse side',
  'both sides',
  'better far side',
  'worse far side',
  'moved',
  'whole',
  'seeds',
  'own',
  'missing context',
  'margin',
  'rival likeness',
  'rival sides',
  'length ratio',
  'rivals',
  'rival far sides',
  'rival moved less',
  'words',
  'twins',
  'moved codes',
] as const;

/** What the trees judge a candidate by; `others` are all candidates of the same query. */
export function featuresOf(query: Query, one: Measured, others: readonly Measured[]): number[] {
  const { measures, candidate } = one;
  const { before, after, farBefore, farAfter } = measures;
  let rival: Measured | null = null;
  let rivals = 0;
  for (const other of others) {
    if (other === one || overlap(other.candidate, candidate)) continue;
    if (!rival || other.rank > rival.rank) rival = other;
    if (other.rank > one.rank - 0.5) rivals++;
  }
  return [
    measures.likeness,
    measures.kept,
    measures.known,
    measures.exact,
    Math.log2(1 + Math.min(query.exact.length, 512)),
    Math.max(before, after),
    Math.min(before, after),
    before + after,
    Math.max(farBefore, farAfter),
    Math.min(farBefore, farAfter),
    measures.moved,
    measures.whole,
    Math.min(20, measures.seeds),
    query.own ? 1 : 0,
    (query.prefix.length < 4 ? 1 : 0) + (query.suffix.length < 4 ? 1 : 0),
    rival ? Math.max(-1, Math.min(3, one.rank - rival.rank)) : 3,
    rival ? rival.measures.likeness : 0,
    rival ? rival.measures.before + rival.measures.after : 0,
    (candidate.end - candidate.start) / Math.max(1, query.exact.length),
    Math.min(8, rivals),
    rival ? rival.measures.farBefore + rival.measures.farAfter : 0,
    rival ? measures.moved - rival.measures.moved : -1,
    measures.words,
    Math.max(query.farPrefix.length, query.farSuffix.length) > NEAR ? 1 : 0,
    Math.log2(1 + measures.distance),
  ];
}

/** Whether two stretches are the same place: half of the shorter is shared. */
export function overlap(one: Candidate, other: Candidate): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared >= 0.5 * Math.min(one.end - one.start, other.end - other.start);
}
