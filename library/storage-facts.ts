import type { Database, MetaRow } from '../src/store/database.ts';
import { lastSeqOf } from '../src/store/kept-rows.ts';
import { pickedFolder } from '../src/store/picked-folder.ts';
import { type AutomaticState, automaticOf, backupOf } from '../src/store/read.ts';

/** How much is stored, and how safely, as the browser tells it. */
export interface StorageFacts {
  readonly annotations: number;
  readonly pages: number;
  /** Bytes; null where the browser does not say. */
  readonly usage: number | null;
  readonly free: number | null;
  /** Whether the browser has promised not to clear it on its own. */
  readonly isPersisted: boolean;
  readonly backup: Extract<MetaRow, { k: 'backup' }>;
  readonly automatic: AutomaticState;
  /** Name of the folder for automatic backups; null when none was picked. */
  readonly folder: string | null;
  /** Steps since the last backup. */
  readonly changes: number;
}

export async function describeStorage(database: Database): Promise<StorageFacts> {
  const [facts, folder, automatic] = await Promise.all([
    describeStore(database),
    pickedFolder(),
    automaticOf(database),
  ]);
  return { ...facts, automatic, folder: folder?.name ?? null };
}

async function describeStore(
  database: Database,
): Promise<Omit<StorageFacts, 'automatic' | 'folder'>> {
  const [annotations, pages, backup, lastSeq, isPersisted, { usage, quota }] = await Promise.all([
    database.annotations.where('deleted').equals(0).count(),
    database.documents.count(),
    backupOf(database),
    lastSeqOf(database),
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return {
    annotations,
    pages,
    usage: usage ?? null,
    free: usage === undefined || quota === undefined ? null : quota - usage,
    isPersisted,
    backup,
    changes: lastSeq - backup.lastSeq,
  };
}
