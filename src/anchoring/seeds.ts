/**
 * Seeds: short runs of codes that a query and the page have in common. One pass over the page with
 * a rolling hash finds those of all queries; where many lie on one diagonal, the passage may be.
 */
import type { FoldedText } from './fold.ts';
import type { Query } from './query.ts';

/** One seed of a query met in the page. */
export interface Hit {
  /** Where the query would begin in the page if nothing before the seed had changed. */
  readonly diagonal: number;
  /** Where in the query the seed begins. */
  readonly offset: number;
  /** How many times the page holds these codes; grows until the pass is over. */
  readonly seed: Seed;
}

/** A distinct run of codes. */
export interface Seed {
  count: number;
}

/** Codes in a seed: two short words say enough in an alphabet, two to four characters in CJK. */
const LENGTH = 8;
const SHORT_LENGTH = 4;
/** Seeds are taken at even distances, at most so many a query: enough to see a third survive. */
const SEEDS = 48;
/** Of a run that the page repeats more often, only what is near the old position counts. */
const OFTEN = 200;
/** Codes away from the old position that are still near. */
const NEARBY = 2000;
/** Codes looked at between two pauses: a few milliseconds. */
const SLICE = 1 << 17;
/** FNV's prime: odd, and with its bits well spread. */
const BASE = 0x01000193;

/** All hits of each query, unordered. Yields between slices of the page. */
export function* findSeeds(
  page: FoldedText,
  queries: readonly Query[],
  expected: readonly number[],
): Generator<undefined, Hit[][], undefined> {
  const hits: Hit[][] = queries.map(() => []);
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

/** Seeds of all chosen queries by hash, in an open-addressed table with chains. */
class SeedTable {
  readonly query: number[] = [];
  readonly offset: number[] = [];
  /** Next seed with the same hash, or -1. */
  readonly next: number[] = [];
  readonly seeds: Seed[] = [];
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly heads: Int32Array;

  constructor(capacity: number) {
    // At most a quarter full, so that most probes of the page end at once.
    const size = 1 << Math.max(10, 32 - Math.clz32(capacity * 4));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
  }

  add(hash: number, query: number, offset: number): void {
    const slot = this.slotOf(hash);
    const head = this.heads[slot]!;
    this.keys[slot] = hash;
    this.heads[slot] = this.query.length;
    this.query.push(query);
    this.offset.push(offset);
    this.next.push(head);
    this.seeds.push(head < 0 ? { count: 0 } : this.seeds[head]!);
  }

  /** The first seed with this hash, or -1. */
  headOf(hash: number): number {
    return this.heads[this.slotOf(hash)]!;
  }

  private slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.heads[slot]! >= 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

function fillTable(queries: readonly Query[], chosen: readonly number[], length: number) {
  const table = new SeedTable(chosen.length * SEEDS);
  for (const index of chosen) {
    const { codes } = queries[index]!.all;
    const room = codes.length - length;
    const count = Math.min(SEEDS, room + 1);
    let last = -1;
    for (let step = 0; step < count; step++) {
      const offset = count === 1 ? 0 : Math.floor((step * room) / (count - 1));
      if (offset === last) continue;
      last = offset;
      let hash = 0;
      for (let at = offset; at < offset + length; at++)
        hash = (Math.imul(hash, BASE) + codes[at]!) | 0;
      table.add(hash, index, offset);
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
  hits: Hit[][],
): Generator<undefined, void, undefined> {
  const { codes } = page;
  const table = fillTable(queries, chosen, length);
  let power = 1;
  for (let step = 1; step < length; step++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let at = 0; at < codes.length; at++) {
    if (at >= length) hash = (hash - Math.imul(codes[at - length]!, power)) | 0;
    hash = (Math.imul(hash, BASE) + codes[at]!) | 0;
    if (at < length - 1) continue;
    if (at % SLICE === 0) yield;
    const head = table.headOf(hash);
    if (head < 0) continue;
    const often = table.seeds[head]!.count++ >= OFTEN;
    for (let seed = head; seed >= 0; seed = table.next[seed]!) {
      const query = table.query[seed]!;
      const offset = table.offset[seed]!;
      const diagonal = at - length + 1 - offset;
      if (often && !(Math.abs(diagonal - expected[query]!) < NEARBY)) continue;
      hits[query]!.push({ diagonal, offset, seed: table.seeds[seed]! });
    }
  }
}

/** Hits that lie close together: a place of the page where the passage may be. */
export interface Cluster {
  /** The lowest, the middle and the highest diagonal. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Distinct seeds, rare ones counting more. */
  readonly weight: number;
  readonly seeds: number;
}

/** Diagonals on each side of a cluster's middle: on a page of one letter all make one cluster. */
const WIDEST = 512;

/**
 * Groups hits whose diagonals are within `tolerance` of the next; heaviest first, and among equals
 * those nearest to the `expected` diagonal.
 */
export function clusterHits(hits: readonly Hit[], tolerance: number, expected: number): Cluster[] {
  const sorted = [...hits].sort((one, other) => one.diagonal - other.diagonal);
  const clusters: Cluster[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to]!.diagonal - sorted[to - 1]!.diagonal <= tolerance) to++;
    clusters.push(clusterOf(sorted, from, to));
    from = to;
  }
  const distance = ({ middle }: Cluster) => Math.abs(middle - expected);
  return clusters.sort(
    (one, other) => other.weight - one.weight || distance(one) - distance(other),
  );
}

function clusterOf(sorted: readonly Hit[], from: number, to: number): Cluster {
  const offsets = new Set<number>();
  let weight = 0;
  for (let index = from; index < to; index++) {
    const { offset, seed } = sorted[index]!;
    if (offsets.has(offset)) continue;
    offsets.add(offset);
    // A run met eight times or more says next to nothing about where; the rest lets it count a bit.
    weight += 1 / Math.min(8, seed.count) + 0.05;
  }
  const middle = sorted[(from + to) >> 1]!.diagonal;
  return {
    low: Math.max(sorted[from]!.diagonal, middle - WIDEST),
    middle,
    high: Math.min(sorted[to - 1]!.diagonal, middle + WIDEST),
    weight,
    seeds: offsets.size,
  };
}
