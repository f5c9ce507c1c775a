/**
 * Weights of hashed features, of which nine in ten have none, and those that have some often have the
 * same: each feature has the number of a row. All that is asked often fits a processor's near memory.
 */
export interface Table {
  /** The row of each feature; the first row is of zeros. */
  readonly rowOf: Uint16Array;
  /** For each row the weights of tags, two to a number: the first, and the second 65,536 times. */
  readonly rows: Int32Array;
}

/** Numbers in a row, for seven tags and one more. */
export const ROW = 4;

/** Rows of `tags` weights that features share, and the features that have one of them, ascending. */
export interface SharedRows {
  readonly rows: readonly (readonly number[])[];
  readonly used: readonly number[];
  /** The row of each of these features. */
  readonly numbers: readonly number[];
}

/** A table for `features` features of which none has a row. */
export const emptyTable = (features: number, rows: number): Table => ({
  rowOf: new Uint16Array(features),
  rows: new Int32Array((rows + 1) * ROW),
});

/** Puts a tag's weights, bytes with a sign, into the rows that features have, from the first of them on. */
export function setWeights({ rows }: Table, tag: number, weights: Uint8Array): void {
  const unit = tag % 2 === 0 ? 1 : 0x10000;
  let at = ROW + (tag >> 1);
  for (const weight of weights) {
    rows[at] = rows[at]! + ((weight << 24) >> 24) * unit;
    at += ROW;
  }
}

/** The rows of weights given in full, `tags` for each feature: those that most features have first. */
export function sharedRows(weights: Int8Array | Float32Array, tags: number): SharedRows {
  const used: number[] = [];
  const keys: string[] = [];
  const counts = new Map<string, number>();
  for (let feature = 0; feature * tags < weights.length; feature++) {
    const row = weights.subarray(feature * tags, (feature + 1) * tags);
    if (row.every((weight) => weight === 0)) continue;
    const key = row.join();
    used.push(feature);
    keys.push(key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const order = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (order.length >= 0xffff) throw new Error('sharedRows: more rows than numbers of two bytes');
  const numberOf = new Map(order.map((key, number) => [key, number]));
  return {
    rows: order.map((key) => key.split(',').map(Number)),
    used,
    numbers: keys.map((key) => numberOf.get(key)!),
  };
}
