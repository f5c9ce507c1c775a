/** A row an annotation, as spreadsheets take it in (RFC 4180). */
import Papa from 'papaparse';
import { type Fields, fieldsOf } from './fields.ts';
import type { AnnotatedArticle, ArticleFacts, Format } from './format.ts';
import { guarded } from './guard.ts';

/** What a row tells, column by column, and what each column is called. */
const COLUMNS = {
  id: ({ uuid }: Fields) => uuid,
  revision: ({ rev }: Fields) => String(rev),
  created: ({ created }: Fields) => created,
  modified: ({ modified }: Fields) => modified,
  address: (_: Fields, { source }: ArticleFacts) => source,
  title: (_: Fields, { title }: ArticleFacts) => title,
  outlet: (_: Fields, { outlet }: ArticleFacts) => outlet ?? '',
  colour: ({ colour }: Fields) => colour,
  quote: ({ quote }: Fields) => quote,
  prefix: ({ prefix }: Fields) => prefix,
  suffix: ({ suffix }: Fields) => suffix,
  note: ({ note }: Fields) => note,
  // A tag is one line: no other mark is certain to be in none.
  tags: ({ tags }: Fields) => tags.join('\n'),
  speaker: ({ speaker }: Fields) => speaker,
  unnamed: ({ isUnnamed }: Fields) => (isUnnamed ? 'yes' : ''),
  verification: ({ verification }: Fields) => verification ?? '',
  evidence: ({ evidence }: Fields) => evidence,
  verdict: ({ verdict }: Fields) => verdict ?? '',
} satisfies Record<string, (fields: Fields, article: ArticleFacts) => string>;

/** Names of the columns, in their order. */
const NAMES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

/** By it Excel takes a file for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const CSV_FORMAT: Format = {
  id: 'csv',
  name: 'format_csv',
  extension: 'csv',
  mediaType: 'text/csv',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>) {
  yield BYTE_ORDER_MARK + lineOf(NAMES);
  for await (const { article, annotations } of articles) {
    for (const kept of annotations) {
      const fields = fieldsOf(kept);
      yield lineOf(NAMES.map((name) => COLUMNS[name](fields, article)));
    }
  }
}

/** One line of a file, its cells guarded against being taken for formulas. */
export const lineOf = (cells: readonly string[]): string =>
  `${Papa.unparse([cells.map(guarded)])}\r\n`;
