/** Puts what is written where the reader wants it, piece by piece, while the page goes on working. */
import type { WrittenFile } from '../src/interchange/format.ts';
import { offerFile } from './backup.ts';

/** Characters that are gathered before the disk is asked. */
const PIECE = 200_000;
/** Milliseconds of work, two frames at most, after which the page may paint and take input. */
const SLICE = 30;
/** How long the browser may take to read a file that it was offered. */
const DOWNLOAD_MS = 60_000;

/** What is written, with a pause whenever the page has waited for long; throws when `signal` says so. */
export async function* paced<Piece>(
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal,
): AsyncGenerator<Piece, undefined> {
  let since = performance.now();
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
    if (performance.now() - since < SLICE) continue;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}

/**
 * Offers a file to the reader's downloads. It is written to the extension's own folder first and
 * never held in memory as a whole; nothing is offered when writing fails.
 */
export async function download(
  pieces: AsyncIterable<string> | AsyncIterable<Uint8Array<ArrayBuffer>>,
  name: string,
  mediaType: string,
): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const own = `outgoing-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(own, { create: true });
  try {
    await writeAll(handle, pieces);
    const file = await handle.getFile();
    offerFile(file.slice(0, file.size, mediaType), name);
    setTimeout(() => folder.removeEntry(own), DOWNLOAD_MS);
  } catch (error) {
    await folder.removeEntry(own);
    throw error;
  }
}

/** A file of the reader's; Chromium lets it be taken away again. */
type ChosenFile = FileSystemFileHandle & { remove?(): Promise<void> };

/**
 * Writes a file where the reader chose: what stood there before stays until all is written, and nothing new
 * stays when writing fails.
 */
export async function intoFile(
  pieces: AsyncIterable<string> | AsyncIterable<Uint8Array<ArrayBuffer>>,
  file: ChosenFile,
): Promise<void> {
  try {
    await writeAll(file, pieces);
  } catch (error) {
    // The browser makes an empty file of this name as soon as it is chosen.
    if ((await file.getFile()).size === 0) await file.remove?.();
    throw error;
  }
}

/** Writes files into a folder that the reader chose, over those of the same names. */
export async function intoFolder(
  files: AsyncIterable<WrittenFile>,
  folder: FileSystemDirectoryHandle,
): Promise<void> {
  for await (const { name, text } of files) {
    async function* whole() {
      yield text;
    }
    await writeAll(await folder.getFileHandle(name, { create: true }), whole());
  }
}

async function writeAll(
  handle: FileSystemFileHandle,
  pieces: AsyncIterable<string> | AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const stream = await handle.createWritable();
  try {
    let gathered = '';
    for await (const piece of pieces) {
      if (typeof piece !== 'string') {
        await stream.write(piece);
        continue;
      }
      gathered += piece;
      if (gathered.length < PIECE) continue;
      await stream.write(gathered);
      gathered = '';
    }
    await stream.write(gathered);
    await stream.close();
  } catch (error) {
    await stream.abort();
    throw error;
  }
}
