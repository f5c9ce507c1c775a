/**
 * The one file that holds everything: lines of JSON under gzip. First a head; then rows, each with
 * the name of its table; after every few hundred thousand characters a line with a hash over all
 * that stands before it, so that damage is noticed and what stands before it can still be had; and
 * at the end a line that says so, since a file may be cut anywhere.
 */
import * as v from 'valibot';
import { type KeptRow, rowSchema } from './row-checks.ts';

/** What a backup says of itself. */
export interface BackupHead {
  /** Which database it was made of. */
  readonly database: string;
  /** ISO 8601. */
  readonly at: string;
  /** The journal's last sequence when it was begun. */
  readonly lastSeq: number;
}

/** What became of reading a backup. */
export type BackupReading =
  | { readonly status: 'whole'; readonly head: BackupHead; readonly rows: readonly KeptRow[] }
  /** Cut, or altered: `rows` are those before the damage. */
  | { readonly status: 'damaged'; readonly head: BackupHead; readonly rows: readonly KeptRow[] }
  /** Of a later Hearsay than this one. */
  | { readonly status: 'newer' }
  | { readonly status: 'no-backup' };

/** 2 since there are speakers, tags and whatever else a body may say: 1 would take those for damage. */
const FORMAT = 2;
/** Characters between two hashes. */
const CHUNK = 300_000;
/** The longest line is an edition: half a million bytes, a third more as text. */
const LONGEST_LINE = 2_000_000;
/** Characters of a file that a browser can hold at once; a million notes are half of it. */
const LONGEST_FILE = 1_000_000_000;

const headSchema = v.object({
  hearsay: v.literal('backup'),
  format: v.number(),
  database: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  lastSeq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** The bytes of a backup with these rows, made as they are asked for. */
export function writeBackup(
  head: BackupHead,
  rows: AsyncIterable<KeptRow>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = chunksOf(head, rows);
  const text = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
}

async function* chunksOf(
  head: BackupHead,
  rows: AsyncIterable<KeptRow>,
): AsyncGenerator<string, undefined> {
  let hash = '';
  let chunk = lineOf({ hearsay: 'backup', format: FORMAT, ...head });
  let count = 0;
  for await (const kept of rows) {
    chunk += lineOf({ table: kept.table, row: forFile(kept.row) });
    count++;
    if (chunk.length < CHUNK) continue;
    hash = await hashAfter(hash, chunk);
    yield chunk + lineOf({ sha256: hash });
    chunk = '';
  }
  chunk += lineOf({ end: true, rows: count });
  yield chunk + lineOf({ sha256: await hashAfter(hash, chunk) });
}

/** Reads a backup, checking every hash and every row; never throws for what the bytes are. */
export async function readBackup(bytes: ReadableStream<Uint8Array>): Promise<BackupReading> {
  let head: BackupHead | null = null;
  let hash = '';
  let chunk = '';
  let waiting: KeptRow[] = [];
  let isEnded = false;
  const rows: KeptRow[] = [];
  for await (const line of linesOf(bytes)) {
    const said = parse(line);
    if (head === null) {
      const parsed = v.safeParse(headSchema, said);
      if (!parsed.success) return { status: 'no-backup' };
      const { database, at, lastSeq, format } = parsed.output;
      if (format > FORMAT) return { status: 'newer' };
      head = { database, at, lastSeq };
    } else if (isHash(said)) {
      hash = await hashAfter(hash, chunk);
      if (said.sha256 !== hash) break;
      for (const row of waiting) rows.push(row);
      waiting = [];
      chunk = '';
      if (isEnded) return { status: 'whole', head, rows };
      continue;
    } else if (isEnd(said)) {
      if (said.rows !== rows.length + waiting.length) break;
      isEnded = true;
    } else {
      const parsed = v.safeParse(rowSchema, said);
      if (!parsed.success) break;
      waiting.push(parsed.output as KeptRow);
    }
    chunk += `${line}\n`;
  }
  return head ? { status: 'damaged', head, rows } : { status: 'no-backup' };
}

/** The lines of gzipped text, as far as it can be read. */
async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  const reader = bytes
    .pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }) as TransformStream)
    .getReader() as ReadableStreamDefaultReader<string>;
  let rest = '';
  let length = 0;
  for (;;) {
    // No gzip, no UTF-8, or cut short: what was read until here is all that there is.
    const read = await reader.read().catch(() => null);
    if (!read || read.done) return;
    length += read.value.length;
    const lines = (rest + read.value).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE || length > LONGEST_FILE) return;
    yield* lines;
  }
}

const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that is no JSON is no row either, and is told as damage.
    return null;
  }
}

const isHash = (said: unknown): said is { sha256: string } =>
  typeof (said as { sha256?: unknown } | null)?.sha256 === 'string';
const isEnd = (said: unknown): said is { rows: number } =>
  (said as { end?: unknown } | null)?.end === true;

/** SHA-256, in hexadecimal digits, of what was hashed before and this text. */
async function hashAfter(before: string, text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(before + text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON knows no bytes: they are written in base 64. */
function forFile(row: KeptRow['row']): unknown {
  return 'packed' in row ? { ...row, packed: base64Of(row.packed) } : row;
}

/** Bytes given to one call: more arguments than engines take would be too many. */
const SOME_BYTES = 8_192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SOME_BYTES) {
    text += String.fromCharCode(...bytes.subarray(at, at + SOME_BYTES));
  }
  return btoa(text);
}
