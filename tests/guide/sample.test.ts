/** The sample article of the first run, in each language, read by the real engine. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cut } from '../../guide/cut.ts';
import { arabicName } from '../../src/attribution/arabic-names.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { sourceKindOf } from '../../src/attribution/source-kind.ts';
import { shippedModel } from '../attribution/weights.ts';

const model = shippedModel();

function paragraphsOf(language: string): readonly string[] {
  const path = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  return [1, 2, 3, 4, 5].map((number) => messages[`sample_${number}`]?.message ?? '');
}

const readIn = (language: string) => {
  const text = paragraphsOf(language).join('\n');
  return attribute({ text, language }, model, language === 'ar' ? arabicName : undefined);
};

describe('the sample article', () => {
  it.each(['en', 'de', 'fr', 'es', 'ar'])(
    'has quotations, claims and an unnamed source in %s',
    (language) => {
      const found = readIn(language);
      expect(found.some(({ type }) => type === 'direct')).toBe(true);
      expect(found.some(({ type }) => type === 'indirect')).toBe(true);
      expect(found.map(sourceKindOf)).toContain('unnamed');
    },
  );

  it('names in English who speaks, and has what came second-hand', () => {
    const found = readIn('en');
    expect(found.map(({ speaker }) => speaker)).toContain('Edda Marlow');
    expect(found.map(sourceKindOf)).toContain('second-hand');
  });

  it('names in Arabic who speaks, by the surname alone as well', () => {
    const found = readIn('ar');
    const named = found.filter((one) => sourceKindOf(one) === 'named');
    expect(named.map(({ speaker }) => speaker)).toEqual(['إيدا مارلو', 'يوناس فيرت', 'إيدا مارلو']);
  });
});

describe('cut', () => {
  const said = (from: number, to: number) => ({
    ...readIn('en')[0]!,
    content: [[from, to]] as const,
  });
  const words = (start: number, ...attributions: ReturnType<typeof said>[]) =>
    cut('one two three', start, attributions).map((one) =>
      one.attribution ? `[${one.words}]` : one.words,
    );

  it('cuts a paragraph where somebody begins and ends to speak', () => {
    expect(words(0, said(4, 7))).toEqual(['one ', '[two]', ' three']);
    expect(words(100, said(100, 103), said(108, 113))).toEqual(['[one]', ' two ', '[three]']);
    expect(words(0)).toEqual(['one two three']);
  });

  it('leaves out what is said elsewhere, and keeps to the paragraph', () => {
    expect(words(100, said(0, 50), said(200, 210))).toEqual(['one two three']);
    expect(words(100, said(90, 103))).toEqual(['[one]', ' two three']);
    expect(words(100, said(108, 150))).toEqual(['one two ', '[three]']);
  });

  it('gives the words to the outer of two statements', () => {
    expect(words(0, said(4, 7), said(0, 13))).toEqual(['[one two three]']);
  });
});
