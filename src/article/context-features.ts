import type { BlockView } from './block-features.ts';
import type { Surrounding } from './surroundings.ts';

/** How far a block looks for the likeliest block on either side. */
const REACH = 15;

/**
 * Rows for the second look at the blocks: each block's own row, with what the first look thought
 * of it and of the blocks around it. `likely` holds a probability a block.
 */
export function describeInContext(
  rows: readonly Float32Array[],
  likely: Float32Array,
  { measures, surroundings }: Pick<BlockView, 'measures' | 'surroundings'>,
): Float32Array[] {
  const parents = new Map<Surrounding | null, { mass: number; length: number }>();
  let total = 0;
  for (const [index, { length }] of measures.entries()) {
    const outer = surroundings[index]!.outer;
    const sum = parents.get(outer) ?? { mass: 0, length: 0 };
    sum.mass += likely[index]! * length;
    sum.length += length;
    parents.set(outer, sum);
    total += likely[index]! * length;
  }
  const at = (index: number) => likely[index] ?? 0;
  let before = 0;
  return rows.map((row, index) => {
    const parent = parents.get(surroundings[index]!.outer)!;
    const mass = likely[index]! * measures[index]!.length;
    const added = [
      at(index),
      at(index - 1),
      at(index + 1),
      at(index - 2),
      at(index + 2),
      (at(index - 3) + at(index - 4) + at(index - 5)) / 3,
      (at(index + 3) + at(index + 4) + at(index + 5)) / 3,
      parent.mass / Math.max(1, parent.length),
      before / Math.max(1, total),
      Math.max(0, ...likely.subarray(Math.max(0, index - REACH), index)),
      Math.max(0, ...likely.subarray(index + 1, index + 1 + REACH)),
      Math.log1p(total),
    ];
    before += mass;
    const wide = new Float32Array(row.length + added.length);
    wide.set(row);
    wide.set(added, row.length);
    return wide;
  });
}
