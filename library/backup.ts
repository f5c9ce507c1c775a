import { writeBackup } from '../src/store/backup-file.ts';
import type { Database } from '../src/store/database.ts';
import { INCOMING } from '../src/store/incoming.ts';
import { headOf, keptRows } from '../src/store/kept-rows.ts';

/** How long the browser may take to begin a download before its bytes are let go. */
const DOWNLOAD_MS = 60_000;

/** Offers everything as one file, under a name with the day in it. */
export async function downloadBackup(database: Database): Promise<void> {
  const head = await headOf(database, new Date());
  const file = await new Response(writeBackup(head, keptRows(database))).blob();
  offerFile(file, `hearsay-${head.at.slice(0, 10)}.jsonl.gz`);
}

/** Has the browser save a file among the reader's downloads. */
export function offerFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_MS);
}

/** Lays a file down where the background finds it. */
export async function layDown(file: Blob): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const incoming = await folder.getFileHandle(INCOMING, { create: true });
  await file.stream().pipeTo(await incoming.createWritable());
}
