/** All formats that are read. One is a file, and a line here; the first that claims a text reads it. */
import { CLIPPER } from './clipper.ts';
import { HEARSAY_CSV } from './csv.ts';
import { HYPOTHESIS } from './hypothesis.ts';
import { HEARSAY_JSON } from './json.ts';
import { KINDLE } from './kindle.ts';
import { MARKDOWN } from './markdown.ts';
import { MARKS } from './marks.ts';
import type { JsonReader, TextReader } from './reader.ts';
import { READWISE } from './readwise.ts';
import { W3C } from './w3c.ts';

export const JSON_READERS: readonly JsonReader[] = [HEARSAY_JSON, CLIPPER, MARKS, HYPOTHESIS, W3C];
export const TEXT_READERS: readonly TextReader[] = [MARKDOWN, KINDLE, READWISE, HEARSAY_CSV];

/** What is read element by element in JSON: lists, and what they stand in. */
export const OPENED: ReadonlySet<string> = new Set([
  'annotations',
  'rows',
  'pages',
  'items',
  '@graph',
  'first',
  'first.items',
  'articles',
  'articles.*',
  'articles.*.annotations',
]);
