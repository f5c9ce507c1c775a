import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../src/anchoring/anchor.ts';
import { describe as describePassage } from '../../src/anchoring/describe.ts';
import type { Span } from '../../src/span.ts';
import { plainPage } from './plain-page.ts';

/** Words of several scripts, marks, pairs and punctuation: few, so that much is repeated. */
const word = fc.constantFrom(
  ...'the a mayor harbour left ferry said never council bridge storm'.split(' '),
  ...[
    '“never,”',
    'cafe\u0301',
    'naïve',
    'oﬃce',
    '😀',
    '市長は',
    '言った。',
    'שלום',
    '—',
    '3.5%',
    "it's",
  ],
);
const separator = fc.constantFrom(' ', ' ', ' ', '\n', '. ');

/** An article as words with what follows each. */
const article = fc.array(fc.tuple(word, separator), { minLength: 3, maxLength: 120 });

/** Where an edit is made, as a share of the text, how much goes, and what comes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 60 }),
  added: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  ),
});

function applyEdit(
  text: string,
  { at, removed, added }: { at: number; removed: number; added: string },
) {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + removed);
}

/** A passage from the beginning of one word to the end of another. */
function passageOf(words: readonly (readonly [string, string])[], from: number, to: number): Span {
  const first = Math.floor(Math.min(from, to) * (words.length - 1));
  const last = Math.floor(Math.max(from, to) * (words.length - 1));
  const length = (until: number) => words.slice(0, until).flat().join('').length;
  return [length(first), length(last) + words[last]![0].length];
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('anchor, under random edits', () => {
  it('finds an untouched passage exactly where it was', () => {
    fc.assert(
      fc.property(article, share, share, (words, from, to) => {
        const page = plainPage(words.flat().join(''));
        const span = passageOf(words, from, to);
        const [found] = anchorAll(page, [describePassage(page, span)]);
        expect(found).toMatchObject({ status: 'exact', span });
      }),
      { numRuns: 2000 },
    );
  });

  it('never answers outside the text', () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 }),
        fc.array(edit, { maxLength: 6 }),
        (words, passages, edits) => {
          const before = plainPage(words.flat().join(''));
          const after = plainPage(edits.reduce(applyEdit, before.text));
          const selectors = passages.map(([from, to]) =>
            describePassage(before, passageOf(words, from, to)),
          );
          const found = anchorAll(after, selectors);
          expect(found).toHaveLength(passages.length);
          for (const anchoring of found) {
            const spans = anchoring.status === 'orphan' ? anchoring.candidates : [anchoring.span];
            for (const [start, end] of spans) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(after.text.length);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
