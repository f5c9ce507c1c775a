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
 * The drafts in such a file, piece by piece of it, each to be waited for, and used up, before the next is
 * asked for. All pieces come to lie in the same memory: a browser lets go of what was read late. Throws where
 * a line is no draft, or has no end: then nobody but us laid it down.
 */
export function* draftsIn(file: Blob): Generator<Promise<Iterable<readonly Draft[]>>, undefined> {
  const reader = file.stream().getReader({ mode: 'byob' });
  let bytes = new Uint8Array(PIECE);
  // What is read of the file and not asked for yet begins at `used` and ends at `end`.
  let [used, end, isOver] = [0, 0, false];
  const next = async () => {
    bytes.copyWithin(0, used, end);
    end -= used;
    // A line may be longer than all that there is room for.
    if (end === bytes.length) bytes = twice(bytes);
    while (!isOver && end < bytes.length) {
      const { value, done } = await reader.read(bytes.subarray(end));
      if (!value) throw new Error('a file that is read no further');
      bytes = new Uint8Array(value.buffer);
      end += value.length;
      isOver = done;
    }
    used = bytes.subarray(0, end).lastIndexOf(NEWLINE) + 1;
    return batchesIn(bytes.subarray(0, used));
  };
  while (!isOver) yield next();
  if (used < end) throw new Error('a draft without an end');
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

function twice(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(2 * bytes.length);
  more.set(bytes);
  return more;
}
