import { isNote } from './is-note.ts';

/** The files that were dropped; of a folder, its notes and those of the folders in it. */
export async function filesDropped(transfer: DataTransfer | null): Promise<readonly File[]> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  // All are asked for before anything is waited for: then the browser forgets what was dropped.
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = [...(transfer?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) {
    if (entry) found.push(...(await filesUnder(entry, true)));
  }
  return found;
}

async function filesUnder(entry: FileSystemEntry, wasDropped: boolean): Promise<readonly File[]> {
  if (entry.isFile) {
    if (!wasDropped && !isNote(entry.fullPath)) return [];
    const file = entry as FileSystemFileEntry;
    return [await new Promise<File>((resolve, reject) => file.file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // Some at a time, until there are none.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesUnder(one, false)));
  }
}
