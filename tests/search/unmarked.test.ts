import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFields } from '../../src/search/entry.ts';
import { Haystack } from '../../src/search/haystack.ts';
import { parseQuery } from '../../src/search/query.ts';
import { unmarked } from '../../src/search/unmarked.ts';
import { finish } from '../../src/steps.ts';

const finds = (note: string, typed: string): boolean => {
  const haystack = new Haystack();
  const fields = { speaker: '', outlet: '', tags: [], title: '', quote: '', note };
  const about = { site: '', made: 0, flags: 0, isDeleted: false };
  haystack.put({ id: 'a', seq: 1, ...about, ...foldFields(fields) });
  return finish(haystack.search(parseQuery(typed))).total === 1;
};

describe('unmarked', () => {
  it.each([
    ['**Who** is *she*?', 'Who is she?'],
    ['__Who__ is _she_, snake_case?', 'Who is she, snake_case?'],
    ['# A head\n\n> ## said\n> - of `it`', 'A head\n\nsaid\nof it'],
    ['see [the *Gazette*](https://gazette.example "G") ![map](a.png)', 'see the Gazette map'],
    ['a \\_b_ c__d', 'a _b c__d'],
    ['3. 2 \\* 3\\\nis six', '2 * 3\nis six'],
  ])('gives the words of %j', (note, words) => {
    expect(unmarked(note)).toBe(words);
  });

  it.each(['Who is she?', '', '1914 was - so they say - a year'])('leaves %j', (note) => {
    expect(unmarked(note)).toBeNull();
  });

  it('takes time by the length alone, whatever marks a note is made of', () => {
    const marks = fc.constantFrom('](', '[', '> ', '_', '*', '`', '\\', '1. ', '](a "', '\n', 'a');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 6 }), (some) => {
        // By the square, a million of what it is made of would outlast any patience.
        const note = some.map((mark) => mark.repeat(20_000)).join('');
        expect((unmarked(note) ?? note).length).toBeLessThanOrEqual(note.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a search in notes', () => {
  it('finds exact words across marks, and what was typed as it was typed', () => {
    const note = 'Ask **the guild’s** office, or [the Gazette](https://gazette.example).';
    expect(finds(note, '"ask the guild\'s office"')).toBe(true);
    expect(finds(note, '"or the gazette."')).toBe(true);
    expect(finds(note, '"https://gazette.example"')).toBe(true);
    expect(finds(note, '"**the guild"')).toBe(true);
    expect(finds(note, '"the guild or"')).toBe(false);
    expect(finds(note, '-"ask the guild\'s office"')).toBe(false);
  });
});
