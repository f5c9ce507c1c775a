import { median } from './table.ts';

/** Times that a sample is drawn anew to see how far its median moves. */
const DRAWS = 2_000;

/** A median, and between what it lies with 95 of 100 chances. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The median of a sample with its 95 % interval by bootstrap; the same draws in every run. */
export function estimate(sample: readonly number[]): Estimate {
  const next = numbersFrom(1);
  const medians = Array.from({ length: DRAWS }, () =>
    median(sample.map(() => sample[Math.floor(next() * sample.length)]!)),
  ).sort((one, other) => one - other);
  const at = (share: number) => medians[Math.floor(share * (DRAWS - 1))] ?? Number.NaN;
  return { median: median(sample), low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** By which power of its size a time grows: the slope of a line through the logarithms. */
export function exponentOf(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [middle, level] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - middle) * (y - level), 0);
  const below = logs.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
  return above / below;
}
