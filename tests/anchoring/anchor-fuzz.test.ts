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

/** In `npm test` fewer; ten thousand before a release: `ROUNDS=10000 npx vitest tests/anchoring`. */
const rounds = Number(process.env.ROUNDS ?? 1_000);
/** Printed with every run; `SEED=…` runs the same rounds again. */
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const run = { numRuns: rounds, seed };
/** Milliseconds: a round takes one, some three on a busy machine. */
const patience = 5_000 + 3 * rounds;
/** Words left alone on each side of the passage: more than the context that is kept. */
const KEPT_WORDS = 14;

console.log(`anchoring fuzz: ${rounds} rounds, SEED=${seed}`);

describe('anchor, under random edits', () => {
  it(
    'finds an untouched passage exactly where it was',
    () => {
      fc.assert(
        fc.property(article, share, share, (words, from, to) => {
          const page = plainPage(words.flat().join(''));
          const span = passageOf(words, from, to);
          const [found] = anchorAll(page, [describePassage(page, span)]);
          expect(found).toMatchObject({ status: 'exact', span });
        }),
        run,
      );
    },
    patience,
  );

  it(
    'never answers outside the text',
    () => {
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
        run,
      );
    },
    patience,
  );

  it(
    'finds a passage again when edits leave it and its surroundings alone',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(word, separator), { minLength: 40, maxLength: 160 }),
          share,
          fc.integer({ min: 2, max: 12 }),
          fc.array(edit, { maxLength: 4 }),
          fc.array(edit, { maxLength: 4 }),
          (words, from, length, editsBefore, editsAfter) => {
            // Numbered, so that no other place has the same words.
            const pieces = words.map(([one, gap], index) => `${one}${index}${gap}`);
            const first = KEPT_WORDS + Math.floor(from * (words.length - 2 * KEPT_WORDS - length));
            const textOf = (start: number, end?: number) => pieces.slice(start, end).join('');
            const [head, tail] = [
              textOf(0, first - KEPT_WORDS),
              textOf(first + length + KEPT_WORDS),
            ];
            const kept = textOf(first - KEPT_WORDS, first + length + KEPT_WORDS);
            const offset = textOf(first - KEPT_WORDS, first).length;
            const passage = textOf(first, first + length).trimEnd();
            const before = plainPage(head + kept + tail);
            const start = head.length + offset;
            const selectors = describePassage(before, [start, start + passage.length]);

            const newHead = `${editsBefore.reduce(applyEdit, head)} `;
            const after = plainPage(newHead + kept + editsAfter.reduce(applyEdit, tail));
            const [found] = anchorAll(after, [selectors]);
            const span = [newHead.length + offset, newHead.length + offset + passage.length];
            expect(found).toMatchObject({ status: 'exact', span });
          },
        ),
        run,
      );
    },
    patience,
  );
});
