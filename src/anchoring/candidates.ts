import { fitWhole } from './approximate.ts';
import { standsBetween } from './between.ts';
import type { Cluster } from './clusters.ts';
import { type FoldedText, sameCodes } from './fold.ts';
import { layQuery, type Stretch } from './lay.ts';
import type { Query } from './query.ts';

/** A stretch of the folded page where the passage may be: indexes of codes. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The cluster of seeds that proposed it. */
  readonly cluster: Cluster;
}

/** Clusters looked into: eight put no more annotations back over folds than five. */
export const PLACES = 5;
/** A cluster with a smaller share of the heaviest one's weight is worth a look only for exact words. */
const WEIGHTY = 0.3;
/** Laying words costs most; clusters with a share below this gained nothing by it over folds. */
const WEIGHTY_TO_LAY = 0.5;
/** Codes on each side that make a place sure enough to look no closer at others: a few words. */
const BESIDE = 16;
/** Quotes up to this many codes are also fitted code by code, which keeps cut words whole. */
const LONGEST_FIT = 256;

/** The places of a page where a query's passage may be, from the clusters of its seeds. */
export function proposeCandidates(
  page: FoldedText,
  query: Query,
  clusters: readonly Cluster[],
): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (cluster: Cluster, [start, end]: Stretch): void => {
    const key = `${start} ${end}`;
    if (end > start && !found.has(key)) found.set(key, { start, end, cluster });
  };
  const changed: Cluster[] = [];
  let untouched = false;
  for (const cluster of clusters) {
    const { from, to, middle } = windowOf(query, cluster);
    const at = exactNear(page, query, middle, from, to);
    if (at < 0) {
      changed.push(cluster);
      continue;
    }
    const stretch = [at, at + query.exact.length] as const;
    add(cluster, stretch);
    untouched ||= !query.twins && standsUntouched(page, query, stretch);
  }
  for (const cluster of changed) {
    if (cluster.weight < WEIGHTY * clusters[0]!.weight) continue;
    const between = standsBetween(page, query, cluster);
    if (between) {
      add(cluster, between);
      untouched ||= !query.twins;
      continue;
    }
    const { from, to, middle } = windowOf(query, cluster);
    if (query.exact.length <= LONGEST_FIT) {
      const near = middle + query.exact.length;
      const fit = fitWhole(query.exact, page.codes, from, to, near);
      add(cluster, [fit.start, fit.end]);
    }
    // Where the passage stands as it was, an altered one elsewhere is a rival at most; unless it had
    // twins, one of which may be what stands, and the passage what was altered.
    if (untouched || cluster.weight < WEIGHTY_TO_LAY * clusters[0]!.weight) continue;
    for (const stretch of layQuery(page, query, cluster)) add(cluster, stretch);
  }
  return [...found.values()];
}

/** Where the passage should be by the seeds of a cluster, with room for a few edits. */
function windowOf({ exact, prefix }: Query, { low, middle, high }: Cluster) {
  const slack = 16 + Math.floor(Math.min(exact.length, LONGEST_FIT) * 0.15);
  return {
    from: low + prefix.length - slack,
    to: high + prefix.length + exact.length + slack,
    middle: middle + prefix.length,
  };
}

/** Whether what is next to a stretch is still the same on both sides. */
function standsUntouched({ codes }: FoldedText, query: Query, [start, end]: Stretch): boolean {
  const before = query.prefix.subarray(-BESIDE);
  return (
    sameCodes(codes, start - before.length, before) &&
    sameCodes(codes, end, query.suffix.subarray(0, BESIDE))
  );
}

/** The exact occurrence between two indexes that is nearest to `middle`, or -1. */
function exactNear(
  page: FoldedText,
  query: Query,
  middle: number,
  from: number,
  to: number,
): number {
  const { codes } = page;
  const { exact } = query;
  if (exact.length === 0) return -1;
  if (sameCodes(codes, middle, exact)) return middle;
  let nearest = -1;
  const last = Math.min(codes.length, to) - exact.length;
  for (let at = Math.max(0, from); at <= last; at++) {
    if (codes[at] !== exact[0] || !sameCodes(codes, at, exact)) continue;
    if (!standsInWords(page, query, at)) continue;
    if (nearest < 0 || Math.abs(at - middle) < Math.abs(nearest - middle)) nearest = at;
  }
  return nearest;
}

/** Whether a passage of whole words would begin and end at words there: no "art" in "party". */
export function standsInWords({ starts }: FoldedText, query: Query, at: number): boolean {
  const end = at + query.exact.length;
  const startsWell = query.cutsStart || starts[at] === 1;
  const endsWell = query.cutsEnd || end >= starts.length || starts[end] === 1;
  return startsWell && endsWell;
}
