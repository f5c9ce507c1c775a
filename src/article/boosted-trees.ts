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

/**
 * Trees as they are kept in a module: one printable character a symbol, the frequent symbols the
 * same for all, so that what zips the module finds few different ones.
 */
export interface PackedTrees {
  readonly base: number;
  readonly depth: number;
  /** A row of numbers a feature that is asked, parted by `;`: its place, then its cuts ascending. */
  readonly cuts: string;
  /** A character an inner node: which of the features that are asked. */
  readonly features: string;
  /** A character an inner node: which cut of its feature; past the last, everything goes left. */
  readonly bins: string;
  /** A character a leaf: `leafOf` its symbol. */
  readonly leaves: string;
}

/** The first symbol's character; no symbol needs a backslash or a quotation mark to be written. */
const FIRST = 40;
const BACKSLASH = 92;

/** The character of a symbol, from 0 to 84, and back. */
export function characterOf(symbol: number): string {
  const code = FIRST + symbol;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

/** A plain loop: `from` with a callback takes ten times as long, on a page's first call. */
function symbolsOf(text: string): Uint8Array {
  const symbols = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    symbols[at] = (code < BACKSLASH ? code : code - 1) - FIRST;
  }
  return symbols;
}

/** Log-odds of the smallest leaf that says anything. */
const FINEST = 0.006;

/** Log-odds of a leaf's symbol: 0, then down and up by turns, each step further than the last. */
export function leafOf(symbol: number): number {
  const step = (symbol + 1) >> 1;
  return (symbol & 1 ? -1 : 1) * step * step * FINEST;
}

const UNPACKED = new WeakMap<PackedTrees, BoostedTrees>();

/** Unpacks trees, once: a page is read again and again. */
export function unpack(packed: PackedTrees): BoostedTrees {
  let trees = UNPACKED.get(packed);
  if (!trees) {
    trees = unpackAnew(packed);
    UNPACKED.set(packed, trees);
  }
  return trees;
}

function unpackAnew({ base, depth, cuts, features, bins, leaves }: PackedTrees): BoostedTrees {
  const table = cuts.split(';').map((row) => row.split(' ').map(Number));
  const asked = symbolsOf(features);
  const bin = symbolsOf(bins);
  const thresholds = new Float32Array(asked.length);
  for (let node = 0; node < asked.length; node++) {
    const row = table[asked[node]!]!;
    thresholds[node] = row[bin[node]! + 1] ?? Number.POSITIVE_INFINITY;
    asked[node] = row[0]!;
  }
  const advice = symbolsOf(leaves);
  const odds = new Float32Array(advice.length);
  for (let leaf = 0; leaf < advice.length; leaf++) odds[leaf] = leafOf(advice[leaf]!);
  return { base, depth, features: asked, thresholds, leaves: odds };
}
