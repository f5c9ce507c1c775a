/** Messages of every kind with arguments that nobody of ours would send. */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS } from '../../src/background/checks.ts';

const RUNS = Number(process.env.HEARSAY_FUZZ ?? 200);

const KEYS = ['opId', 'id', 'page', 'address', 'signs', 'selectors', 'type', 'exact', '__proto__'];
const junk = fc.anything({
  key: fc.oneof(fc.constantFrom(...KEYS), fc.string()),
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  maxDepth: 4,
});
const CHECKS: readonly (readonly [string, v.GenericSchema])[] = [
  ['content', CONTENT_CHECKS],
  ['editor', EDITOR_CHECKS],
  ['page', PAGE_CHECKS],
].flatMap(([from, checks]) =>
  Object.entries(checks as Readonly<Record<string, v.GenericSchema>>).map(
    ([kind, check]) => [`${kind} from ${from}`, check] as const,
  ),
);

describe('a message', () => {
  it.each(CHECKS)('accepts nothing that is not of its form: %s', (_, check) => {
    fc.assert(
      fc.property(junk, (argument) => {
        const before = Object.getOwnPropertyNames(Object.prototype).length;
        const { success, output } = v.safeParse(check, argument);
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
        // What passes, passes again as it came out: nothing is made up on the way.
        if (success) expect(v.parse(check, output)).toEqual(output);
      }),
      { numRuns: RUNS },
    );
  });
});
