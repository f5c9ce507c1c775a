/** Clusters: hits of seeds that lie on much the same diagonal. */
import { type Hits, ORDINALS, type Seed } from './seeds.ts';

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
 * Groups hits whose diagonals are within `tolerance` of the next. Gives the `most` heaviest, heaviest
 * first, and among equals those nearest to the `expected` diagonal.
 */
export function clusterHits(
  hits: Hits,
  tolerance: number,
  expected: number,
  most: number,
): Cluster[] {
  const places = Float64Array.from(hits.places).sort();
  const clusters: Cluster[] = [];
  // A short quote of common letters has thousands of clusters, nearly all of them too light to be
  // made into an object.
  let least = 0;
  for (let from = 0; from < places.length; ) {
    let last = diagonalOf(places[from]!);
    let to = from + 1;
    while (to < places.length) {
      const next = diagonalOf(places[to]!);
      if (next - last > tolerance) break;
      last = next;
      to++;
    }
    const { weight, seeds } = weigh(hits.seeds, places, from, to);
    if (weight >= least) {
      const middle = diagonalOf(places[(from + to) >> 1]!);
      const low = Math.max(diagonalOf(places[from]!), middle - WIDEST);
      const high = Math.min(last, middle + WIDEST);
      insert(clusters, { low, middle, high, weight, seeds }, expected);
      if (clusters.length > most) clusters.pop();
      if (clusters.length === most) least = clusters.at(-1)!.weight;
    }
    from = to;
  }
  return clusters;
}

const diagonalOf = (place: number): number => Math.floor(place / ORDINALS);

/** Puts a cluster behind those that are as good or better. */
function insert(clusters: Cluster[], cluster: Cluster, expected: number): void {
  const distance = ({ middle }: Cluster) => Math.abs(middle - expected);
  let at = clusters.length;
  for (; at > 0; at--) {
    const other = clusters[at - 1]!;
    if (other.weight > cluster.weight) break;
    if (other.weight === cluster.weight && distance(other) <= distance(cluster)) break;
  }
  clusters.splice(at, 0, cluster);
}

/** How much the seeds of `places[from, to)` say, each counted once. */
function weigh(seeds: readonly Seed[], places: Float64Array, from: number, to: number) {
  let weight = 0;
  let distinct = 0;
  met.fill(0);
  for (let at = from; at < to; at++) {
    const ordinal = places[at]! % ORDINALS;
    const index = ordinal < 0 ? ordinal + ORDINALS : ordinal;
    if (met[index] === 1) continue;
    met[index] = 1;
    distinct++;
    // A run met eight times or more says next to nothing about where; the rest lets it count a bit.
    weight += 1 / Math.min(8, seeds[index]!.count) + 0.05;
  }
  return { weight, seeds: distinct };
}

/** By ordinal, 1 for a seed that was counted. */
const met = new Uint8Array(ORDINALS);
