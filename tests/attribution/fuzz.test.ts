import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { loadModel } from '../../src/attribution/model/weights.ts';

const weights = readFileSync(new URL('../../src/attribution/model/english.bin', import.meta.url));
const model = loadModel(new Uint8Array(weights).buffer);

/** Words that attributions are made of, in no order at all, with marks that do not pair. */
const WORDS = [
  ...[
    'Said',
    'said',
    'says',
    'told',
    'According',
    'to',
    'claimed',
    'reported',
    'he',
    'She',
    'they',
  ],
  ...['Okoye', 'Anna', 'the', 'ministry', 'officials', 'that', 'not', 'whether', 'The', 'Post'],
  ...['"', '“', '”', '‘', '’', "'", '«', '»', '„', '(', ')', ',', '.', ':', '?', '—', '…', '[x]'],
  ...['\n', '\n\n', 'ran', '12', 'U.S.', '\u00ad', '\u200b', '\ud800', '🙂', 'é', 'ß'],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', ' ')), { maxLength: 120 })
  .map((parts) => parts.flat().join(''));

describe('attribute', () => {
  it.each([
    ['by rules', undefined],
    ['with the weights', model],
  ])('gives spans inside any text, %s', (_, weighed) => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (given) => {
        for (const { content, source, cue } of attribute(
          { text: given, language: 'en' },
          weighed,
        )) {
          expect(content.length).toBeGreaterThan(0);
          for (const [start, end] of [...content, ...(source ?? []), ...(cue ?? [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(given.length);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
