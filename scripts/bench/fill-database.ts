import { newOpId } from '../../src/annotations/make.ts';
import type { Database, DocumentRow, RevisionRow } from '../../src/store/database.ts';
import { searchRowOf } from '../../src/store/search-row.ts';
import { annotationOf, documentOf } from './generated-library.ts';

/** Rows written in one transaction. */
const BATCH = 2_000;

/** What is written beside annotations and pages. */
export interface Filling {
  /** A step of the journal for each; it takes half of the time, and what reads never asks for it. */
  readonly journal?: boolean;
  /** The rows that are searched, as saving writes them. */
  readonly search?: boolean;
}

/**
 * Writes the generated library: so many annotations over so many articles. Straight to the browser's
 * own interface and not waiting for the disk, since a million are to be there in minutes, not hours.
 */
export async function fillDatabase(
  database: Database,
  count: number,
  articles: number,
  { journal = true, search = false }: Filling = {},
): Promise<void> {
  const documents = Array.from({ length: articles }, (_, article) => documentOf(article));
  const pages = new Map(documents.map((page): [string, DocumentRow] => [page.id, page]));
  /** Those that carry something: no other is ever kept. */
  const used = new Set<string>();
  let before: Promise<void> | undefined;
  // Ended midway, it goes on there: ids count up. (Counting rows would read them all.)
  const last = await database.annotations.orderBy(':id').lastKey();
  const begin = last === undefined ? 0 : Number.parseInt(String(last).slice(-12), 16) + 1;
  for (let from = begin; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from);
    const rows = Array.from({ length }, (_, index) => annotationOf(from + index, articles));
    for (const { docId, updatedSeq } of rows) {
      const page = pages.get(docId);
      used.add(docId);
      if (page) pages.set(docId, { ...page, updatedSeq });
    }
    // The next rows are made while the browser writes these.
    await before;
    before = write(database, (put) => {
      for (const row of rows) {
        put('annotations', row);
        if (search) put('search', searchRowOf(row, pages.get(row.docId)));
        if (!journal) continue;
        const step = { seq: row.updatedSeq, opId: newOpId(), annId: row.id, before: null };
        const at = row.annotation.created;
        put('revisions', { ...step, act: 'create', after: row, at } satisfies RevisionRow);
      }
    });
    if (from % (5 * BATCH) === 0) console.log(`${from} of ${count}`);
  }
  await before;
  await database.documents.bulkPut([...pages.values()].filter(({ id }) => used.has(id)));
}

/** One transaction, after which nobody waits for the disk. */
function write(
  database: Database,
  act: (put: (table: 'annotations' | 'search' | 'revisions', row: unknown) => void) => void,
): Promise<void> {
  const tables = ['annotations', 'search', 'revisions'] as const;
  const transaction = database
    .backendDB()
    .transaction([...tables], 'readwrite', { durability: 'relaxed' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  act((table, row) => transaction.objectStore(table).put(row));
  transaction.commit();
  return done;
}
