import { describe, expect, it } from 'vitest';
import { foldedString, foldText, indexAtOffset, offsetAfter } from '../../src/anchoring/fold.ts';

function folded(text: string): string {
  const result = foldText(text);
  return foldedString(result, 0, result.codes.length);
}

describe('foldText', () => {
  it.each([
    ['case and punctuation', '“Never,” SHE said…', 'never she said'],
    ['white space of any kind', 'two\u00a0words\n\there', 'two words here'],
    ['accents, composed or not', 'Café cafe\u0301', 'cafe cafe'],
    ['ligatures', 'an eﬀective oﬃce', 'an effective office'],
    ['sharp s, final sigma, long s', 'Straße ΟΔΟΣ οδος ſo', 'strasse οδοσ οδοσ so'],
    [
      'soft hyphens and zero-width characters',
      'news\u00adpaper zero\u200bwidth',
      'newspaper zerowidth',
    ],
    ['apostrophes of any shape', "it's it’s itʼs", 'its its its'],
    ['hyphens and minus signs', 'well-known well−known', 'well known well known'],
    ['fractions', '½ 1⁄2', '12 1 2'],
    ['symbols, which say something', '€5 + $6', '€5 + $6'],
    ['full-width letters', 'Ｎｅｗｓ', 'news'],
    ['mathematical letters past U+FFFF', '𝐍𝐞𝐰𝐬', 'news'],
    ['emoji, without their variants', 'yes ❤️ no', 'yes ❤ no'],
  ])('folds %s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('folds ASCII as Unicode says it', () => {
    for (let code = 0; code < 0x80; code++) {
      const character = String.fromCharCode(code);
      const kept = /[\p{L}\p{N}\p{Sc}\p{Sm}\p{So}]/u.test(character);
      expect(folded(character)).toBe(kept ? character.toLowerCase() : '');
      // Modifiers and apostrophes join what they stand between; all else parts it.
      const joins = kept || /[\p{Sk}']/u.test(character);
      expect(folded(`a${character}b`).includes(' ')).toBe(!joins);
    }
  });

  it('makes a word of every CJK character', () => {
    expect([...foldText('市長は 言った').starts]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('drops half a pair and keeps what is around it', () => {
    expect(folded('a\ud83d b')).toBe('a b');
    expect(folded('a\ude00b 😀')).toBe('a b 😀');
  });

  it('folds what it wrote into the same again', () => {
    const once = folded('The “Übermut” of 𝐍𝐞𝐰𝐬 – 市長 – ½ oﬃce');
    expect(folded(once)).toBe(once);
  });
});

describe('offsets of folded text', () => {
  const text = foldText('“Né 😀 oﬃce”');

  it('lead back to the character that a code came from', () => {
    const index = indexAtOffset(text, 4);
    expect(text.offsets[index]).toBe(4);
    expect(text.text.slice(text.offsets[index], offsetAfter(text, index))).toBe('😀');
  });

  it('lead past the marks on a character', () => {
    const marked = foldText('cafe\u0301s');
    expect(offsetAfter(marked, 3)).toBe(5);
  });

  it('skip what folds away', () => {
    expect(indexAtOffset(text, 0)).toBe(0);
    expect(text.offsets[0]).toBe(1);
    expect(indexAtOffset(text, 100)).toBe(text.codes.length);
  });
});
