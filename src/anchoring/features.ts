import type { Candidate } from './candidates.ts';
import type { Measured } from './measure.ts';
import type { Query } from './query.ts';

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
  const close = rival?.measures;
  return [
    measures.likeness,
    measures.kept,
    measures.known,
    measures.words,
    measures.exact ? 1 : 0,
    measures.whole ? 1 : 0,
    // A short quote may stand anywhere by chance; past some hundred codes more say no more.
    Math.log2(1 + Math.min(query.exact.length, 512)),
    (candidate.end - candidate.start) / Math.max(1, query.exact.length),
    Math.max(before, after),
    Math.min(before, after),
    before + after,
    Math.max(farBefore, farAfter),
    Math.min(farBefore, farAfter),
    // Contexts too short to say anything, as at the ends of a page.
    (query.prefix.length < 4 ? 1 : 0) + (query.suffix.length < 4 ? 1 : 0),
    measures.moved,
    Math.log2(1 + measures.distance),
    Math.min(20, candidate.cluster.seeds),
    query.own ? 1 : 0,
    // Whether the passage had twins when it was described.
    query.twins ? 1 : 0,
    // How far ahead of its best rival it is, and what the rival has; 3 is ahead of anything.
    rival ? Math.max(-1, Math.min(3, one.rank - rival.rank)) : 3,
    close ? close.likeness : 0,
    close ? close.before + close.after : 0,
    close ? close.farBefore + close.farAfter : 0,
    close ? measures.moved - close.moved : -1,
    Math.min(8, rivals),
    query.occurrence ? Math.min(8, query.occurrence.count) : 0,
    measures.more,
    measures.ordinal,
  ];
}

type Stretch = Pick<Candidate, 'start' | 'end'>;

/** Whether two stretches are the same place: half of the shorter is shared. */
export function overlap(one: Stretch, other: Stretch): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared >= 0.5 * Math.min(one.end - one.start, other.end - other.start);
}
