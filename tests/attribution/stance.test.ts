import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { languageFor } from '../../src/attribution/languages/registry.ts';
import { read } from '../../src/attribution/reading.ts';
import { stanceOf } from '../../src/attribution/stance.ts';

const stancesOf = (text: string, language: string | null = 'en') =>
  attribute({ text, language }).map(({ stance }) => stance);

describe('stance', () => {
  it.each([
    ['said', 'neutral'],
    ['insisted', 'assertive'],
    ['claimed', 'doubting'],
    ['has admitted', 'conceding'],
    ['denied', 'denying'],
    ['promised', 'promising'],
    ['wondered', 'asking'],
    ['warned', 'warning'],
  ])('files "%s" under %s', (cue, stance) => {
    expect(stancesOf(`Mayor Ilse Brandt ${cue} that the lock was leaking.`)).toEqual([stance]);
  });

  it('takes a cue that is no verb for neutral', () => {
    expect(stancesOf('According to Ilse Brandt, the lock was leaking.')).toEqual(['neutral']);
  });

  it.each([
    ['rejected allegations', 'denying'],
    ['questioned the claim', 'asking'],
    ['issued a denial', 'denying'],
  ])('goes by the verb of "%s", else by its noun', (words, stance) => {
    const text = `Brandt ${words} that it leaked.`;
    const reading = read({ text, language: 'en' });
    expect(stanceOf(reading, languageFor('en'), [1, 1 + words.split(' ').length])).toBe(stance);
  });

  it('is null where only the marks tell', () => {
    expect(stancesOf('“The lock was leaking all through the winter.”')).toEqual([null]);
  });

  it('reads the verbs of another language', () => {
    const text = '„Die Schleuse leckt seit Jahren“, behauptete Ilse Brandt.';
    expect(stancesOf(text, 'de')).toEqual(['doubting']);
  });
});
