import { type BoostedTrees, leafOf } from '../../src/article/boosted-trees.ts';
import { nearestLeaf } from './write-trees.ts';

/** How trees are grown. */
export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of each tree's advice is taken. */
  readonly rate: number;
  /** Share of the features that each tree may ask. */
  readonly columns: number;
  /** Share of the rows that each tree learns from. */
  readonly rows: number;
  /** Least weight of evidence (sum of second derivatives) on either side of a split. */
  readonly evidence: number;
  /** Cuts a feature is quantised to before learning. */
  readonly cuts: number;
}

/** Second-order shrinkage of leaves, as in XGBoost's lambda. */
const SHRINKAGE = 2;

/** A seeded generator of numbers in [0, 1), so that the same data gives the same trees. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Learns complete trees for a yes-or-no question by gradient boosting on log-loss
 * (Friedman 2001; splits by histogram, as LightGBM makes them).
 */
export function boost(
  rows: readonly Float32Array[],
  answers: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
): BoostedTrees {
  const { trees, depth, rate } = options;
  const count = rows.length;
  const width = rows[0]!.length;
  const cuts = cutFeatures(rows, width, options.cuts);
  const columns = cuts.map((cut, feature) => {
    const column = new Uint8Array(count);
    for (let row = 0; row < count; row++) column[row] = binOf(cut, rows[row]![feature]!);
    return column;
  });
  const random = makeRandom(7);
  const yes = answers.reduce((sum, answer, row) => sum + answer * weights[row]!, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const base = Math.log((yes + 1) / (all - yes + 1));
  const odds = new Float64Array(count).fill(base);
  const inner = 2 ** depth - 1;
  const features = new Uint8Array(trees * inner);
  const thresholds = new Float32Array(trees * inner);
  const leaves = new Float32Array(trees * (inner + 1));
  const slopes = new Float64Array(count);
  const curves = new Float64Array(count);
  for (let tree = 0; tree < trees; tree++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-odds[row]!));
      slopes[row] = weights[row]! * (p - answers[row]!);
      curves[row] = weights[row]! * Math.max(1e-6, p * (1 - p));
    }
    const asked = cuts.map((cut) => cut.length > 0 && random() < options.columns);
    const sample: number[] = [];
    for (let row = 0; row < count; row++) if (random() < options.rows) sample.push(row);
    const node = new Uint16Array(count);
    for (let level = 0; level < depth; level++) {
      const splits = splitLevel(level, node, sample, columns, cuts, asked, slopes, curves, options);
      for (const [at, split] of splits.entries()) {
        const index = tree * inner + 2 ** level - 1 + at;
        features[index] = split?.feature ?? 0;
        thresholds[index] = split ? cuts[split.feature]![split.bin]! : Number.POSITIVE_INFINITY;
      }
      for (let row = 0; row < count; row++) {
        const split = splits[node[row]!];
        const right = split ? columns[split.feature]![row]! > split.bin : false;
        node[row] = node[row]! * 2 + (right ? 1 : 0);
      }
    }
    const slope = new Float64Array(inner + 1);
    const curve = new Float64Array(inner + 1);
    for (const row of sample) {
      slope[node[row]!]! += slopes[row]!;
      curve[node[row]!]! += curves[row]!;
    }
    for (let leaf = 0; leaf <= inner; leaf++) {
      // Rounded as it will be kept, so that the next trees make up for it.
      const odds = (-rate * slope[leaf]!) / (curve[leaf]! + SHRINKAGE);
      leaves[tree * (inner + 1) + leaf] = leafOf(nearestLeaf(odds));
    }
    for (let row = 0; row < count; row++) odds[row]! += leaves[tree * (inner + 1) + node[row]!]!;
  }
  return { base, depth, features, thresholds, leaves };
}

interface Split {
  readonly feature: number;
  readonly bin: number;
}

/** The best split of every node of a level, null where none gains. */
function splitLevel(
  level: number,
  node: Uint16Array,
  sample: readonly number[],
  columns: readonly Uint8Array[],
  cuts: readonly Float32Array[],
  asked: readonly boolean[],
  slopes: Float64Array,
  curves: Float64Array,
  { evidence, cuts: most }: BoostOptions,
): (Split | null)[] {
  const nodes = 2 ** level;
  const best: (Split | null)[] = new Array(nodes).fill(null);
  // A gain below this is noise.
  const gains = new Float64Array(nodes).fill(1e-3);
  const slopeOf = new Float64Array(nodes * (most + 1));
  const curveOf = new Float64Array(nodes * (most + 1));
  for (const [feature, column] of columns.entries()) {
    if (!asked[feature]) continue;
    slopeOf.fill(0);
    curveOf.fill(0);
    for (const row of sample) {
      const at = node[row]! * (most + 1) + column[row]!;
      slopeOf[at]! += slopes[row]!;
      curveOf[at]! += curves[row]!;
    }
    const bins = cuts[feature]!.length + 1;
    for (let at = 0; at < nodes; at++) {
      const from = at * (most + 1);
      let slope = 0;
      let curve = 0;
      for (let bin = 0; bin < bins; bin++) {
        slope += slopeOf[from + bin]!;
        curve += curveOf[from + bin]!;
      }
      const whole = (slope * slope) / (curve + SHRINKAGE);
      let left = 0;
      let leftCurve = 0;
      for (let bin = 0; bin < bins - 1; bin++) {
        left += slopeOf[from + bin]!;
        leftCurve += curveOf[from + bin]!;
        if (leftCurve < evidence || curve - leftCurve < evidence) continue;
        const gain =
          (left * left) / (leftCurve + SHRINKAGE) +
          (slope - left) ** 2 / (curve - leftCurve + SHRINKAGE) -
          whole;
        if (gain > gains[at]!) {
          gains[at] = gain;
          best[at] = { feature, bin };
        }
      }
    }
  }
  return best;
}

/** Cuts at the quantiles of each feature; rounded, so that the weights file stays small. */
function cutFeatures(rows: readonly Float32Array[], width: number, most: number): Float32Array[] {
  return Array.from({ length: width }, (_, feature) => {
    const values = Float32Array.from(rows, (row) => row[feature]!).sort();
    const cut = new Set<number>();
    for (let quantile = 1; quantile <= most; quantile++) {
      const value = values[Math.floor((quantile * (values.length - 1)) / (most + 1))]!;
      if (value < values.at(-1)!) cut.add(Math.fround(Number(value.toPrecision(2))));
    }
    return Float32Array.from(cut).sort();
  });
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
