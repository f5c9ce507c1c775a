/** CSV for spreadsheets, and Readwise's: by RFC 4180, without formulas, and nothing lost. */
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_FORMAT } from '../../src/interchange/csv.ts';
import { guarded, unguarded } from '../../src/interchange/guard.ts';
import { READWISE_FORMAT } from '../../src/interchange/readwise.ts';
import { article, articles, text, written } from './kept.ts';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const cellsOf = (file: string): readonly string[] =>
  Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' }).data.flat();

describe('cells', () => {
  it('are never formulas, and lose nothing by that', () => {
    const cell = fc.oneof(text, fc.stringMatching(/^'{0,3}[=+\-@'a]?.{0,3}$/));
    fc.assert(
      fc.property(cell, (one) => {
        expect(FORMULA.test(guarded(one))).toBe(false);
        expect(unguarded(guarded(one))).toBe(one);
      }),
    );
  });

  it('stay as they are where they are harmless', () => {
    for (const harmless of ['a=b', "'tis", "rock 'n' roll", '—', '«=»', '']) {
      expect(guarded(harmless)).toBe(harmless);
    }
  });
});

describe('CSV', () => {
  it('is by RFC 4180: lines end in CR LF, and each has a cell a column', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = await written(CSV_FORMAT.write, given);
        const rows = rowsByTheBook(file.replace(/^\ufeff/, ''));
        const count = given.flatMap(({ annotations }) => annotations).length;
        expect(rows).toHaveLength(count + 1);
        expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
      }),
    );
  });

  it('holds no formula', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        for (const { write } of [CSV_FORMAT, READWISE_FORMAT]) {
          expect(cellsOf(await written(write, given)).filter((cell) => FORMULA.test(cell))).toEqual(
            [],
          );
        }
      }),
    );
  });
});

/** Rows by the grammar of RFC 4180, read a character at a time; throws for what it does not allow. */
function rowsByTheBook(file: string): readonly (readonly string[])[] {
  const record = /(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/y;
  const rows: string[][] = [];
  while (record.lastIndex < file.length) {
    const at = record.lastIndex;
    const [row] = record.exec(file) ?? [];
    if (row === undefined) throw new Error(`no record at ${at}`);
    rows.push(row.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",\r\n]*)(?=,|\r\n$)/g) ?? []);
  }
  return rows;
}

describe("Readwise's CSV", () => {
  it('has a row a highlight, with tags that Readwise reads in its note', async () => {
    const [one] = fc.sample(article, 1);
    const [first] = one!.annotations;
    const given = {
      ...one!,
      article: { source: 'https://paper.example/a', title: 'A title', outlet: null },
      annotations: [
        {
          rev: 1,
          annotation: {
            ...first!.annotation,
            created: '2026-11-29T08:09:10.123Z',
            body: [
              {
                type: 'TextualBody' as const,
                purpose: 'commenting' as const,
                format: 'text/markdown' as const,
                value: 'My note',
              },
              { type: 'TextualBody' as const, purpose: 'tagging' as const, value: 'two words' },
            ],
            target: {
              ...first!.annotation.target,
              selector: [
                {
                  ...{ type: 'TextQuoteSelector' as const, exact: 'Said, "so"' },
                  ...{ prefix: '', suffix: '' },
                },
                { type: 'TextPositionSelector' as const, start: 7, end: 17 },
              ],
            },
          },
        },
      ],
    };
    expect(await written(READWISE_FORMAT.write, [given])).toBe(
      'Highlight,Title,Author,URL,Note,Location,Date\r\n' +
        '"Said, ""so""",A title,paper.example,https://paper.example/a,".two_words\nMy note",7,2026-11-29 08:09:10\r\n',
    );
  });
});
