/** What Hearsay wrote, read again. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import { tagsOf } from '../../../src/annotations/body.ts';
import { withChange } from '../../../src/annotations/make.ts';
import { CSV_FORMAT } from '../../../src/interchange/csv.ts';
import { HYPOTHESIS_FORMAT } from '../../../src/interchange/hypothesis.ts';
import { JSON_FORMAT } from '../../../src/interchange/json.ts';
import { READWISE_FORMAT } from '../../../src/interchange/readwise.ts';
import { W3C_FORMAT } from '../../../src/interchange/w3c.ts';
import { articles, written } from '../kept.ts';
import { held } from './held.ts';
import { read } from './reading.ts';

const LONG_MS = 60_000;
const RUNS = { numRuns: 40 };

/** As JSON has it: an absent member and an undefined one are the same there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Halves of surrogate pairs are nothing in UTF-8. */
const wellFormed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'string' ? one.toWellFormed() : one,
  );

describe.each([
  ['json', JSON_FORMAT],
  ['w3c', W3C_FORMAT],
] as const)('annotations that were written as %s', (name, { write }) => {
  it(
    'come back as they were',
    async () => {
      await fc.assert(
        fc.asyncProperty(articles, fc.integer({ min: 50, max: 5_000 }), async (given, piece) => {
          const { format, drafts, problems, fault } = await read(
            await written(write, given),
            piece,
          );
          const wanted = given.flatMap(({ article, annotations }) =>
            annotations.map(({ annotation }) => ({ annotation, outlet: article.outlet || null })),
          );
          expect(problems).toEqual([]);
          expect(fault?.kind).toBe(wanted.length === 0 ? 'empty' : undefined);
          if (wanted.length > 0) expect(format).toBe(name);
          const found = drafts.map(({ annotation, outlet }) => ({ annotation, outlet }));
          expect(plain(found)).toEqual(plain(wanted));
          expect(drafts.every(({ isOurs }) => isOurs)).toBe(true);
        }),
        RUNS,
      );
    },
    LONG_MS,
  );
});

describe('annotations that were written as csv', () => {
  it(
    'come back as far as it has columns, what begins a formula too',
    async () => {
      await fc.assert(
        fc.asyncProperty(articles, async (given) => {
          const { drafts, problems } = await read(await written(CSV_FORMAT.write, given));
          expect(problems).toEqual([]);
          expect(drafts.map(({ annotation }) => held(annotation))).toEqual(
            given.flatMap(({ annotations }) =>
              annotations.map(({ annotation }) => wellFormed(held(annotation))),
            ),
          );
          expect(drafts.every(({ isOurs }) => isOurs)).toBe(true);
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it.each(['=1+1', "'=1+1", '+49 30', '-2', '@SUM(A1)', '\t=x', '\r=x', '＝1'])(
    'bring the note %j back',
    async (note) => {
      const [one] = fc.sample(
        articles.filter((all) => all.length > 0),
        1,
      )[0]!;
      const [kept] = one!.annotations;
      const { annotation } = kept!;
      const changed = withChange(annotation, { note }, annotation.modified);
      const given = [{ ...one!, annotations: [{ annotation: changed, rev: 1 }] }];
      const { drafts } = await read(await written(CSV_FORMAT.write, given));
      expect(noteOf(drafts[0]!.annotation)).toBe(note);
    },
  );
});

describe.each([
  ['hypothesis', HYPOTHESIS_FORMAT],
  ['readwise', READWISE_FORMAT],
] as const)('annotations that were written as %s', (name, { write }) => {
  it(
    'come back with their words, notes and tags, or a reason why not',
    async () => {
      await fc.assert(
        fc.asyncProperty(articles, async (given) => {
          const { format, drafts, problems, fault } = await read(await written(write, given));
          const all = given.flatMap(({ annotations }) => annotations);
          if (drafts.length > 0) expect(format).toBe(name);
          const skipped = problems.filter(({ kind }) => kind === 'nothing' || kind === 'twice');
          const isWritten = ({ annotation }: (typeof all)[number]) =>
            name !== 'readwise' || quoteOf(annotation) !== '';
          const count = all.filter(isWritten).length;
          expect(fault?.kind).toBe(count === 0 ? 'empty' : undefined);
          expect(drafts.length + skipped.length).toBe(count);
          const bare = (text: string) => text.toWellFormed().replace(/\s+/g, ' ').trim();
          const known = new Set(all.map(({ annotation }) => bare(quoteOf(annotation))));
          for (const { annotation } of drafts) {
            expect(known).toContain(bare(quoteOf(annotation)));
            const near = all.filter(
              (one) => bare(quoteOf(one.annotation)) === bare(quoteOf(annotation)),
            );
            if (name === 'readwise') continue;
            expect(near.map((one) => bare(noteOf(one.annotation)))).toContain(
              bare(noteOf(annotation)),
            );
            expect(near.map((one) => tagsOf(one.annotation.body).length)).toContain(
              tagsOf(annotation.body).length,
            );
          }
        }),
        RUNS,
      );
    },
    LONG_MS,
  );
});
