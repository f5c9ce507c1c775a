/** Real files of other programs, where they lie beside the checkout. */
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import { hasShared, read, shared } from './reading.ts';

if (!hasShared)
  console.info('no ../shared/data/formats: real files of other programs are not read');

const SAMPLES = Array.from({ length: 20 }, (_, index) => index + 1);

describe.runIf(hasShared)('files of other programs', () => {
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
