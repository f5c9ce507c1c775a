import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emissions, TAGS } from '../../../src/attribution/model/chain.ts';
import { FeatureList } from '../../../src/attribution/model/features.ts';
import { packed } from './packed.ts';

describe('emissions', () => {
  const bits = 8;
  const weights = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -3), {
    minLength: 2 ** bits * TAGS,
    maxLength: 2 ** bits * TAGS,
  });

  it('adds up the weights of the features of each unit', () => {
    fc.assert(
      fc.property(weights, fc.array(fc.nat(500), { maxLength: 40 }), (numbers, values) => {
        const list = new FeatureList(bits);
        for (const value of values) {
          list.add(value % 3, value);
          if (value % 5 === 0) list.next();
        }
        list.next();
        const transitions = new Float32Array(TAGS * TAGS);
        const table = packed(Int8Array.from(numbers), TAGS);
        const scores = emissions({ table, scale: 0.5, transitions }, list);
        let at = 0;
        for (let unit = 0; unit < list.units; unit++) {
          const sums = new Array<number>(TAGS).fill(0);
          for (; at < list.ends[unit]!; at++) {
            for (let t = 0; t < TAGS; t++) {
              sums[t] = sums[t]! + 0.5 * numbers[list.indices[at]! * TAGS + t]!;
            }
          }
          expect([...scores.subarray(unit * TAGS, (unit + 1) * TAGS)]).toEqual(sums);
        }
      }),
      { numRuns: 30 },
    );
  });
});
