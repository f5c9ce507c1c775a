/** Clusters: hits of seeds that lie on much the same diagonal. */
import { type Hits, ORDINALS } from './seeds.ts';

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
export function clusterHits(hits: Hits, tolerance: number, expected: number): Cluster[] {
  const places = Float64Array.from(hits.places).sort();
  const diagonals = Int32Array.from(places, (place) => Math.floor(place / ORDINALS));
  const clusters: Cluster[] = [];
  for (let from = 0; from < places.length; ) {
    let to = from + 1;
    while (to < places.length && diagonals[to]! - diagonals[to - 1]! <= tolerance) to++;
    const middle = diagonals[(from + to) >> 1]!;
    clusters.push({
      low: Math.max(diagonals[from]!, middle - WIDEST),
      middle,
      high: Math.min(diagonals[to - 1]!, middle + WIDEST),
      ...weigh(hits, places.subarray(from, to)),
    });
    from = to;
  }
  const distance = ({ middle }: Cluster) => Math.abs(middle - expected);
  return clusters.sort(
    (one, other) => other.weight - one.weight || distance(one) - distance(other),
  );
}

/** How much the seeds of a cluster say, each counted once. */
function weigh({ seeds }: Hits, places: Float64Array): { weight: number; seeds: number } {
  let weight = 0;
  let distinct = 0;
  met.fill(0);
  for (const place of places) {
    const ordinal = place - ORDINALS * Math.floor(place / ORDINALS);
    if (met[ordinal] === 1) continue;
    met[ordinal] = 1;
    distinct++;
    // A run met eight times or more says next to nothing about where; the rest lets it count a bit.
    weight += 1 / Math.min(8, seeds[ordinal]!.count) + 0.05;
  }
  return { weight, seeds: distinct };
}

/** By ordinal, 1 for a seed that was counted. */
const met = new Uint8Array(ORDINALS);
