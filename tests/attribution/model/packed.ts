import {
  emptyTable,
  setWeight,
  sharedRows,
  type Table,
} from '../../../src/attribution/model/table.ts';

/** The table of weights given in full, `tags` for each feature. */
export function packed(weights: Int8Array, tags: number): Table {
  const { rows, used, numbers } = sharedRows(weights, tags);
  const table = emptyTable(weights.length / tags, rows.length);
  rows.forEach((row, number) => {
    row.forEach((weight, tag) => {
      setWeight(table, number, tag, weight);
    });
  });
  used.forEach((feature, i) => {
    table.rowOf[feature] = numbers[i]! + 1;
  });
  return table;
}
