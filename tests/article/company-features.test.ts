import { describe, expect, it } from 'vitest';
import { COMPANY_WIDTH, describeCompany } from '../../src/article/company-features.ts';

function rowsOf(first: number[], groups: unknown[][], lengths = first.map(() => 100)) {
  const write = describeCompany(lengths, groups, Float32Array.from(first));
  return first.map((_, index) => {
    const row = new Float32Array(COMPANY_WIDTH + 2).fill(7);
    write(row, 1, index);
    expect([row[0], row.at(-1)]).toEqual([7, 7]);
    return Array.from(row.slice(1, -1));
  });
}

const ALONE = [
  [0, 1, 2, 3],
  [0, 1, 2, 3],
  [0, 1, 2, 3],
];

describe('describeCompany', () => {
  it('fills its place in the row and nothing else, for any number of blocks', () => {
    expect(rowsOf([], [[], [], []])).toEqual([]);
    for (const row of rowsOf([0, 0, 0, 0], ALONE)) {
      expect(row.every(Number.isFinite)).toBe(true);
      expect(row).not.toContain(7);
    }
  });

  it('lets what shares a group speak for a block, by its length', () => {
    const groups = [[0, 0, 1, 0], ALONE[1]!, ALONE[2]!];
    const [alike] = rowsOf([0, 1, 1, 0], groups, [100, 300, 300, 100]);
    expect(alike![7]).toBeCloseTo(300 / 400, 2);
    expect(alike![8]).toBe(500);
    // Nothing else is in its element: its own answer holds.
    expect(alike![9]).toBe(0);
  });

  it('tells a run of likely blocks from one that follows after a break', () => {
    const first = [0.9, 0.9, 0, 0, 0, 0, 0, 0, 0.9];
    const rows = rowsOf(
      first,
      [0, 1, 2].map(() => first.map((_, index) => index)),
    );
    const runs = rows.map((row) => row.slice(-3).map((value) => Math.round(100 * value)));
    expect(runs[1]).toEqual([67, 0, 100]);
    expect(runs[8]).toEqual([33, 67, 200]);
  });
});
