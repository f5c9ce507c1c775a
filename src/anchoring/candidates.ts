import { type Alignment, alignWords } from './align.ts';
import { fitWhole } from './approximate.ts';
import { type FoldedText, sameCodes } from './fold.ts';
import type { Query } from './query.ts';
import type { Cluster } from './seeds.ts';
import { gluedBefore, sliceWords, type Words, wordsOf } from './words.ts';

/** A stretch of the folded page where the passage may be: indexes of codes. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The cluster of seeds that proposed it. */
  readonly cluster: Cluster;
}

/** Clusters looked into: the right one was among the first eight whenever it was there at all. */
const PLACES = 8;
/** A cluster with a smaller share of the heaviest one's weight is not worth the word alignment. */
const WEIGHTY = 0.2;
/** Codes on each side that make a place sure enough to look no closer at others: a few words. */
const BESIDE = 16;
/** Diagonals on each side of a cluster's middle: on a page of one letter all make one cluster. */
const WIDEST = 512;
/** Quotes up to this many codes are also fitted code by code, which keeps cut words whole. */
const LONGEST_FIT = 256;
/** Beyond this many cells of a word table a passage is aligned by its head and its tail. */
const LARGEST_TABLE = 1 << 19;
/** Words of a long passage's head, and of its tail. */
const ENDS = 60;
/** Codes that an advertisement or an added sentence may put into the passage. */
const INSERTION = 320;

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
  for (const cluster of clusters.slice(0, PLACES)) {
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
    const { from, to, middle } = windowOf(query, cluster);
    if (query.exact.length <= LONGEST_FIT) {
      const near = middle + query.exact.length;
      const fit = fitWhole(query.exact, page.codes, from, to, near);
      add(cluster, [fit.start, fit.end]);
    }
    // Where the passage stands as it was, an altered one elsewhere is a rival at most; unless it had
    // twins, one of which may be what stands, and the passage what was altered.
    if (untouched || cluster.weight < WEIGHTY * clusters[0]!.weight) continue;
    for (const stretch of alignIn(page, query, cluster)) add(cluster, stretch);
  }
  return [...found.values()];
}

type Stretch = readonly [start: number, end: number];

/** Where the passage should be by the seeds of a cluster, with room for a few edits. */
function windowOf({ exact, prefix }: Query, { low, middle, high }: Cluster) {
  const slack = 16 + Math.floor(Math.min(exact.length, LONGEST_FIT) * 0.15);
  return {
    from: Math.max(low, middle - WIDEST) + prefix.length - slack,
    to: Math.min(high, middle + WIDEST) + prefix.length + exact.length + slack,
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

/** Stretches by word alignment: as far as its words reach, and as far as its surroundings let it. */
function* alignIn(page: FoldedText, query: Query, cluster: Cluster): Generator<Stretch> {
  const { all, exact, prefix } = query;
  const whole = wordsOf(all, 0, all.codes.length);
  const first = wordAt(whole, prefix.length);
  const past = wordAt(whole, prefix.length + exact.length);
  if (past <= first) return;
  const reach = INSERTION + Math.floor(exact.length / 4);
  const from = Math.max(0, cluster.low - reach);
  const to = Math.min(page.codes.length, cluster.high + all.codes.length + reach);
  const words = wordsOf(page, from, Math.max(from, to));
  if (whole.count * words.count <= LARGEST_TABLE) {
    yield* stretches(new Lay(whole, words), first, past);
    return;
  }
  const head = sliceWords(whole, 0, first + ENDS);
  const tail = sliceWords(whole, past - ENDS, whole.count);
  const start = new Lay(head, wordsAround(page, cluster.low, cluster.high, head)).firstOn(
    first,
    head.count,
  );
  const end = new Lay(
    tail,
    wordsAround(page, cluster.low + tail.from[0]!, cluster.high + tail.from[0]!, tail),
  ).lastOn(0, ENDS);
  if (start && end) yield [start[0], end[1]];
}

/** Words of the page where some words of the query are expected, with room for an insertion. */
function wordsAround(page: FoldedText, low: number, high: number, words: Words): Words {
  const length = words.to[words.count - 1]! - words.from[0]!;
  const from = Math.max(0, Math.min(page.codes.length, low - INSERTION));
  const to = Math.max(from, Math.min(page.codes.length, high + length + INSERTION));
  return wordsOf(page, from, to);
}

function* stretches(lay: Lay, first: number, past: number): Generator<Stretch> {
  const start = lay.firstOn(first, past);
  const end = lay.lastOn(first, past);
  if (!start || !end) return;
  yield [start[0], end[1]];
  // Words of the passage that are gone may have been replaced by those next to its surroundings.
  const before = lay.on[first]! < 0 ? lay.lastOn(0, first) : null;
  const after = lay.on[past - 1]! < 0 ? lay.firstOn(past, lay.on.length) : null;
  if (before) yield [before[1], end[1]];
  if (after) yield [start[0], after[0]];
  if (before && after) yield [before[1], after[0]];
}

/** A query laid on the words of the page. */
class Lay {
  readonly on: Alignment;

  constructor(
    private readonly query: Words,
    private readonly page: Words,
  ) {
    this.on = alignWords(query, page);
  }

  /** Codes of the page under the first word in `[from, to)` of the query that lies on any. */
  firstOn(from: number, to: number): Stretch | null {
    for (let word = from; word < to; word++) if (this.on[word]! >= 0) return this.under(word);
    return null;
  }

  /** Codes of the page under the last such word. */
  lastOn(from: number, to: number): Stretch | null {
    for (let word = to - 1; word >= from; word--) if (this.on[word]! >= 0) return this.under(word);
    return null;
  }

  private under(word: number): Stretch {
    const { query, page } = this;
    const on = this.on[word]!;
    return [page.from[on]! + gluedBefore(query, word, page, on), page.to[on]!];
  }
}

/** The first word that begins at or after an index of codes. */
function wordAt({ count, from }: Words, index: number): number {
  let word = 0;
  while (word < count && from[word]! < index) word++;
  return word;
}
