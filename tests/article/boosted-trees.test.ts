import { describe, expect, it } from 'vitest';
import { boost } from '../../scripts/train/boost.ts';
import { judge, unpack } from '../../src/article/boosted-trees.ts';

describe('judge', () => {
  it('walks each tree down to a leaf and adds up', () => {
    const leaves = Float32Array.from([1, 2, 3, 4]);
    const features = Uint8Array.from([0, 1, 1]);
    const thresholds = Float32Array.from([5, 0.5, 0.5]);
    const trees = { base: -1, depth: 2, features, thresholds, leaves };
    const odds = (row: number[]) => {
      const p = judge(trees, Float32Array.from(row));
      return Math.round(Math.log(p / (1 - p)));
    };
    expect([odds([5, 0]), odds([5, 1]), odds([6, 0]), odds([6, 1])]).toEqual([0, 1, 2, 3]);
  });
});

describe('unpack', () => {
  it('sends everything left at a node without a cut', () => {
    const bytes = (...values: number[]) => btoa(String.fromCharCode(...values));
    const trees = unpack({
      ...{ base: 0, depth: 1, leaf: 0.5, cuts: ';3 7' },
      ...{ features: bytes(1, 0), bins: bytes(1, 255), leaves: bytes(127, 129, 126, 127) },
    });
    expect(Array.from(trees.thresholds)).toEqual([7, Number.POSITIVE_INFINITY]);
    expect(Array.from(trees.leaves)).toEqual([0, 1, -0.5, 0]);
  });
});

describe('boost', () => {
  it('learns a rule of two features', () => {
    const rows: Float32Array[] = [];
    for (let one = 0; one < 20; one++) {
      for (let two = 0; two < 20; two++) rows.push(Float32Array.from([one, two]));
    }
    const answers = rows.map((row) => (row[0]! > 9 && row[1]! > 4 ? 1 : 0));
    const options = { trees: 20, depth: 2, rate: 0.5, columns: 1, evidence: 0.1 };
    const trees = boost(
      rows,
      answers,
      rows.map(() => 1),
      options,
    );
    expect(rows.map((row) => Number(judge(trees, row) >= 0.5))).toEqual(answers);
  });
});
