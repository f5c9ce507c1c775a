/** All formats, in the order in which they are offered. A format is one file, and one line here. */
import { CSV_FORMAT } from './csv.ts';
import type { Format } from './format.ts';
import { HYPOTHESIS_FORMAT } from './hypothesis.ts';
import { JSON_FORMAT } from './json.ts';
import { READWISE_FORMAT } from './readwise.ts';
import { TEXT_FORMAT } from './text.ts';
import { W3C_FORMAT } from './w3c.ts';

export const FORMATS: readonly Format[] = [
  TEXT_FORMAT,
  CSV_FORMAT,
  READWISE_FORMAT,
  HYPOTHESIS_FORMAT,
  W3C_FORMAT,
  JSON_FORMAT,
];
