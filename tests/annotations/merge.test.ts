import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../src/annotations/merge.ts';

describe('mergeTexts', () => {
  it('keeps both changes where they are apart', () => {
    const base = 'Ask the town. Who was there?\nCall again.\n';
    const mine = 'Ask the town, twice. Who was there?\nCall again.\n';
    const theirs = 'Ask the town. Who was there?\nCall again.\nNobody answers.\n';
    expect(mergeTexts(base, mine, theirs)).toBe(
      'Ask the town, twice. Who was there?\nCall again.\nNobody answers.\n',
    );
  });

  it('keeps both changes of one line in different sentences', () => {
    const base = 'One is true. Two is not. Three may be.';
    const mine = 'One is so. Two is not. Three may be.';
    const theirs = 'One is true. Two is not. Three is.';
    expect(mergeTexts(base, mine, theirs)).toBe('One is so. Two is not. Three is.');
  });

  it.each([
    ['the same sentence was changed', 'One.', 'Two.', 'Three.'],
    ['one took out what the other changed', 'One. Two.', 'One.', 'One. Three.'],
    ['both added at one place', 'One.\n', 'One.\nTwo.\n', 'One.\nThree.\n'],
  ])('leaves the choice where %s', (_, base, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeNull();
  });

  it('takes one change where the other side changed nothing, and the same change once', () => {
    const texts = fc.array(fc.constantFrom('a.', ' ', 'b', '\n', '“c!” ', ''), { maxLength: 12 });
    const text = texts.map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed);
        expect(mergeTexts(base, base, changed)).toBe(changed);
        expect(mergeTexts(base, changed, changed)).toBe(changed);
      }),
    );
  });

  it('loses no line of either side', () => {
    const line: fc.Arbitrary<string> = fc.constantFrom('one\n', 'two\n', 'three\n', 'four\n');
    const lines = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.string(), fc.string(), fc.nat(8), fc.nat(8), (base, a, b, at, to) => {
        const mineLine = `mine ${a.replaceAll('\n', '')}\n`;
        const theirLine = `theirs ${b.replaceAll('\n', '')}\n`;
        const mine = base.toSpliced(at, 0, mineLine).join('');
        const theirs = base.toSpliced(to, 0, theirLine).join('');
        const merged = mergeTexts(base.join(''), mine, theirs);
        if (merged === null) return;
        expect(merged).toContain(mineLine);
        expect(merged).toContain(theirLine);
      }),
    );
  });
});
