import type { Forest } from '../../src/forest.ts';

/** Rows to learn from: features, whether each is right, and how much each counts. */
export interface Samples {
  readonly features: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weights: readonly number[];
}

export interface Fitting {
  readonly rounds: number;
  readonly depth: number;
  /** How much of each tree's advice is taken. */
  readonly rate: number;
  /** Pulls leaves with few rows towards nothing. */
  readonly ridge: number;
  /** Least sum of second derivatives on either side of a split. */
  readonly leastWeight: number;
}

/** Thresholds tried for each feature: quantiles. */
const BINS = 48;

/** Gradient boosting of the logistic loss with histogram splits (Friedman 2001; as in XGBoost). */
export function fitForest(samples: Samples, fitting: Fitting): Forest {
  const binned = binAll(samples.features);
  const rows = samples.features.length;
  const scores = new Float64Array(rows);
  const gradients = new Float64Array(rows);
  const hessians = new Float64Array(rows);
  const trees: number[][] = [];
  for (let round = 0; round < fitting.rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]!));
      const weight = samples.weights[row]!;
      gradients[row] = weight * ((samples.right[row] ? 1 : 0) - p);
      hessians[row] = weight * p * (1 - p);
    }
    trees.push(growTree(binned, gradients, hessians, scores, fitting));
  }
  return { depth: fitting.depth, trees };
}

interface Binned {
  /** Per feature: thresholds, ascending; a row's bin is how many it reaches. */
  readonly cuts: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
  readonly rows: number;
}

function binAll(features: Samples['features']): Binned {
  const count = features[0]?.length ?? 0;
  const cuts: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let feature = 0; feature < count; feature++) {
    const values = features.map((row) => row[feature]!);
    const sorted = [...values].sort((one, other) => one - other);
    const chosen = new Set<number>();
    for (let bin = 1; bin < BINS; bin++) {
      const value = sorted[Math.floor((sorted.length * bin) / BINS)]!;
      chosen.add(Number(value.toPrecision(4)));
    }
    const thresholds = [...chosen].sort((one, other) => one - other);
    cuts.push(thresholds);
    bins.push(Uint8Array.from(values, (value) => thresholds.filter((cut) => value >= cut).length));
  }
  return { cuts, bins, rows: features.length };
}

/** Grows one tree breadth first and adds its leaves to the scores. */
function growTree(
  { cuts, bins, rows }: Binned,
  gradients: Float64Array,
  hessians: Float64Array,
  scores: Float64Array,
  { depth, rate, ridge, leastWeight }: Fitting,
): number[] {
  const nodes = (1 << depth) - 1;
  const tree: number[] = new Array(2 * nodes + nodes + 1).fill(0);
  const nodeOf = new Uint16Array(rows);
  for (let level = 0; level < depth; level++) {
    const first = (1 << level) - 1;
    const width = 1 << level;
    const best = Array.from({ length: width }, () => ({ gain: 1e-6, feature: 0, cut: -1 }));
    for (const [feature, ofRow] of bins.entries()) {
      const size = cuts[feature]!.length + 1;
      const g = new Float64Array(width * size);
      const h = new Float64Array(width * size);
      for (let row = 0; row < rows; row++) {
        const cell = (nodeOf[row]! - first) * size + ofRow[row]!;
        g[cell]! += gradients[row]!;
        h[cell]! += hessians[row]!;
      }
      for (let node = 0; node < width; node++) {
        const at = node * size;
        const totalG = g.subarray(at, at + size).reduce((sum, value) => sum + value, 0);
        const totalH = h.subarray(at, at + size).reduce((sum, value) => sum + value, 0);
        let leftG = 0;
        let leftH = 0;
        for (let bin = 0; bin < size - 1; bin++) {
          leftG += g[at + bin]!;
          leftH += h[at + bin]!;
          const rightH = totalH - leftH;
          if (leftH < leastWeight || rightH < leastWeight) continue;
          const gain =
            leftG ** 2 / (leftH + ridge) +
            (totalG - leftG) ** 2 / (rightH + ridge) -
            totalG ** 2 / (totalH + ridge);
          if (gain > best[node]!.gain) best[node] = { gain, feature, cut: bin };
        }
      }
    }
    for (const [node, { feature, cut }] of best.entries()) {
      tree[2 * (first + node)] = feature;
      // A node that nothing splits sends every row the same way.
      tree[2 * (first + node) + 1] = cut < 0 ? -1e9 : cuts[feature]![cut]!;
    }
    for (let row = 0; row < rows; row++) {
      const { feature, cut } = best[nodeOf[row]! - first]!;
      nodeOf[row] = 2 * nodeOf[row]! + (bins[feature]![row]! <= cut ? 1 : 2);
    }
  }
  const g = new Float64Array(nodes + 1);
  const h = new Float64Array(nodes + 1);
  for (let row = 0; row < rows; row++) {
    g[nodeOf[row]! - nodes]! += gradients[row]!;
    h[nodeOf[row]! - nodes]! += hessians[row]!;
  }
  for (let leaf = 0; leaf <= nodes; leaf++) {
    tree[2 * nodes + leaf] = Number(((rate * g[leaf]!) / (h[leaf]! + ridge)).toFixed(3));
  }
  for (let row = 0; row < rows; row++) scores[row]! += tree[2 * nodes + nodeOf[row]! - nodes]!;
  return tree;
}
