import { Unreadable } from '../../src/interchange/read/problem.ts';
import { readFile } from '../../src/interchange/read/read-file.ts';
import { draftLine, draftsIn } from '../../src/store/incoming-drafts.ts';

const OPTIONS = { now: '2026-11-29T01:02:03.000Z' };
/** Bytes that a stream gives at once: few, so that characters and tokens are cut. */
const PIECE = 97;

/**
 * Reads a file as the import does. It may be refused with a reason, and its annotations each; what is
 * taken in passes the store's own checks. Throws on anything else.
 */
export async function takeFile(bytes: Uint8Array): Promise<void> {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const end = bytes.length > 40 * PIECE ? bytes.length : at + PIECE;
      controller.enqueue(bytes.subarray(at, end));
      at = end;
    },
  });
  try {
    for await (const { items } of readFile(stream, OPTIONS)) {
      for (const { draft, problems } of items) {
        if (!draft && problems.length === 0) throw new Error('refused without a reason');
        if (!draft) continue;
        for (const piece of draftsIn(new Blob([draftLine(draft)]))) for (const _ of await piece);
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  if (Object.keys(Object.prototype).length > 0) throw new Error('Object.prototype is polluted');
}
