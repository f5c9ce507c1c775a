import type { Problem } from '../src/interchange/read/problem.ts';
import type { ReadFormat } from '../src/interchange/read/reader.ts';
import type { Word } from '../src/words.ts';

/** What each format is called. */
export const FORMAT_WORDS = {
  json: 'format_json',
  backup: 'import_format_backup',
  w3c: 'format_w3c',
  hypothesis: 'format_hypothesis',
  clipper: 'import_format_clipper',
  marks: 'import_format_marks',
  readwise: 'format_readwise',
  kindle: 'import_format_kindle',
  csv: 'format_csv',
  markdown: 'import_format_markdown',
} as const satisfies Record<ReadFormat, Word>;

/** What is wrong in a file. */
export const PROBLEM_WORDS = {
  unknown: 'import_fault_unknown',
  unrecorded: 'import_fault_unrecorded',
  empty: 'import_fault_empty',
  syntax: 'import_fault_syntax',
  truncated: 'import_fault_truncated',
  encoding: 'import_fault_encoding',
  size: 'import_fault_size',
  many: 'import_fault_many',
  deep: 'import_fault_deep',
  long: 'import_fault_long',
  damaged: 'import_fault_damaged',
  newer: 'import_fault_newer',
  address: 'import_fault_address',
  field: 'import_fault_field',
  nothing: 'import_fault_nothing',
  twice: 'import_fault_twice',
  'too-long': 'import_fault_too_long',
  superseded: 'import_fault_superseded',
  date: 'import_remark_date',
  tag: 'import_remark_tag',
  place: 'import_remark_place',
  nowhere: 'import_remark_nowhere',
  words: 'import_remark_words',
  template: 'import_remark_template',
} as const satisfies Record<Problem['kind'], Word>;

/** True where the annotation is taken in all the same. */
export const isRemark = ({ kind }: Problem): boolean =>
  PROBLEM_WORDS[kind].startsWith('import_remark');
