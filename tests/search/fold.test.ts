import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithOffsets, unfoldSpan } from '../../src/search/fold.ts';

describe('foldText', () => {
  it.each([
    ['Élysée  Über\nSTRASSE', 'elysee uber strasse'],
    ['Straße', 'strasse'],
    ['ΟΔΥΣΣΕΎΣ Οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
    ['ﬁnance ①２３', 'finance 123'],
    ['مُحَمَّد أحمد', 'محمد احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['co\u00adop\u200b', 'coop'],
    ['Don’t', "don't"],
    ['हिन्दी', 'हिन्दी'],
    ['ガ ガ ｶﾞ カ', 'ガ ガ ガ カ'],
    ['\u1112\u1161\u11ab글', '한글'],
    ['İstanbul ISTANBUL', 'istanbul istanbul'],
    ['й ё', 'и е'],
  ])('folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldWithOffsets(text).text).toBe(folded);
  });

  const anyText = fc.string({ unit: 'binary', maxLength: 40 });

  it('says the same with and without the way back, and the same again when folded twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (text) => {
        const folded = foldText(text);
        expect(foldWithOffsets(text).text).toBe(folded);
        expect(folded).not.toMatch(/[\n\t]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has a way back whose offsets rise, from the text and within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        for (let index = 1; index < offsets.length; index++) {
          expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1]!);
        }
      }),
    );
  });
});

describe('unfoldSpan', () => {
  const shown = (text: string, words: string) => {
    const folded = foldWithOffsets(text);
    const at = folded.text.indexOf(words);
    return text.slice(...unfoldSpan(folded, at, at + words.length));
  };

  it('gives the words as they stand, with the marks upon the last of them', () => {
    expect(shown('Le Palais de l’E\u0301lyse\u0301e\u0301!', 'elysee')).toBe(
      'E\u0301lyse\u0301e\u0301',
    );
    expect(shown('die Straße dort', 'stras')).toBe('Straß');
    expect(shown('one\n  two', 'one two')).toBe('one\n  two');
    expect(shown('𝐁𝐨𝐥𝐝 text', 'bold')).toBe('𝐁𝐨𝐥𝐝');
  });
});
