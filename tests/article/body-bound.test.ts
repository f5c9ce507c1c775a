import { describe, expect, it } from 'vitest';
import { findBound } from '../../src/article/body-bound.ts';

const boundOf = (likely: number[], lengths = likely.map(() => 100)) =>
  findBound(lengths, Float32Array.from(likely));

describe('findBound', () => {
  it('is a half where the body is in little doubt, or there is none', () => {
    expect(boundOf([0.98, 0.97, 0.99, 0.4, 0.01])).toBe(0.5);
    expect(boundOf([0.01, 0.1, 0.15])).toBe(0.5);
    expect(boundOf([])).toBe(0.5);
  });

  it('takes what is in doubt where all is', () => {
    expect(boundOf([0.45, 0.4, 0.42, 0.01])).toBeCloseTo(0.4);
    expect(boundOf([0.55, 0.4, 0.42, 0.01])).toBeCloseTo(0.4);
  });

  it('counts by length: one long doubtful block is not taken for a few short ones', () => {
    expect(boundOf([0.95, 0.9, 0.3], [400, 300, 900])).toBe(0.5);
    expect(boundOf([0.95, 0.48], [100, 2000])).toBeCloseTo(0.48);
  });
});
