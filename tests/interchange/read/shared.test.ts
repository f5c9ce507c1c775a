/** Real files of other programs, where they lie beside the checkout. */
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import type { AnnotatedArticle } from '../../../src/interchange/format.ts';
import { HYPOTHESIS_FORMAT } from '../../../src/interchange/hypothesis.ts';
import { JSON_FORMAT } from '../../../src/interchange/json.ts';
import { W3C_FORMAT } from '../../../src/interchange/w3c.ts';
import { written } from '../kept.ts';
import { hasShared, type Read, read, shared } from './reading.ts';

if (!hasShared)
  console.info('no ../shared/data/formats: real files of other programs are not read');

const SAMPLES = Array.from({ length: 20 }, (_, index) => index + 1);

/** As JSON has it: an absent member and an undefined one are the same there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What was read, as the store gives it to a writer. */
const given = ({ drafts }: Read): AnnotatedArticle[] =>
  drafts.map(({ annotation, title, outlet }) => ({
    article: { source: annotation.target.source, title, outlet },
    annotations: [{ annotation, rev: 1 }],
    editions: [],
  }));

describe.runIf(hasShared)('files of other programs', () => {
  it.each([
    ...SAMPLES.map((number) => `w3c/correct/anno${number}.json`),
    ...['w3c/recogito-annotations.w3c.json', 'hypothesis/minimal.json'],
    ...['marks/all-highlights-test.json', 'marks/import-mixed-unsafe-urls.json'],
    ...['current', 'legacy'].map((age) => `obsidian-clipper/${age}-export-from-test-literals.json`),
  ])('come out as they came in: %s', async (path) => {
    const found = await read(shared(path));
    const own = found.drafts.map(({ annotation }) => annotation);
    expect(own.length).toBeGreaterThan(0);
    for (const { write } of [W3C_FORMAT, JSON_FORMAT]) {
      const { drafts, problems } = await read(await written(write, given(found)));
      expect(problems).toEqual([]);
      expect(plain(drafts.map(({ annotation }) => annotation))).toEqual(plain(own));
    }
    const again = await read(await written(HYPOTHESIS_FORMAT.write, given(found)));
    expect(again.problems.filter(({ kind }) => kind !== 'nowhere')).toEqual([]);
    const said = ({ drafts }: Read) =>
      drafts.map(({ annotation: { body, target, created, modified } }) => ({
        ...{ body, created, modified, source: target.source },
        // What it has no place for comes back as the default.
        selector: target.selector.filter(({ type }) => type === 'TextQuoteSelector'),
      }));
    expect(plain(said(again))).toEqual(plain(said(found)));
  });

  it.each(SAMPLES)('takes the correct W3C sample %i in', async (number) => {
    const { format, drafts, problems, fault } = await read(
      shared(`w3c/correct/anno${number}.json`),
    );
    expect({ format, fault, problems }).toEqual({ format: 'w3c', fault: null, problems: [] });
    expect(drafts.length).toBeGreaterThan(0);
  });

  it.each(SAMPLES)('refuses the incorrect W3C sample %i and says why', async (number) => {
    const { drafts, problems, fault } = await read(shared(`w3c/incorrect/anno${number}.json`));
    expect(drafts).toEqual([]);
    const reasons = [...problems, ...(fault ? [fault] : [])];
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.at.line).toBeGreaterThan(0);
  });

  it('reads what Recogito wrote, with its quotes', async () => {
    const { format, drafts, problems } = await read(shared('w3c/recogito-annotations.w3c.json'));
    expect(format).toBe('w3c');
    expect(problems).toEqual([]);
    expect(drafts[0]?.annotation.target.source).toBe(
      'https://www.gutenberg.org/files/1727/1727-h/1727-h.htm',
    );
    expect(drafts.map(({ annotation }) => quoteOf(annotation))).toContain(
      'death in battle or by shipwreck',
    );
  });

  it('reads Hypothesis’ own annotations', async () => {
    const { format, drafts, problems } = await read(shared('hypothesis/minimal.json'));
    expect(format).toBe('hypothesis');
    expect(drafts.map(({ annotation }) => quoteOf(annotation))).toEqual(['Two']);
    expect(problems.map(({ kind }) => kind)).toEqual(['nowhere']);
  });

  it('reads the export of Marks, and skips the addresses that nobody should open', async () => {
    const whole = await read(shared('marks/all-highlights-test.json'));
    expect(whole).toMatchObject({ format: 'marks', fault: null, problems: [] });
    expect(whole.drafts.length).toBeGreaterThan(2);
    const { drafts, problems } = await read(shared('marks/import-mixed-unsafe-urls.json'));
    expect(drafts.map(({ title }) => title)).toEqual(['Safe Page']);
    expect(problems.map(({ kind, values }) => [kind, values[0]?.slice(0, 11)])).toEqual([
      ['address', 'javascript:'],
      ['address', 'data:text/h'],
    ]);
  });

  it('reads both exports of the Web Clipper', async () => {
    const current = await read(shared('obsidian-clipper/current-export-from-test-literals.json'));
    expect(current.format).toBe('clipper');
    expect(current.drafts.map(({ annotation }) => quoteOf(annotation))).toEqual([
      'a plain highlight',
      'group part one\ngroup part two',
    ]);
    const legacy = await read(shared('obsidian-clipper/legacy-export-from-test-literals.json'));
    expect(
      legacy.drafts.map(({ annotation }) => [quoteOf(annotation), noteOf(annotation)]),
    ).toEqual([
      ['part one\n\npart two', 'a note'],
      ['a highlighted sentence', ''],
    ]);
  });
});
