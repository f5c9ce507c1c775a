import type { JsonPart, Members } from './json-parts.ts';
import type { Item } from './told.ts';

/** Formats that can be read. */
export type ReadFormat =
  | 'json'
  | 'backup'
  | 'w3c'
  | 'hypothesis'
  | 'clipper'
  | 'marks'
  | 'readwise'
  | 'kindle'
  | 'csv'
  | 'markdown';

/** What a reader is told beside the file. */
export interface ReadOptions {
  /** ISO 8601, in UTC: stands for times that a file does not tell. */
  readonly now: string;
}

/** Reads a format of JSON, element by element of its lists. */
export interface JsonReader {
  readonly format: ReadFormat;
  /** True where this element, or the text as a whole (`pattern` ''), is of the format. */
  claims(part: JsonPart): boolean;
  /** Null where something is missing that may stand further on in the file; never when `isAll`. */
  items(
    part: JsonPart,
    options: ReadOptions & { readonly isAll: boolean },
  ): Promise<readonly Item[] | null>;
}

/** Reads a format of plain text. */
export interface TextReader {
  readonly format: ReadFormat;
  /** True for a text that begins like this. */
  claims(head: string): boolean;
  items(text: string, options: ReadOptions): AsyncIterable<Item>;
}

/** Members of the innermost object around a part. */
export const inner = ({ around }: JsonPart): Members => around.at(-1) ?? {};
