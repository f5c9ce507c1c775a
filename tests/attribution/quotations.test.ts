import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { findQuotations } from '../../src/attribution/quotations.ts';

const marks = ['"', '“', '”', '„', '«', '»', "'", '’', '‘', "''", '``'];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...marks, ' ', '\n', '.', ',', 'said', 'He'), fc.string()))
  .map((parts) => parts.join(''));

describe('findQuotations', () => {
  it.each([
    ['\'It said "come" and we came,\' he said.', ['\'It said "come" and we came,\'']],
    ['‘It said “come”’ is all he said.', ['‘It said “come”’']],
    ["In the '60s “come” was said, and ‘Go now,’ too.", ['“come”', '‘Go now,’']],
    ["The '60s were “loud,” and the sailors' wives “wept.”", ['“loud,”', '“wept.”']],
    ['\u200b"Come"\u200b he said.', ['"Come"']],
  ])('tells outer marks from inner ones and from apostrophes: %s', (text, quotations) => {
    const found = findQuotations(text, [[0, text.length]]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(quotations);
  });

  it('returns quotations in order, inside their paragraph, none over another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = findQuotations(text, [[0, text.length]]);
        let end = 0;
        for (const quotation of found) {
          expect(quotation.start).toBeGreaterThanOrEqual(end);
          expect(quotation.end).toBeLessThanOrEqual(text.length);
          expect(quotation.inner[0]).toBeLessThanOrEqual(quotation.inner[1]);
          end = quotation.end;
        }
      }),
    );
  });
});

describe('attribute', () => {
  it('gives spans inside the text for any string, in every language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'de', 'fr', 'ar', null), (text, language) => {
        for (const { content, source, cue } of attribute({ text, language })) {
          for (const [start, end] of [...content, ...(source ?? []), ...(cue ?? [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
