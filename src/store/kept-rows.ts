import type { Table } from 'dexie';
import type { BackupHead } from './backup-file.ts';
import type { Database } from './database.ts';
import type { Moved } from './deadline.ts';
import type { KeptRow } from './row-checks.ts';

/** Rows read at a time. */
const BATCH = 500;

/**
 * All that the reader keeps, table by table, in batches, while others go on writing. The journal
 * comes after the rows that it tells of, so that whatever changed meanwhile stands in it, and the
 * pages last, so that none is missing that a row names. Tells after each batch that it has `moved`.
 */
export async function* keptRows(
  database: Database,
  moved: Moved = () => {},
): AsyncGenerator<KeptRow, undefined> {
  const { annotations, drafts, speakers, editions, revisions, documents } = database;
  yield* rowsOf(annotations, moved, (row) => ({ table: 'annotations', row }));
  yield* rowsOf(drafts, moved, (row) => ({ table: 'drafts', row }));
  yield* rowsOf(speakers, moved, (row) => ({ table: 'speakers', row }));
  yield* rowsOf(editions, moved, (row) => ({ table: 'editions', row }));
  yield* rowsOf(revisions, moved, (row) => ({ table: 'revisions', row }));
  yield* rowsOf(documents, moved, (row) => ({ table: 'documents', row }));
}

async function* rowsOf<Row, Key>(
  table: Table<Row, Key>,
  moved: Moved,
  name: (row: Row) => KeptRow,
): AsyncGenerator<KeptRow, undefined> {
  let last: Key | undefined;
  for (;;) {
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const keys = await rest.limit(BATCH).primaryKeys();
    if (keys.length === 0) return;
    const [first] = keys;
    last = keys.at(-1)!;
    // One question: to ask for each by its key takes several times as long. A row that was taken out since
    // is not missed.
    const rows = await table.where(':id').between(first, last, true, true).toArray();
    for (const row of rows) yield name(row);
    moved();
  }
}

/** What a backup of this database, begun now, says of itself. */
export async function headOf(database: Database, now: Date): Promise<BackupHead> {
  const known = await database.meta.get('database');
  return {
    database: known?.k === 'database' ? known.id : '',
    at: now.toISOString(),
    lastSeq: await lastSeqOf(database),
  };
}

/** The journal's last sequence; 0 when nothing was ever kept. */
export async function lastSeqOf({ revisions }: Database): Promise<number> {
  const [last] = await revisions.orderBy(':id').reverse().limit(1).primaryKeys();
  return last ?? 0;
}
