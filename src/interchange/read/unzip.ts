/** The files of a zip (PKWARE's APPNOTE), one after the other; names in it are only ever shown. */
import { Unzip, UnzipInflate } from 'fflate';
import { Unreadable } from './problem.ts';

/** A file of a zip. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Most bytes that one file of a zip may come to: small zips can hold endless files. */
const MOST_BYTES = 50_000_000;
const NOWHERE = { line: 0, field: '' };

/**
 * The files whose names `wants`, whole, as the zip comes in. Throws `Unreadable` where it is damaged,
 * ends too early, or one of them is too large.
 */
export async function* filesIn(
  zip: ReadableStream<Uint8Array>,
  wants: (name: string) => boolean,
): AsyncGenerator<Packed, undefined> {
  let ready: Packed[] = [];
  /** How many were begun and have not ended. */
  let open = 0;
  const unzip = new Unzip((file) => {
    if (!wants(file.name)) return;
    open++;
    let pieces: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      length += piece.length;
      if (length > MOST_BYTES) throw new Unreadable('size', NOWHERE, [String(MOST_BYTES)]);
      pieces.push(piece);
      if (!isLast) return;
      open--;
      ready.push({ name: file.name, bytes: joined(pieces, length) });
      pieces = [];
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const reader = zip.getReader();
  for (;;) {
    const { done, value = new Uint8Array() } = await reader.read();
    try {
      unzip.push(value, done);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('damaged', NOWHERE);
    }
    yield* ready;
    ready = [];
    if (done) break;
  }
  if (open > 0) throw new Unreadable('damaged', NOWHERE);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
