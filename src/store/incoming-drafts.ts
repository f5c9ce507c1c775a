import * as v from 'valibot';
import { annotationSchema } from '../annotations/check.ts';
import type { Draft } from '../annotations/draft.ts';

/**
 * Where a page of ours lays down drafts that are to be taken in, in the extension's private folder: a
 * line of JSON for each. The background alone writes to the store, and messages carry no files.
 */
export const INCOMING_DRAFTS = 'incoming-drafts.jsonl';

/** Drafts that are read, and written, at a time. */
export const BATCH = 500;

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
 * The drafts in the bytes of such a file, some at a time, without a wait in between, so that it can be
 * asked in a transaction. Throws where a line is no draft: then nobody but us laid it down.
 */
export function* draftsIn(bytes: Uint8Array): Generator<readonly Draft[], undefined> {
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
