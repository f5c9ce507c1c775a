/** All formats, in the order in which they are offered. A format is one file, and one line here. */
import { BIBTEX_FORMAT } from './bibtex.ts';
import { CSL_FORMAT } from './csl-json.ts';
import { CSV_FORMAT } from './csv.ts';
import { EVIDENCE_FORMAT } from './evidence.ts';
import type { Format } from './format.ts';
import { HTML_FORMAT } from './html.ts';
import { HYPOTHESIS_FORMAT } from './hypothesis.ts';
import { JSON_FORMAT } from './json.ts';
import { MARKDOWN_FILES_FORMAT, MARKDOWN_FORMAT } from './markdown.ts';
import { READWISE_FORMAT } from './readwise.ts';
import { RIS_FORMAT } from './ris.ts';
import { TEXT_FORMAT } from './text.ts';
import { W3C_FORMAT } from './w3c.ts';

export const FORMATS: readonly Format[] = [
  MARKDOWN_FORMAT,
  MARKDOWN_FILES_FORMAT,
  HTML_FORMAT,
  TEXT_FORMAT,
  CSV_FORMAT,
  READWISE_FORMAT,
  BIBTEX_FORMAT,
  CSL_FORMAT,
  RIS_FORMAT,
  EVIDENCE_FORMAT,
  HYPOTHESIS_FORMAT,
  W3C_FORMAT,
  JSON_FORMAT,
];

// What the page beside a template needs; it loads this file and no other of the folder.
export { faultOf } from './markdown.ts';
export { DEFAULT_TEMPLATE } from './markdown-layout.ts';
