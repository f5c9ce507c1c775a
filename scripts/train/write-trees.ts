import { gzipSync } from 'node:zlib';
import { type BoostedTrees, characterOf, leafOf } from '../../src/article/boosted-trees.ts';

/** The furthest leaf that is kept, as a symbol. */
const LAST_LEAF = 60;
const LEAVES = Array.from({ length: LAST_LEAF + 1 }, (_, symbol) => leafOf(symbol));

/** The symbol of the leaf nearest to these log-odds. */
export function nearestLeaf(odds: number): number {
  let best = 0;
  for (let symbol = 1; symbol <= LAST_LEAF; symbol++) {
    if (Math.abs(LEAVES[symbol]! - odds) < Math.abs(LEAVES[best]! - odds)) best = symbol;
  }
  return best;
}

/** The source of a module that holds these trees, small enough to travel with every page. */
export function writeTrees(name: string, trees: BoostedTrees): string {
  const cuts = new Map<number, number[]>();
  for (const [node, feature] of trees.features.entries()) {
    cuts.set(feature, [...(cuts.get(feature) ?? []), trees.thresholds[node]!]);
  }
  // What is asked most comes first: its symbol is then one that is frequent elsewhere too.
  const asked = [...cuts.keys()].sort((a, b) => cuts.get(b)!.length - cuts.get(a)!.length || a - b);
  const table = asked.map((feature) =>
    [...new Set(cuts.get(feature)!)].filter(Number.isFinite).sort((a, b) => a - b),
  );
  const symbols = (values: Iterable<number>) => Array.from(values, characterOf).join('');
  const places = Array.from(trees.features, (feature) => asked.indexOf(feature));
  const bins = places.map((place, node) => {
    const bin = table[place]!.indexOf(trees.thresholds[node]!);
    return bin < 0 ? table[place]!.length : bin;
  });
  const packed = {
    base: Number(trees.base.toPrecision(4)),
    depth: trees.depth,
    cuts: asked
      .map((feature, place) => [feature, ...table[place]!.map(shorten)].join(' '))
      .join(';'),
    features: symbols(places),
    bins: symbols(bins),
    leaves: symbols(Array.from(trees.leaves, nearestLeaf)),
  };
  const text = JSON.stringify(packed)
    .replaceAll('"', "'")
    .replace(/'(\w+)':/g, '$1:');
  console.log(`${name}: ${gzipSync(text, { level: 9 }).length} bytes gzipped`);
  return `// Learned by scripts/train/article.ts; not for editing by hand.\nimport type { PackedTrees } from '../boosted-trees.ts';\n\n/** The trees of the ${name} look. */\nexport const ${name}Trees: PackedTrees = ${text};\n`;
}

function shorten(cut: number): string {
  return String(Number(cut.toPrecision(3))).replace(/^(-?)0\./, '$1.');
}
