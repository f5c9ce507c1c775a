/**
 * Gradient-boosted decision trees, learned by scripts/train/article.ts. All trees are complete
 * and of one depth, so a tree is an array: node `n` has its children at `2n + 1` and `2n + 2`.
 */
export interface BoostedTrees {
  /** Log-odds before any tree. */
  readonly base: number;
  readonly depth: number;
  /** Per inner node of all trees in turn: which feature is asked. */
  readonly features: Uint8Array;
  /** Per inner node: a row whose feature is at most this goes left. */
  readonly thresholds: Float32Array;
  /** Per leaf of all trees in turn: log-odds added. */
  readonly leaves: Float32Array;
}

/** The probability that the trees give to a row of features. */
export function judge(trees: BoostedTrees, row: Float32Array): number {
  const { depth, features, thresholds, leaves } = trees;
  const inner = 2 ** depth - 1;
  const count = features.length / inner;
  let odds = trees.base;
  for (let tree = 0; tree < count; tree++) {
    const root = tree * inner;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const asked = root + node;
      node = 2 * node + (row[features[asked]!]! <= thresholds[asked]! ? 1 : 2);
    }
    odds += leaves[tree * (inner + 1) + node - inner]!;
  }
  return 1 / (1 + Math.exp(-odds));
}

/** Trees as they are kept in a module: bytes in base64, cuts in a table. */
export interface PackedTrees {
  readonly base: number;
  readonly depth: number;
  /** Log-odds of one step of a leaf. */
  readonly leaf: number;
  /**
   * Per feature, the thresholds that any node compares it with, ascending: features are parted by
   * `;`, thresholds by a space.
   */
  readonly cuts: string;
  /** A byte an inner node: its feature. */
  readonly features: string;
  /** A byte an inner node: which of its feature's cuts; past the last, everything goes left. */
  readonly bins: string;
  /** A byte a leaf: its steps, from 127 below zero upwards. */
  readonly leaves: string;
}

/** Leaves are kept as bytes; this one stands for no advice. */
const NO_ADVICE = 127;

/** Unpacks trees; done once, when a page is first judged. */
export function unpack({ base, depth, leaf, cuts, features, bins, leaves }: PackedTrees) {
  const feature = bytesOf(features);
  const table = cuts.split(';').map((row) => row.split(' ').map(Number));
  const bin = bytesOf(bins);
  const thresholds = new Float32Array(bin.length);
  for (let node = 0; node < bin.length; node++) {
    thresholds[node] = table[feature[node]!]?.[bin[node]!] ?? Number.POSITIVE_INFINITY;
  }
  const advice = bytesOf(leaves);
  const steps = new Float32Array(advice.length);
  for (let at = 0; at < advice.length; at++) steps[at] = (advice[at]! - NO_ADVICE) * leaf;
  return { base, depth, features: feature, thresholds, leaves: steps };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
