import type { Table } from 'dexie';
import type { Database } from './database.ts';
import type { KeptRow } from './row-checks.ts';

/** Rows read at a time. */
const BATCH = 500;

/**
 * All that the reader keeps, table by table, in batches, while others go on writing. The journal
 * comes after the rows that it tells of, so that whatever changed meanwhile stands in it, and the
 * pages last, so that none is missing that a row names.
 */
export async function* keptRows(database: Database): AsyncGenerator<KeptRow, undefined> {
  const { annotations, drafts, speakers, editions, revisions, documents } = database;
  yield* rowsOf(annotations, (row) => ({ table: 'annotations', row }));
  yield* rowsOf(drafts, (row) => ({ table: 'drafts', row }));
  yield* rowsOf(speakers, (row) => ({ table: 'speakers', row }));
  yield* rowsOf(editions, (row) => ({ table: 'editions', row }));
  yield* rowsOf(revisions, (row) => ({ table: 'revisions', row }));
  yield* rowsOf(documents, (row) => ({ table: 'documents', row }));
}

async function* rowsOf<Row, Key>(
  table: Table<Row, Key>,
  name: (row: Row) => KeptRow,
): AsyncGenerator<KeptRow, undefined> {
  let last: Key | undefined;
  for (;;) {
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const keys = await rest.limit(BATCH).primaryKeys();
    if (keys.length === 0) return;
    // A row that was taken out since is not missed.
    for (const row of await table.bulkGet(keys)) if (row) yield name(row);
    last = keys.at(-1)!;
  }
}

/** The journal's last sequence; 0 when nothing was ever kept. */
export async function lastSeqOf({ revisions }: Database): Promise<number> {
  const [last] = await revisions.orderBy(':id').reverse().limit(1).primaryKeys();
  return last ?? 0;
}
