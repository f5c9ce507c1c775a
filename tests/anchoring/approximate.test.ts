import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApproximate, fitWhole } from '../../src/anchoring/approximate.ts';

/** Codes of a string. */
function codes(text: string): Uint16Array {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

/** Sellers' dynamic programme: the fewest errors with which the pattern ends at each place. */
function errorsByEnd(pattern: string, text: string): number[] {
  let row: number[] = new Array(text.length + 1).fill(0);
  for (let at = 1; at <= pattern.length; at++) {
    const next = [at];
    for (let end = 1; end <= text.length; end++) {
      const replaced = row[end - 1]! + (pattern[at - 1] === text[end - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[end]! + 1, next[end - 1]! + 1));
    }
    row = next;
  }
  return row;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** Few letters, so that much matches; lengths past two blocks of 32. */
const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength });

describe('findApproximate', () => {
  it('finds as few errors as a full table, at an end that has them', () => {
    fc.assert(
      fc.property(letters(80), letters(120), (pattern, text) => {
        const errors = errorsByEnd(pattern, text);
        const match = findApproximate(codes(pattern), codes(text), { from: 0, to: text.length });
        expect(match.errors).toBe(Math.min(...errors));
        expect(errors[match.end]).toBe(match.errors);
      }),
    );
  });

  it('finds the same backwards', () => {
    fc.assert(
      fc.property(letters(80), letters(120), (pattern, text) => {
        const errors = errorsByEnd(reversed(pattern), reversed(text));
        const search = { from: 0, to: text.length, backwards: true };
        const match = findApproximate(codes(pattern), codes(text), search);
        expect(match.errors).toBe(Math.min(...errors));
        expect(errors[text.length - match.end]).toBe(match.errors);
      }),
    );
  });

  it('takes the end nearest to where it is expected', () => {
    const text = codes('one two one two one');
    const near = (at: number) =>
      findApproximate(codes('two'), text, { from: 0, to: text.length, near: at }).end;
    expect(near(6)).toBe(7);
    expect(near(16)).toBe(15);
  });

  it('stays within its range', () => {
    const match = findApproximate(codes('two'), codes('two one two'), { from: 3, to: 8 });
    expect(match.errors).toBeGreaterThan(0);
    expect(match.end).toBeGreaterThanOrEqual(3);
    expect(match.end).toBeLessThanOrEqual(8);
  });

  it('counts the whole pattern as errors where there is no text', () => {
    expect(findApproximate(codes('two'), codes(''), { from: 0, to: 0 }).errors).toBe(3);
  });
});

describe('fitWhole', () => {
  it('gives both ends of the stretch', () => {
    const text = codes('the mayor of Harwich left early');
    expect(fitWhole(codes('mayer of Harwick'), text, 0, text.length, 20)).toEqual({
      start: 4,
      end: 20,
      errors: 2,
    });
  });
});
