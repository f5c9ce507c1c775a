import { defineConfig } from 'vitest/config';

/** No test with a browser takes a third of this on a quiet machine; and `until`, which tells more, gives up first. */
const BROWSER_MS = 180_000;

/** No unit test takes so long alone, some thousands of random texts included; a busy machine is ten times slower. */
const UNIT_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browsers/**', 'tests/faults/**'],
          testTimeout: UNIT_MS,
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          // Two browsers at once would make each other late on two cores.
          maxWorkers: 1,
          testTimeout: BROWSER_MS,
          hookTimeout: BROWSER_MS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          maxWorkers: 1,
          // The long form of one fault takes up to an hour.
          testTimeout: process.env.HEARSAY_FAULTS === 'long' ? 3_600_000 : 2 * BROWSER_MS,
          hookTimeout: BROWSER_MS,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
