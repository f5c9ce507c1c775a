import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliabilityOf, reliabilityTable } from '../../scripts/train/reliability.ts';

/** So many answers of one confidence, so many of them right. */
const answers = (confidence: number, count: number, right: number) =>
  Array.from({ length: count }, (_, index) => ({ confidence, right: index < right }));

describe('reliability', () => {
  it('is without error where the share right is the confidence', () => {
    const { error } = reliabilityOf([...answers(0.25, 8, 2), ...answers(0.75, 4, 3)]);
    expect(error).toBeCloseTo(0, 12);
  });

  it('weighs each decile by its share of the answers', () => {
    // 0.95 said and 0.75 right, of 20; 0.5 said and 0.9 right, of 60: 0.25 · 0.2 + 0.75 · 0.4.
    const { error } = reliabilityOf([...answers(0.95, 20, 15), ...answers(0.5, 60, 54)]);
    expect(error).toBeCloseTo(0.35, 12);
  });

  it('is too sure in one decile and too unsure in another without evening out', () => {
    const { error } = reliabilityOf([...answers(0.9, 10, 5), ...answers(0.1, 10, 5)]);
    expect(error).toBeCloseTo(0.4, 12);
  });

  it('counts the ends: 0 in the first decile, a tenth in the second, 1 in the last', () => {
    const { deciles } = reliabilityOf([
      ...answers(0, 1, 0),
      ...answers(0.1, 2, 0),
      ...answers(1, 3, 3),
    ]);
    expect(deciles.map(({ count }) => count)).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 0, 3]);
    expect(deciles[9]).toMatchObject({ from: 0.9, to: 1, confidence: 1, right: 1 });
    expect(deciles[5]?.right).toBeNaN();
  });

  it('is not a number for no answers, and refuses what is no chance', () => {
    expect(reliabilityOf([]).error).toBeNaN();
    expect(() => reliabilityOf(answers(1.1, 1, 1))).toThrow('no chance: 1.1');
    expect(() => reliabilityOf(answers(Number.NaN, 1, 1))).toThrow('no chance: NaN');
  });

  it('loses no answer, and errs between 0 and 1, in any order', () => {
    const list = fc.array(
      fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(list, (judged) => {
        const { deciles, error } = reliabilityOf(judged);
        expect(deciles.reduce((sum, { count }) => sum + count, 0)).toBe(judged.length);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(reliabilityOf([...judged].reverse()).error).toBeCloseTo(error, 9);
      }),
    );
  });

  it('prints percent, and nothing for an empty decile', () => {
    const lines = reliabilityTable(reliabilityOf(answers(0.95, 20, 15))).split('\n');
    expect(lines[2]).toBe('| 0.0–0.1 | 0 |  |  |');
    expect(lines[11]).toBe('| 0.9–1.0 | 20 | 95.0 | 75.0 |');
    expect(lines.at(-1)).toBe('Expected calibration error: 0.200');
  });
});
