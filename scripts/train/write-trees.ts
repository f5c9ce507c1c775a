import { gzipSync } from 'node:zlib';
import type { BoostedTrees } from '../../src/article/boosted-trees.ts';

/** Leaves are kept as signed bytes of this many steps to one side. */
const STEPS = 127;

/** The source of a module that holds these trees, small enough to travel with every page. */
export function writeTrees(name: string, trees: BoostedTrees): string {
  const cuts = new Map<number, number[]>();
  for (const [node, feature] of trees.features.entries()) {
    const cut = trees.thresholds[node]!;
    if (Number.isFinite(cut)) cuts.set(feature, [...(cuts.get(feature) ?? []), cut]);
  }
  const table = Array.from({ length: Math.max(...cuts.keys()) + 1 }, (_, feature) =>
    [...new Set(cuts.get(feature) ?? [])].sort((a, b) => a - b),
  );
  const largest = Math.max(...trees.leaves.map(Math.abs));
  const packed = {
    base: Number(trees.base.toPrecision(4)),
    depth: trees.depth,
    leaf: Number((largest / STEPS).toPrecision(4)),
    cuts: table
      .map((row) => row.map((cut) => String(Number(cut.toPrecision(3)))).join(' '))
      .join(';'),
    features: base64(trees.features),
    // A node that never splits asks for the cut past the last: everything goes left.
    bins: base64(
      Uint8Array.from(trees.features, (feature, node) => {
        const bin = (table[feature] ?? []).indexOf(trees.thresholds[node]!);
        return bin < 0 ? 255 : bin;
      }),
    ),
    leaves: base64(
      Uint8Array.from(trees.leaves, (leaf) => Math.round((leaf / largest) * STEPS) + STEPS),
    ),
  };
  const text = JSON.stringify(packed)
    .replaceAll('"', "'")
    .replace(/'(\w+)':/g, '$1:');
  console.log(`${name}: ${gzipSync(text).length} bytes gzipped`);
  return `// Learned by scripts/train/article.ts; not for editing by hand.\nimport type { PackedTrees } from '../boosted-trees.ts';\n\n/** The trees of the ${name} look. */\nexport const ${name}Trees: PackedTrees = ${text};\n`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
