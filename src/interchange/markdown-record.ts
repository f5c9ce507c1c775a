/** What Markdown does not show of an annotation, in a comment on a line of its own that nobody sees drawn. */
import type { Verification } from '../annotations/statement.ts';

/** Begins an article. */
export interface ArticleRecord {
  /** Its address. */
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  /** Those of its annotations, where they stand at the head of the file as well. */
  readonly tags?: readonly string[];
}

/** Texts of an annotation that Markdown shows, as far as it can. */
export interface Shown {
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly speaker: string;
  readonly evidence: string;
}

/** Begins an annotation; of what is shown, only that which cannot be had from there. */
export interface AnnotationRecord extends Partial<Shown> {
  /** A UUID. */
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly colour: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** `wordsSum` and `saidSum`, by which it is told whether somebody changed what is shown. */
  readonly words?: string;
  readonly said: string;
  readonly isUnnamed?: true;
  readonly verification?: Verification;
}

/** All of an annotation, with its article: a template of the reader's own shows whatever it likes of it. */
export interface WholeRecord extends Shown {
  readonly of: ArticleRecord;
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly colour: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly isUnnamed?: true;
  readonly verification?: Verification;
}

const BEGIN = '<!-- hearsay ';
const RECORD = /^<!-- hearsay (\{.*\}) -->$/;

/** A record as a line: what could end the comment, or is not seen, is written by its code. */
export function recordLine(record: ArticleRecord | AnnotationRecord | WholeRecord): string {
  const json = JSON.stringify(record).replace(/[<>\p{C}\u2028\u2029]|-(?=-)/gu, (marks) =>
    marks
      .split('')
      .map((mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
  return `${BEGIN}${json} -->`;
}

/** What a line records; null for a line that is no record, undefined for one that is broken. */
export function recordIn(line: string): unknown {
  if (!line.startsWith(BEGIN)) return null;
  try {
    return JSON.parse(RECORD.exec(line.trimEnd())?.[1] ?? '');
  } catch {
    return undefined;
  }
}

/** A whole record, wherever in a line; a mark that Markdown escapes begins none. */
const WHOLE = /(?<!\\)<!-- hearsay (\{"of":.*?\}) -->/g;

/** Whether a text, or its beginning, holds whole records. */
export const hasWholeRecords = (text: string): boolean => text.search(WHOLE) >= 0;

/** What the whole records of a line hold; undefined for one that is broken. */
export const wholeRecordsIn = (line: string): readonly unknown[] =>
  Array.from(line.matchAll(WHOLE), ([, json = '']) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      return undefined;
    }
  });

/** A text in which no line can be taken for a record. */
export const withoutRecords = (text: string): string => text.replaceAll(BEGIN, '<!--  hearsay ');

/** A sum over the words of the page. */
export const wordsSum = ({ quote }: Shown): string => sumOf(quote);

/** A sum over what the reader says of them. */
export const saidSum = ({ note, tags, speaker, evidence }: Shown): string =>
  sumOf(JSON.stringify([note, tags, speaker, evidence]));

/** Another text has another sum, but by chance; spaces are all alike (FNV-1a, 32 bits). */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const unit of text.replace(/\s+/g, ' ').trim().split('')) {
    sum = Math.imul(sum ^ unit.charCodeAt(0), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
