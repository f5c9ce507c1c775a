import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { tagsOf, verificationOf } from '../../src/annotations/body.ts';
import { makeHighlight, newId, withChange } from '../../src/annotations/make.ts';
import { mergeAnnotations, mergeTexts } from '../../src/annotations/merge.ts';

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

describe('mergeAnnotations', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const;
  const source = 'https://paper.example/a';
  const base = withChange(
    makeHighlight({
      ...{ id: newId(), source, selectors: [quote], colour: 'yellow', now: '2026-01-01T00:00:00Z' },
    }),
    { note: 'A. B. C.', tags: { added: ['tax', 'port'], removed: [] } },
    '2026-01-01T00:00:00Z',
  );
  const later = (change: Parameters<typeof withChange>[1], minute: number) =>
    withChange(base, change, `2026-01-01T00:0${minute}:00Z`);

  it('takes of each side what it alone changed, and tags as sets', () => {
    const one = later({ note: 'A! B. C.', tags: { added: ['vote'], removed: ['tax'] } }, 2);
    const other = later(
      { colour: 'blue', verification: 'disputed', tags: { added: ['ward'], removed: ['port'] } },
      1,
    );
    const merged = mergeAnnotations(base, one, other)!;
    expect(tagsOf(merged.body)).toEqual(['vote', 'ward']);
    expect(verificationOf(merged.body)).toBe('disputed');
    expect(merged.target.styleClass).toBe('blue');
    expect(noteOf(merged)).toBe('A! B. C.');
    expect(merged.modified).toBe(one.modified);
  });

  it.each([
    ['colour', { colour: 'blue' }, { colour: 'green' }],
    ['place', { selectors: [] }, { selectors: [{ ...quote, exact: 'other' }] }],
    ['sentence', { note: 'A! B. C.' }, { note: 'A? B. C.' }],
    ['finding', { verification: 'confirmed' }, { verification: 'disputed' }],
    [
      'speaker',
      { speaker: { name: 'Ada', isUnnamed: false } },
      { speaker: { name: 'King', isUnnamed: false } },
    ],
  ] as const)('leaves the choice where both changed the same %s', (_, mine, theirs) => {
    expect(mergeAnnotations(base, later(mine, 1), later(theirs, 2))).toBeNull();
    expect(mergeAnnotations(base, later(mine, 1), later(mine, 1))).toEqual(later(mine, 1));
  });
});
