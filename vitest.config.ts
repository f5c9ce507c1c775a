import { defineConfig } from 'vitest/config';

/** A browser starts in two to four seconds on a quiet machine; three times that on a busy one. */
const BROWSER_MS = 90_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browsers/**'],
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
    ],
  },
});
