import { describe, expect, it } from 'vitest';
import { boost } from '../../scripts/train/boost.ts';
import { nearestLeaf, writeTrees } from '../../scripts/train/write-trees.ts';
import {
  characterOf,
  judge,
  leafOf,
  type PackedTrees,
  unpack,
} from '../../src/article/boosted-trees.ts';

const RULE = (() => {
  const rows: Float32Array[] = [];
  for (let one = 0; one < 20; one++) {
    for (let two = 0; two < 20; two++) rows.push(Float32Array.from([one, two]));
  }
  return { rows, answers: rows.map((row) => (row[0]! > 9 && row[1]! > 4 ? 1 : 0)) };
})();

function learnRule() {
  const options = { trees: 20, depth: 2, rate: 0.5, columns: 1, rows: 1, evidence: 0.1, cuts: 40 };
  const weights = RULE.rows.map(() => 1);
  return boost(RULE.rows, RULE.answers, weights, options);
}

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
  const write = (...symbols: number[]) => symbols.map(characterOf).join('');

  it('sends everything left at a node without a cut', () => {
    const trees = unpack({
      ...{ base: 0, depth: 1, cuts: '4;9 3 7' },
      ...{ features: write(1, 0), bins: write(1, 0), leaves: write(0, 1, 2, 3) },
    });
    expect(Array.from(trees.features)).toEqual([9, 4]);
    expect(Array.from(trees.thresholds)).toEqual([7, Number.POSITIVE_INFINITY]);
    expect(Array.from(trees.leaves)).toEqual(Array.from(Float32Array.of(0, -0.006, 0.006, -0.024)));
  });

  it('gives back what was written down', () => {
    const trees = learnRule();
    const source = writeTrees('rule', trees);
    const packed = Function(`return ${source.slice(source.indexOf('= {') + 2)}`)() as PackedTrees;
    const back = unpack(packed);
    expect(back.leaves).toEqual(trees.leaves);
    expect(RULE.rows.map((row) => judge(back, row) >= 0.5)).toEqual(
      RULE.rows.map((row) => judge(trees, row) >= 0.5),
    );
  });

  it('writes 85 symbols without one that a literal escapes', () => {
    const all = Array.from({ length: 85 }, (_, symbol) => characterOf(symbol)).join('');
    expect(new Set(all).size).toBe(85);
    expect(JSON.stringify(all)).toHaveLength(87);
    expect(all).not.toMatch(/['\x7f]/);
  });
});

describe('leafOf', () => {
  it('is near to any odds, the nearer the smaller they are', () => {
    for (const odds of [0, 0.01, -0.1, 0.5, -1.2, 1.7]) {
      const near = leafOf(nearestLeaf(odds));
      expect(Math.abs(near - odds)).toBeLessThanOrEqual(0.003 + Math.sqrt(0.006 * Math.abs(odds)));
    }
  });
});

describe('boost', () => {
  it('learns a rule of two features', () => {
    const trees = learnRule();
    expect(RULE.rows.map((row) => Number(judge(trees, row) >= 0.5))).toEqual(RULE.answers);
  });
});
