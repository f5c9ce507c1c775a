import { expect, it } from 'vitest';
import { estimate, exponentOf, numbersFrom } from '../../scripts/bench/spread.ts';

it('tells the power by which a time grows with its size', () => {
  const sizes = [1, 10, 100, 1_000];
  for (const power of [0, 1, 1.5, 2]) {
    const points = sizes.map((size) => [size, 3 * size ** power] as const);
    expect(exponentOf(points)).toBeCloseTo(power, 6);
  }
});

it('holds the median of what a sample was drawn from about as often as it says', () => {
  const next = numbersFrom(7);
  let held = 0;
  for (let round = 0; round < 100; round++) {
    // Of the square of an even number from 0 to 1 the median is a quarter.
    const { median, low, high } = estimate(Array.from({ length: 40 }, () => next() ** 2));
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
    if (low <= 0.25 && 0.25 <= high) held++;
  }
  expect(held).toBeGreaterThanOrEqual(88);
});
