/** Files as one zip (PKWARE's APPNOTE), made as it is asked for. Apart, since few exports need it. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { WrittenFile } from './format.ts';

/** The bytes of a zip with these files, each deflated and dated `now`. */
export async function* zipOf(
  files: AsyncIterable<WrittenFile>,
  now: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes as Uint8Array<ArrayBuffer>);
  });
  for await (const { name, text } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = now;
    zip.add(entry);
    entry.push(strToU8(text), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
