import * as v from 'valibot';
import { annotationSchema } from '../annotations/check.ts';
import type { Draft } from '../annotations/draft.ts';

/**
 * Where a page of ours lays down drafts that are to be taken in, in the extension's private folder: a
 * line of JSON for each. The background alone writes to the store, and messages carry no files.
 */
export const INCOMING_DRAFTS = 'incoming-drafts.jsonl';

/**
 * Drafts that are planned and written at a time: in Firefox the background shares its thread with the
 * extension's pages, and more than these would keep them from painting.
 */
export const BATCH = 100;

/** Bytes of such a file that are in memory at a time. */
export const PIECE = 1_000_000;

const line = v.pipe(v.string(), v.maxLength(20_000));
const draftSchema = v.object({
  annotation: annotationSchema,
  title: line,
  outlet: v.nullable(line),
  isOurs: v.boolean(),
  basedOn: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
});

/** A draft as it is laid down. */
export const draftLine = (draft: Draft): string => `${JSON.stringify(draft)}\n`;

/**
 * The drafts in such a file, piece by piece of it, each to be waited for before the next is asked for.
 * Throws where a line is no draft, or has no end: then nobody but us laid it down.
 */
export function* draftsIn(file: Blob): Generator<Promise<Iterable<readonly Draft[]>>, undefined> {
  let rest = new Uint8Array();
  for (let at = 0; at < file.size; at += PIECE) {
    const reading = async () => {
      const next = await file.slice(at, at + PIECE).arrayBuffer();
      const bytes = joined(rest, new Uint8Array(next));
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      rest = bytes.slice(end);
      return batchesIn(bytes.subarray(0, end));
    };
    yield reading();
  }
  if (rest.length > 0) throw new Error('a draft without an end');
}

/** The drafts of whole lines, some at a time, each checked when it is asked for. */
function* batchesIn(bytes: Uint8Array): Generator<readonly Draft[], undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let batch: Draft[] = [];
  let begun = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, begun)) {
    const said: unknown = JSON.parse(decoder.decode(bytes.subarray(begun, end)));
    batch.push(v.parse(draftSchema, said));
    begun = end + 1;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const NEWLINE = 0x0a;

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
