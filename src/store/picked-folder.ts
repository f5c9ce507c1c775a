import { Dexie, type Table } from 'dexie';

/**
 * A folder that the reader picked in the browser's own dialogue. What of its interface is not yet in
 * every browser is optional (WICG: File System Access).
 */
export type PickedFolder = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
};

/**
 * A page picks a folder and the background writes there, but messages carry no folders: the page lays it
 * down in this small database of its own, which holds nothing else.
 */
class Box extends Dexie {
  readonly folders!: Table<{ readonly k: 'backup'; readonly folder: PickedFolder }, string>;

  constructor() {
    super('hearsay-folder');
    this.version(1).stores({ folders: 'k' });
  }
}

/** Opens the box for one act, since two contexts of the extension share it. */
async function inBox<T>(act: (box: Box) => PromiseLike<T>): Promise<T> {
  const box = new Box();
  try {
    return await act(box);
  } finally {
    box.close();
  }
}

/** Lays the folder for automatic backups down, or takes it away. */
export async function layDownFolder(folder: PickedFolder | null): Promise<void> {
  await inBox<unknown>(({ folders }) =>
    folder ? folders.put({ k: 'backup', folder }) : folders.clear(),
  );
}

/** The folder for automatic backups; null when none was picked. */
export async function pickedFolder(): Promise<PickedFolder | null> {
  const row = await inBox(({ folders }) => folders.get('backup'));
  return row?.folder ?? null;
}
