/** Files that are broken, hostile, or too much: each is refused, or skipped in part, for a reason. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import { tagsOf } from '../../../src/annotations/body.ts';
import { MOST_ITEMS } from '../../../src/interchange/read/read-file.ts';
import { NOW, read } from './reading.ts';

/** For what takes a second where nothing else runs. */
const LONG_MS = 60_000;

const row = (about: object = {}) => ({
  id: 'one',
  uri: 'https://paper.example/story',
  text: 'a note',
  tags: ['a'],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the harbour' }] }],
  ...about,
});
const rows = (...some: unknown[]) => JSON.stringify({ total: some.length, rows: some }, null, 1);

describe('a file as a whole', () => {
  it.each([
    ['nothing', '', 'empty', 0],
    ['no annotations', '{"total": 0, "rows": []}', 'empty', 0],
    ['plain words', 'once upon a time', 'unknown', 1],
    ['JSON of something else', '{"a": 1}', 'unknown', 1],
    ['a comma too many', '{"total": 1,\n"rows": [1,\n]}', 'syntax', 3],
    ['a word that is none', '{"rows":\n[tru]}', 'syntax', 2],
    ['an end in the middle', '{"rows": [{"id": "a",\n', 'truncated', 2],
    ['a thousand levels', `{"rows": [\n${'['.repeat(1_000)}`, 'deep', 2],
    ['one endless value', `{"rows": ["${'a'.repeat(8_070_000)}`, 'long', 1],
    [
      'a later version',
      '{"hearsay":"annotations","version":99,"articles":[{"annotations":[{}]}]}',
      'newer',
      1,
    ],
  ])('with %s is refused', async (_, text, kind, line) => {
    const { fault, drafts } = await read(text);
    expect(fault).toMatchObject({ kind, at: { line } });
    expect(drafts).toEqual([]);
  });

  it('names the line of bytes that are no text', async () => {
    const bytes = Buffer.from(`${rows(row())}\n\nx\xff`, 'latin1');
    const { fault } = await read(bytes, 7);
    expect(fault).toMatchObject({ kind: 'encoding' });
    expect(fault?.at.line).toBe(rows(row()).split('\n').length + 2);
  });

  it.each([
    ['UTF-8', Buffer.from(`\ufeff${rows(row({ text: 'Grüße نص' }))}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${rows(row({ text: 'Grüße نص' }))}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${rows(row({ text: 'Grüße نص' }))}`, 'utf16le').swap16()],
  ])('is read as %s by its first bytes, in pieces of any length', async (_, bytes) => {
    for (const piece of [1, 7, 65_536]) {
      const { drafts, fault } = await read(bytes, piece);
      expect(fault).toBeNull();
      expect(drafts.map(({ annotation }) => noteOf(annotation))).toEqual(['Grüße نص']);
    }
  });

  it(
    'is refused where it holds more than can be taken in at once',
    async () => {
      const line = '"a",https://a.example/,t\n';
      const text = `Highlight,URL,Title\n${line.repeat(MOST_ITEMS + 1)}`;
      expect((await read(text)).fault).toMatchObject({
        kind: 'many',
        at: { line: MOST_ITEMS + 2 },
      });
    },
    LONG_MS,
  );

  it(
    'never breaks a reader, whatever it is',
    async () => {
      const json = fc.json({ maxDepth: 4 });
      const list = fc.constantFrom('rows', 'annotations', 'pages', 'items', 'articles');
      const given = fc.oneof(
        fc.string({ unit: 'binary' }),
        json,
        fc.tuple(list, json).map(([name, value]) => `{"@context": 1, "${name}": [${value}]}`),
        fc.array(fc.string()).map((cells) => `Highlight,Note\n${cells.join(',')}`),
        fc.string().map((words) => `A (B)\n- Your Note | Added on x\n\n${words}\n==========\n`),
      );
      await fc.assert(
        fc.asyncProperty(given, fc.integer({ min: 1, max: 9 }), async (text, piece) => {
          await read(text, piece);
        }),
        { numRuns: 60 },
      );
    },
    LONG_MS,
  );

  it('under gzip is not taken for anything else', async () => {
    expect((await read(gzipSync(rows(row())))).fault).toMatchObject({ kind: 'encoding' });
  });
});

describe('one annotation', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['blob:https://a.example/1'],
    ['not an address'],
    [`https://a.example/${'a'.repeat(3_000)}`],
  ])('at %s is skipped', async (uri) => {
    const { drafts, problems } = await read(rows(row({ uri }), row({ id: 'two' })));
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'address', at: { line: 4 } }]);
    expect(problems[0]?.values[0]?.length).toBeLessThan(100);
  });

  it.each([
    ['text', { text: 5 }],
    ['tags', { tags: 'a' }],
    ['target.selector.exact', { target: [{ selector: [{ type: 'TextQuoteSelector' }] }] }],
  ])('with a wrong %s is skipped by name', async (field, about) => {
    const { drafts, problems } = await read(rows(row(about)));
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'field', at: { field } }]);
  });

  it('that has another’s id is skipped, and the line of the other named', async () => {
    const { drafts, problems } = await read(rows(row(), row({ text: 'other' })));
    expect(drafts.map(({ annotation }) => noteOf(annotation))).toEqual(['a note']);
    expect(problems).toMatchObject([{ kind: 'twice', values: ['4'] }]);
  });

  it('takes nothing from what it inherits', async () => {
    const text =
      '{"total":1,"rows":[{"__proto__":{"text":"sly","uri":"https://a.example/"},"id":"x","target":[]}]}';
    const { drafts } = await read(text);
    expect(drafts.map(({ annotation }) => noteOf(annotation))).toEqual(['']);
    expect(drafts[0]?.annotation.target.source).toBe('urn:hearsay:text::');
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  it('keeps HTML and scripts as the words that they are', async () => {
    const html = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: html }] }];
    const { drafts } = await read(
      rows(row({ text: html, tags: [html], target, document: { title: [html] } })),
    );
    const [{ annotation, title } = drafts[0]!] = drafts;
    expect([quoteOf(annotation), noteOf(annotation), title]).toEqual([html, html, html]);
    expect(tagsOf(annotation.body)).toEqual([html]);
  });

  it.each(['99999-01-01T00:00:00Z', '2026-13-45', 'yesterday'])(
    'made at %s is taken for one of today, and that is said',
    async (created) => {
      const { drafts, problems } = await read(rows(row({ created })));
      expect(drafts[0]?.annotation.created).toBe(NOW);
      expect(problems).toMatchObject([{ kind: 'date', values: [created] }]);
    },
  );
});
