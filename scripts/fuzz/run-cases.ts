import * as fc from 'fast-check';
import type { Target } from './targets.ts';

/** What became of some cases of one target. */
export interface Outcome {
  readonly cases: number;
  /** Milliseconds of the slowest case, whatever else the machine did meanwhile. */
  readonly slowest: number;
  /** The smallest case that fails, and why, with the seed; null when none did. */
  readonly failure: string | null;
}

/** Gives so many cases to a target; `tell` is called before each. */
export async function runCases(
  { name, cases, take }: Pick<Target, 'name' | 'cases' | 'take'>,
  numRuns: number,
  seed: number,
  tell: () => void = () => {},
): Promise<Outcome> {
  let slowest = 0;
  const property = fc.asyncProperty(cases, async (given) => {
    tell();
    const began = performance.now();
    await take(given as never);
    slowest = Math.max(slowest, performance.now() - began);
  });
  const found = await fc.check(property, { numRuns, seed });
  return { cases: found.numRuns, slowest, failure: failureOf(found, name, seed) };
}

/** Characters shown of a case that fails; by its seed it is made again. */
const LONGEST_REPORT = 2_000;

/** Why a target failed, and on what; null when it did not. */
export function failureOf<T>(found: fc.RunDetails<T>, name: string, seed: number): string | null {
  if (!found.failed) return null;
  const why = found.errorInstance instanceof Error ? found.errorInstance.stack : '';
  const shown = (fc.defaultReportMessage(found) ?? '').slice(0, LONGEST_REPORT);
  return `${name}, seed ${seed}: ${shown}\n${why}`;
}
