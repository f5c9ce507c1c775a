/** CSL-JSON by its schema, BibTeX by another's parser, RIS by its grammar. */
import { readFileSync } from 'node:fs';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOneLine } from '../../src/citation/clean.ts';
import { BIBTEX_FORMAT } from '../../src/interchange/bibtex.ts';
import { CSL_FORMAT } from '../../src/interchange/csl-json.ts';
import { RIS_FORMAT } from '../../src/interchange/ris.ts';
import { articles, text, written } from './kept.ts';

const SCHEMA = new URL('../../../shared/data/formats/csl/csl-data.schema.json', import.meta.url);
const isItems = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

/** All but space: parsers of BibTeX differ in what they make of that. */
const letters = (said: unknown): string => String(said ?? '').replace(/\s+/g, '');

describe('CSL-JSON', () => {
  it('is valid by its schema, with an item an article', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const items = JSON.parse(await written(CSL_FORMAT.write, given));
        expect(isItems(items), JSON.stringify(isItems.errors)).toBe(true);
        expect(items.map(({ URL }: { URL: string }) => URL)).toEqual(
          given.map(({ article }) => article.source),
        );
        expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(given.length);
      }),
    );
  });
});

describe('BibTeX', () => {
  it('is read back by another parser: as many entries, none in error, each with its title', async () => {
    const plain = fc.array(
      fc.tuple(articles, fc.oneof(text, fc.stringMatching(/^[\w &%$#_{}~^\\<>@=,"é]{0,20}$/))),
      { minLength: 1, maxLength: 2 },
    );
    await fc.assert(
      fc.asyncProperty(plain, async (pairs) => {
        const given = pairs.flatMap(([all, title]) =>
          all.map((one) => ({ ...one, article: { ...one.article, title } })),
        );
        const { entries, errors } = parse(await written(BIBTEX_FORMAT.write, given), {
          sentenceCase: false,
        });
        expect(errors).toEqual([]);
        expect(entries.map(({ fields }) => letters(fields.title))).toEqual(
          given.map(({ article: { title } }) => letters(onOneLine(title))),
        );
        expect(new Set(entries.map(({ key }) => key)).size).toBe(given.length);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it.each([
    ...['--', '---', '----', 'a -- b --- c', "''", "'''", '``', "``so''", ',,', '<<so>>'],
    ...['?`', '!`', '??``', "it's `so`", 'a-b', '"so"'],
  ])('brings the title %s back, though TeX makes other characters of some', async (title) => {
    const article = { source: 'https://paper.example/a', title, outlet: title };
    const file = await written(BIBTEX_FORMAT.write, [{ article, annotations: [], editions: [] }]);
    const [entry] = parse(file, { sentenceCase: false }).entries;
    expect([entry?.fields.title, entry?.fields.journaltitle]).toEqual([title, title]);
    expect(file).not.toMatch(/--|''|``|,,|[?!]`/);
  });

  it('holds what makes LaTeX stumble by its commands', async () => {
    const source = 'https://paper.example/a?x={1}&y=%20_';
    const article = { source, title: 'Up 50% & more: {a}_b^c ~ \\d #1', outlet: 'R&D_Post' };
    const file = await written(BIBTEX_FORMAT.write, [{ article, annotations: [], editions: [] }]);
    expect(file).toContain('50\\% \\& ');
    expect(file).toContain('\\textbraceleft{}a\\textbraceright{}\\_b\\textasciicircum{}c');
    expect(file).toContain('url = {https://paper.example/a?x=%7B1%7D&y=%20_}');
    expect(file).toContain('R\\&D\\_Post');
  });
});

describe('RIS', () => {
  it('has nothing but tags, one a line, and as many records as articles', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = await written(RIS_FORMAT.write, given);
        const lines = file.split(/[\r\n\u0085\u2028\u2029]+/).filter((line) => line !== '');
        expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
        const count = (tag: string) => lines.filter((line) => line.startsWith(tag)).length;
        const notes = given.flatMap(({ annotations }) => annotations).length;
        expect([count('TY'), count('ER'), count('N1')]).toEqual([
          ...[given.length, given.length],
          notes,
        ]);
      }),
    );
  });
});
