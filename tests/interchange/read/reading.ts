/** Reads texts as the import does, for tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../../src/annotations/draft.ts';
import { type Problem, Unreadable } from '../../../src/interchange/read/problem.ts';
import { readFile } from '../../../src/interchange/read/read-file.ts';
import type { ReadFormat } from '../../../src/interchange/read/reader.ts';

export const NOW = '2026-11-29T01:02:03.000Z';

/** Files of other programs, on the project's machines and nowhere else. */
const SHARED = join(import.meta.dirname, '../../../../shared/data/formats');
export const hasShared = existsSync(SHARED);
export const shared = (path: string): Buffer => readFileSync(join(SHARED, path));

export interface Read {
  readonly format: ReadFormat | null;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Why the file as a whole is not read. */
  readonly fault: Problem | null;
}

/** All that is in a file, given in pieces of so many bytes. */
export async function read(file: string | Uint8Array, piece = 65_536): Promise<Read> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
  let format: ReadFormat | null = null;
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  try {
    for await (const found of readFile(stream, { now: NOW })) {
      format = found.format;
      for (const item of found.items) {
        if (item.draft) drafts.push(item.draft);
        problems.push(...item.problems);
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { kind, at: place, values } = error;
    return { format, drafts, problems, fault: { kind, at: place, values } };
  }
  return { format, drafts, problems, fault: null };
}
