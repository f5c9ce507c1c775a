import { browser } from '../browser.ts';

/** A file of ours is on the disk within moments; after this long something is wrong. */
const DEADLINE_MS = 60_000;
/** Pauses between looks at how far it is. */
const LOOK_MS = 200;

/** Thrown where the reader has not allowed downloads, or has taken that back. */
class NotAllowed extends Error {
  override readonly name = 'NotAllowedError';
}

/**
 * Saves a file with the reader's downloads, over one of the same name; resolves when it is on the disk.
 * For browsers whose background has object URLs (Firefox's event page has, a service worker has not).
 */
export async function download(file: Blob, filename: string): Promise<void> {
  const { downloads } = browser;
  if (!downloads) throw new NotAllowed('downloads are not allowed');
  const url = URL.createObjectURL(file);
  try {
    const id = await downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    for (const began = Date.now(); Date.now() - began < DEADLINE_MS; ) {
      const [item] = await downloads.search({ id });
      if (item?.state === 'complete') return;
      if (item?.state === 'interrupted') throw new Error(`interrupted: ${item.error}`);
      await new Promise((next) => setTimeout(next, LOOK_MS));
    }
    throw new Error('the download does not end');
  } finally {
    URL.revokeObjectURL(url);
  }
}
