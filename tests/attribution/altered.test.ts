import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';

const alteredIn = (text: string) =>
  attribute({ text, language: 'en' }).map(({ altered }) => altered);

describe('altered', () => {
  it.each([
    ['whole', '“The lock is leaking,” Ilse Brandt said.', []],
    ['split by its attribution', '“The lock,” Ilse Brandt said, “is leaking again.”', []],
    ['after a colon', 'Ilse Brandt said: “The lock is leaking again.”', []],
    ['unquoted', 'Ilse Brandt said that the lock [of 1904] was leaking.', []],
    ['with words put in', '“They took [the boats] at dawn,” Ilse Brandt said.', ['bracket']],
    ['with words left out', '“We waited … and nobody came,” Ilse Brandt said.', ['ellipsis']],
    ['with bracketed dots', '“We waited [...] and nobody came,” Ilse Brandt said.', ['ellipsis']],
    [
      'in a claim',
      'Ilse Brandt said the lock was “a gift to the otters” of the lake.',
      ['partial'],
    ],
    [
      'in all ways',
      'Ilse Brandt said the lock was “a gift to [all] … otters” of the lake.',
      ['bracket', 'ellipsis', 'partial'],
    ],
  ])('tells what was done to a quotation: %s', (_, text, altered) => {
    expect(alteredIn(text)).toEqual([altered]);
  });

  it('takes a fragment at the end of a sentence for partial', () => {
    expect(alteredIn('Ilse Brandt said the lock was “a gift to the otters.”')).toEqual([
      ['partial'],
    ]);
  });

  it('takes a quotation at the start of a later paragraph for whole', () => {
    const text = 'Nothing moved\n\n“The lock is leaking,” Ilse Brandt said.';
    expect(alteredIn(text)).toEqual([[]]);
  });
});
