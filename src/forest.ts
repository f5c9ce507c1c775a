/**
 * Boosted decision trees as arrays of numbers: small enough to ship, fast enough to ask for every
 * candidate. Fitted by scripts/train.
 */

/**
 * A tree of depth `d` in heap order: `2^d - 1` nodes as pairs of feature index and threshold, then
 * `2^d` leaves. Left where the feature is below the threshold.
 */
export type Tree = readonly number[];

/** Trees of one depth, whose leaves add up to log-odds. */
export interface Forest {
  readonly depth: number;
  readonly trees: readonly Tree[];
}

/** Trees written one after the other, numbers parted by spaces. */
export function readForest(depth: number, text: string): Forest {
  const size = 3 * (1 << depth) - 2;
  const numbers = text.split(' ').map(Number);
  const trees: Tree[] = [];
  for (let at = 0; at < numbers.length; at += size) trees.push(numbers.slice(at, at + size));
  return { depth, trees };
}

/** As `readForest` reads them. */
export function writeForest({ trees }: Forest): string {
  return trees
    .flat()
    .map((number) => `${number}`.replace(/^(-?)0\./, '$1.'))
    .join(' ');
}

/** The probability, between 0 and 1, that trees give to a row of features. */
export function probability({ depth, trees }: Forest, features: readonly number[]): number {
  let sum = 0;
  const nodes = (1 << depth) - 1;
  for (const tree of trees) {
    let node = 0;
    while (node < nodes) {
      const below = features[tree[2 * node]!]! < tree[2 * node + 1]!;
      node = 2 * node + (below ? 1 : 2);
    }
    sum += tree[2 * nodes + node - nodes]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
