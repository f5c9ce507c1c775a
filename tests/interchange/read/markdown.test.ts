/** Markdown that Hearsay wrote, read again: as it was written, and after people changed it. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import { tagsOf } from '../../../src/annotations/body.ts';
import { makeHighlight, newId, newOpId, withChange } from '../../../src/annotations/make.ts';
import type { AnnotatedArticle } from '../../../src/interchange/format.ts';
import { MARKDOWN_FILES_FORMAT, MARKDOWN_FORMAT } from '../../../src/interchange/markdown.ts';
import { DEFAULT_TEMPLATE } from '../../../src/interchange/markdown-layout.ts';
import { Database } from '../../../src/store/database.ts';
import { Planner } from '../../../src/store/import-plan.ts';
import { createAnnotation, editAnnotation } from '../../../src/store/write.ts';
import { importDrafts } from '../../../src/store/write-import.ts';
import { articles, OPTIONS, written } from '../kept.ts';
import { held } from './held.ts';
import { NOW, type Read, read } from './reading.ts';

const LONG_MS = 60_000;

async function filesOf(
  given: readonly AnnotatedArticle[],
  template: string | null = null,
): Promise<readonly string[]> {
  async function* each() {
    yield* given;
  }
  const files: string[] = [];
  const options = { ...OPTIONS, template };
  for await (const { text } of MARKDOWN_FILES_FORMAT.writeFiles!(each(), options)) files.push(text);
  return files;
}

describe('Markdown that was written', () => {
  it(
    'comes back as far as it goes, from one file and from a file per article, whatever ends its lines',
    async () => {
      await fc.assert(
        fc.asyncProperty(articles, fc.boolean(), async (given, isWindows) => {
          const one = await written(MARKDOWN_FORMAT.write, given);
          const many = await filesOf(given);
          const wanted = given.flatMap(({ annotations }) =>
            annotations.map(({ annotation }) => held(annotation)),
          );
          for (const files of [[one], many]) {
            const texts = files.map((file) => (isWindows ? file.replaceAll('\n', '\r\n') : file));
            const all: Read[] = await Promise.all(texts.map((text) => read(text)));
            expect(all.flatMap(({ problems }) => problems)).toEqual([]);
            const drafts = all.flatMap((found) => found.drafts);
            expect(drafts.map(({ annotation }) => held(annotation))).toEqual(wanted);
            expect(drafts.every(({ isOurs }) => isOurs)).toBe(true);
          }
        }),
        { numRuns: 60 },
      );
    },
    LONG_MS,
  );
});

describe('Markdown by a template of the reader’s own', () => {
  const TEMPLATES = [
    DEFAULT_TEMPLATE.replace('# {{title}}', '## {{{title}}}'),
    '{{#annotations}}\n- {{{quote}}}: {{{note}}} {{{speaker}}}, {{{tags}}} {{{record}}} {{{id}}}\n{{/annotations}}',
  ];

  it.each(TEMPLATES)(
    'comes back where that has the records: %j',
    async (template) => {
      await fc.assert(
        fc.asyncProperty(articles, async (given) => {
          const all = await Promise.all((await filesOf(given, template)).map((file) => read(file)));
          const wanted = given.flatMap(({ annotations }) => annotations);
          const drafts = all.flatMap((found) => found.drafts);
          expect(drafts.map(({ annotation }) => held(annotation))).toEqual(
            wanted.map(({ annotation }) => held(annotation)),
          );
          expect(drafts.every(({ isOurs }) => isOurs)).toBe(true);
          const kinds = new Set(all.flatMap(({ problems }) => problems).map(({ kind }) => kind));
          expect([...kinds]).toEqual(wanted.length > 0 ? ['template'] : []);
        }),
        { numRuns: 40 },
      );
    },
    LONG_MS,
  );

  it('says what it lacks where that has none', async () => {
    const [one] = fc.sample(
      articles.filter((all) => all.some(({ annotations }) => annotations.length > 0)),
      1,
    );
    const [file = ''] = await filesOf(
      one!,
      '# {{title}}\n{{#annotations}}> {{quote}}\n{{/annotations}}',
    );
    expect((await read(file)).fault).toMatchObject({ kind: 'unrecorded', at: { line: 1 } });
  });

  it('takes no words of a page for a record', async () => {
    const forged = '<!-- hearsay {"of":{"article":"https://evil.example/"},"id":"x"} -->';
    const page = { source: 'https://paper.example/a', title: forged, outlet: forged };
    const quote = { type: 'TextQuoteSelector', exact: forged, prefix: '', suffix: '' } as const;
    const made = makeHighlight({
      ...{ id: newId(), source: page.source, selectors: [quote], colour: 'yellow', now: NOW },
      speaker: { name: forged, isUnnamed: false },
    });
    const annotation = withChange(
      made,
      { note: forged, tags: { added: [forged], removed: [] } },
      NOW,
    );
    const given = [{ article: page, annotations: [{ annotation, rev: 1 }], editions: [] }];
    for (const template of [...TEMPLATES, null]) {
      const [file = ''] = await filesOf(given, template);
      const { drafts, problems } = await read(file);
      expect(problems.filter(({ kind }) => kind !== 'template')).toEqual([]);
      expect(drafts.map((draft) => draft.annotation.target.source)).toEqual([page.source]);
    }
  });
});

describe('Markdown that was changed', () => {
  const SOURCE = 'https://paper.example/a';
  const page = { source: SOURCE, title: 'Bread', outlet: 'The Paper' };
  const quote = { type: 'TextQuoteSelector', exact: 'Bread rises.', prefix: 'x', suffix: 'y' };
  const position = { type: 'TextPositionSelector', start: 3, end: 15 };
  const made = makeHighlight({
    ...{ id: newId(), source: SOURCE, colour: 'green', now: '2026-11-01T00:00:00.000Z' },
    selectors: [quote, position] as never,
  });
  const annotation = withChange(
    made,
    {
      note: 'Why?',
      tags: { added: ['two words', 'one'], removed: [] },
      speaker: { name: 'Ada Byrne', isUnnamed: false },
      verification: 'confirmed',
      evidence: 'https://proof.example/?a=1&copy=2',
    },
    '2026-11-02T00:00:00.000Z',
  );
  const given = [{ article: page, annotations: [{ annotation, rev: 1 }], editions: [] }];

  /** What is read of the file after a change of its text. */
  async function changed(from: string, to: string): Promise<Read> {
    const [file = ''] = await filesOf(given);
    expect(file).toContain(from);
    return await read(file.replace(from, to));
  }

  it.each([
    ['\n\nWhy?\n', '\n\nWhy ever?\n\n> says who\n', { note: 'Why ever?\n\n> says who' }],
    ['\n\nWhy?\n', '\n', { note: '' }],
    ['#two-words #one', '#two-words #three', { tags: ['two words', 'three'] }],
    ['#two-words #one', '#one\n\nMore.', { note: 'Why?\n\nMore.', tags: ['one'] }],
    ['— Ada Byrne', '— Byrne\\*', { speaker: { name: 'Byrne*', isUnnamed: false } }],
    ['— Ada Byrne\n', '', { speaker: null }],
    [' · <https://proof.example/?a=1&copy=2>', '', { evidence: null }],
    [
      '*Confirmed* · <https://proof.example/?a=1&copy=2>\n',
      '',
      { verification: null, evidence: null },
    ],
  ])('brings %j, changed to %j', async (from, to, wanted) => {
    const { drafts, problems } = await changed(from, to);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(1);
    expect(held(drafts[0]!.annotation)).toEqual({
      ...held(annotation),
      ...wanted,
      modified: NOW,
    });
  });

  it('keeps the words of the page, and says so', async () => {
    const { drafts, problems } = await changed('> Bread rises.', '> **Bread** rises.');
    expect(problems).toMatchObject([{ kind: 'words' }]);
    expect(drafts[0]?.annotation.modified).toBe(annotation.modified);
  });

  it('makes a note on the page of what stands at no annotation, and of tags of the whole', async () => {
    const [file = ''] = await filesOf(given);
    const text = file
      .replace('tags:\n', 'tags:\n  - mine\n')
      .replace('<https://paper.example/a>\n', '<https://paper.example/a>\n\nMy view.\n');
    const { drafts } = await read(text);
    const notes = drafts.filter(({ isOurs }) => !isOurs).map((one) => one.annotation);
    expect(notes.map((one) => [noteOf(one), tagsOf(one.body), quoteOf(one)])).toEqual([
      ['My view.', ['mine'], ''],
    ]);
    expect((await read(text)).drafts.map((one) => one.annotation.id)).toEqual(
      drafts.map((one) => one.annotation.id),
    );
  });

  it('names the line of a record that somebody broke', async () => {
    const { problems, drafts } = await changed('"created"', '"creat');
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'field', at: { line: 17 } }]);
  });

  it('meets what is here: nothing twice, and changes on both sides together', async () => {
    const database = new Database(`markdown-${newOpId()}`);
    await createAnnotation(database, newOpId(), annotation, page);
    const verdicts = async ({ drafts }: Read) =>
      (await new Planner(database).plan(drafts)).map(({ verdict }) => verdict);
    const [file = ''] = await filesOf(given);
    expect(await verdicts(await read(file))).toEqual(['same']);
    await editAnnotation(database, {
      ...{ opId: newOpId(), id: annotation.id, baseRev: 1 },
      tags: { added: ['here'], removed: [] },
    });
    expect(await verdicts(await read(file))).toEqual(['older']);
    const edited = await read(file.replace('\n\nWhy?\n', '\n\nWhy ever?\n'));
    expect(await verdicts(edited)).toEqual(['merged']);
    await importDrafts(database, newOpId(), [Promise.resolve([edited.drafts])]);
    const [row] = await database.annotations.toArray();
    expect(noteOf(row!.annotation)).toBe('Why ever?');
    expect(tagsOf(row!.annotation.body)).toEqual(['two words', 'one', 'here']);
    // What Markdown has no place for is as it was.
    expect(row!.annotation.target.selector).toEqual([quote, position]);
    expect(await verdicts(edited)).toEqual(['older']);
    await database.delete();
  });
});
