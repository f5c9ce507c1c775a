import type { AnnotationRow, Database } from './database.ts';
import { searchRowOf } from './search-row.ts';

/** Annotations looked at in one transaction while rows are filled in. */
const BATCH = 500;

/** Writes the search rows of annotations; to be called in the transaction that writes those. */
export async function putSearchRows(
  { documents, search }: Database,
  rows: readonly AnnotationRow[],
): Promise<void> {
  const ids = [...new Set(rows.map(({ docId }) => docId))];
  const found = await documents.bulkGet(ids);
  const byId = new Map(ids.map((id, index) => [id, found[index]]));
  await search.bulkPut(rows.map((row) => searchRowOf(row, byId.get(row.docId))));
}

/**
 * Makes the search rows that annotations of earlier versions lack, a batch a transaction, so that
 * saves go on between; gives how many. It may be ended at any time and goes on with the rest later. Once
 * all are there it is never looked for again, since whatever writes an annotation writes its search row.
 */
export async function fillSearch(database: Database): Promise<number> {
  const { annotations, documents, search, meta } = database;
  if (await meta.get('search')) return 0;
  let filled = 0;
  let last = '';
  for (;;) {
    const ids = await annotations.where(':id').above(last).limit(BATCH).primaryKeys();
    if (ids.length === 0) break;
    last = ids.at(-1)!;
    await database.transaction('rw', [annotations, documents, search], async () => {
      const known = new Set(await search.where(':id').anyOf(ids).primaryKeys());
      const rows = await annotations.bulkGet(ids.filter((id) => !known.has(id)));
      const missing = rows.filter((row) => row !== undefined);
      await putSearchRows(database, missing);
      filled += missing.length;
    });
  }
  await meta.put({ k: 'search', isFilled: true });
  return filled;
}
