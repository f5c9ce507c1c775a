import { ROW, type Table, tableFor, usedFeatures } from '../../../src/attribution/model/table.ts';

/** The table of weights given in full, `tags` for each feature. */
export function packed(weights: Int8Array, tags: number): Table {
  const used = usedFeatures(weights, tags);
  const rows = new Int8Array(used.length * ROW);
  used.forEach((feature, row) => {
    for (let t = 0; t < tags; t++) rows[row * ROW + t] = weights[feature * tags + t]!;
  });
  return tableFor(weights.length / tags, used, rows);
}
