/** Texts made to find a step whose cost grows faster than they do; scripts/bench.ts has the times. */
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { findQuotations } from '../../src/attribution/quotations.ts';
import { shippedModel } from './weights.ts';

/**
 * Milliseconds before a text is called endless. A linear engine needs about a second for the longest
 * of them; with a quadratic step a megabyte takes hours, on whatever machine.
 */
const PATIENCE = 60_000;

const MEGABYTE = 1_000_000;

/** Pieces said again and again, up to a length in UTF-16 units. */
const upTo = (length: number, ...pieces: readonly string[]): string => {
  const all = pieces.join('');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
};

/** Ordinary sentences, some of them attributions; 50 words a paragraph, 20 names in turn. */
function prose(words: number, between: string): string {
  const names = 'Adler Brandt Costa Dorn Elo Falk Greve Holt Idris Jensen'.split(' ');
  const paragraphs = Array.from({ length: words / 50 }, (_, index) => {
    const name = `${index % 2 === 0 ? 'Kim' : 'Robin'} ${names[index % names.length]}`;
    return (
      `The river had risen for nine days when the council met in the old school above the harbour. ` +
      `“We have no boats left,” ${name} said. According to the ministry, two villages were cut off. ` +
      `Nobody who lived by the water slept, and she said that the bells rang.`
    );
  });
  return paragraphs.join(between);
}

const TEXTS: readonly (readonly [name: string, make: () => string])[] = [
  ...['"', '“', '„', '«', '‘', "'"].map(
    (mark) => [`a megabyte of unclosed ${mark}`, () => upTo(MEGABYTE, `${mark}we left `)] as const,
  ),
  ['100,000 straight marks', () => '"'.repeat(100_000)],
  ['100,000 straight marks apart', () => '" '.repeat(100_000)],
  ['100,000 curly marks in pairs', () => '“”'.repeat(50_000)],
  ['100,000 opening marks in turn', () => '“„'.repeat(50_000)],
  ['a line of 500 KB with no sentence end', () => upTo(500_000, 'the grey boats lay in ')],
  ['a line of 500 KB with no space', () => 'boat'.repeat(125_000)],
  ['a line of 500 KB of names', () => upTo(500_000, 'Robin Elo ')],
  ['a line of 500 KB of brackets and dots', () => `“${upTo(500_000, '[... ')}” he said.`],
  ['500 KB of empty lines', () => '\n'.repeat(500_000)],
  // A cue a word: each is read with its sentence, 250 tokens of it, so that a few are enough.
  ['a line of cues', () => upTo(20_000, 'he said ')],
  ['a line of "according to"', () => upTo(100_000, 'according to ')],
  ['a line of relays', () => upTo(100_000, 'quoted as saying by ')],
  ['a megabyte of curly quotations', () => upTo(MEGABYTE, '“a” b ')],
  ['a megabyte of single quotations', () => upTo(MEGABYTE, "'a’ ‘b' ")],
  ['a megabyte of lines that open and never close', () => upTo(MEGABYTE, '“We left.\n')],
  ['200,000 words of prose', () => prose(200_000, '\n\n')],
];

describe('findQuotations, on pathological text', () => {
  it.each([
    ['curly marks in pairs', '“a” b '],
    ['single marks in turn', "'a’ ‘b' "],
    ['doubled apostrophes', "''we left "],
    ['single marks around double ones', '\'He left "now" and '],
  ])(
    'ends on a megabyte of %s',
    (_name, part) => {
      const text = upTo(MEGABYTE, part);
      const found = findQuotations(text, [[0, text.length]]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ start, end }) => start >= 0 && end <= text.length)).toBe(true);
    },
    PATIENCE,
  );
});

describe.each([
  ['by rules alone', undefined],
  ['with the learned weights', shippedModel()],
])('attribute, on pathological text, %s', (_, model) => {
  it.each(TEXTS)(
    'ends, with spans in order inside the text: %s',
    (_name, make) => {
      const text = make();
      const found = attribute({ text, language: 'en' }, model);
      let pieces = 0;
      for (const { content, source, cue, mentions } of found) {
        pieces += content.length + mentions.length;
        for (const spans of [content, source ?? [], cue ?? [], mentions]) {
          let end = 0;
          for (const span of spans) {
            // Spelled out, since a matcher a span would take longer than the engine.
            if (!(span[0] >= end && span[1] > span[0] && span[1] <= text.length)) {
              expect.fail(`no span after ${end}: ${span}`);
            }
            end = span[1];
          }
        }
      }
      // What is given grows with the text, too: a mention is given at most fifty times.
      expect(pieces).toBeLessThan(50 * (1 + text.length / 10));
    },
    PATIENCE,
  );
});
