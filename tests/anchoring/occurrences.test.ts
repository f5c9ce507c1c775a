import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences, MOST } from '../../src/anchoring/occurrences.ts';
import { finish } from '../../src/steps.ts';

/** Codes of a string. */
function codes(text: string): Uint16Array {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

function occurrences(text: string, ...quotes: string[]) {
  return finish(findOccurrences(codes(text), quotes.map(codes)));
}

/** Few letters, so that much is repeated. */
const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength });

describe('findOccurrences', () => {
  it('finds quotes of any length, overlapping ones too', () => {
    expect(occurrences('thebridgeisthebridge', 'thebridge', 'the', 'e', 'nowhere')).toEqual([
      { count: 2, starts: [0, 11] },
      { count: 2, starts: [0, 11] },
      { count: 4, starts: [2, 8, 13, 19] },
      { count: 0, starts: [] },
    ]);
    expect(occurrences('aaaa', 'aa')).toEqual([{ count: 3, starts: [0, 1, 2] }]);
  });

  it('finds what a plain search finds', () => {
    fc.assert(
      fc.property(letters(0, 80), fc.array(letters(1, 12), { maxLength: 5 }), (text, quotes) => {
        const found = occurrences(text, ...quotes);
        for (const [index, quote] of quotes.entries()) {
          const starts = [...text].flatMap((_, at) => (text.startsWith(quote, at) ? [at] : []));
          expect(found[index]).toEqual({ count: starts.length, starts });
        }
      }),
    );
  });

  it('counts no further than it says anything, and is quick on a page of one letter', () => {
    const began = performance.now();
    const quotes = Array.from({ length: 500 }, (_, index) => `${'a'.repeat(40 + index)}b`);
    const found = occurrences('a'.repeat(200_000), ...quotes, 'a');
    expect(found.every(({ count }) => count === MOST)).toBe(true);
    // Unbounded this takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
