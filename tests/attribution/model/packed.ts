import {
  emptyTable,
  setWeights,
  sharedRows,
  type Table,
} from '../../../src/attribution/model/table.ts';

/** The table of weights given in full, `tags` for each feature. */
export function packed(weights: Int8Array, tags: number): Table {
  const { rows, used, numbers } = sharedRows(weights, tags);
  const table = emptyTable(weights.length / tags, rows.length);
  for (let tag = 0; tag < tags; tag++) {
    setWeights(
      table,
      tag,
      Uint8Array.from(rows, (row) => row[tag]!),
    );
  }
  used.forEach((feature, i) => {
    table.rowOf[feature] = numbers[i]! + 1;
  });
  return table;
}
