import { liveQuery, type Subscription } from 'dexie';
import { Haystack } from '../search/haystack.ts';
import { finishInSlices, type Steps } from '../steps.ts';
import type { AnnotationRow, Database, DocumentRow } from './database.ts';
import { countAnnotations, listSpeakers } from './read.ts';
import { searchRowOf } from './search-row.ts';

/** Rows read at a time unless told: what the browser makes of them in one go takes a few milliseconds. */
const BATCH = 250;

/** Everything searchable, in memory, and how far the journal had come before it was read. */
export interface Loaded {
  readonly haystack: Haystack;
  readonly lastSeq: number;
}

/**
 * Reads all search rows, batch after batch, each a transaction of its own that no save waits for.
 * Annotations of earlier versions whose rows are not filled in yet are folded here and now. `pause`
 * lets the page work and resolves when it has.
 */
export async function loadHaystack(
  database: Database,
  pause: () => Promise<void>,
  batch = BATCH,
): Promise<Loaded> {
  const { annotations, search, orphans } = database;
  // Read first: what changes while the rest is read is then taken for new.
  const newest = await annotations.orderBy('updatedSeq').last();
  const haystack = new Haystack();
  for (let last = ''; ; ) {
    const rows = await search.where(':id').above(last).limit(batch).toArray();
    if (rows.length === 0) break;
    for (const row of rows) haystack.put(row);
    last = rows.at(-1)!.id;
  }
  if (haystack.size < (await countAnnotations(database)))
    await addMissing(database, haystack, pause);
  haystack.setOrphans(new Set(await orphans.toCollection().primaryKeys()));
  haystack.setSpeakers((await listSpeakers(database)).values());
  return { haystack, lastSeq: newest?.updatedSeq ?? 0 };
}

async function addMissing(
  { annotations, documents }: Database,
  haystack: Haystack,
  pause: () => Promise<void>,
): Promise<void> {
  for (let last = ''; ; ) {
    const ids = await annotations.where(':id').above(last).limit(BATCH).primaryKeys();
    if (ids.length === 0) return;
    last = ids.at(-1)!;
    const found = await annotations.bulkGet(ids.filter((id) => !haystack.has(id)));
    const rows = found.filter((row) => row !== undefined);
    const pages = await documents.bulkGet(rows.map(({ docId }) => docId));
    await finishInSlices(foldAll(haystack, rows, pages), pause);
  }
}

function* foldAll(
  haystack: Haystack,
  rows: readonly AnnotationRow[],
  pages: readonly (DocumentRow | undefined)[],
): Steps<void> {
  for (const [index, row] of rows.entries()) {
    haystack.put(searchRowOf(row, pages[index]));
    yield;
  }
}

/** Keeps what was loaded as the store is, whoever writes there; `tell` is called after each change. */
export function followChanges(
  database: Database,
  { haystack, lastSeq }: Loaded,
  tell: () => void,
): Subscription {
  const { annotations, search, orphans } = database;
  let seq = lastSeq;
  const changed = liveQuery(async () => {
    const ids = await annotations.where('updatedSeq').above(seq).primaryKeys();
    const rows = await search.bulkGet(ids);
    const lost = await orphans.toCollection().primaryKeys();
    const names = await listSpeakers(database);
    return { rows: rows.filter((row) => row !== undefined), lost: new Set(lost), names };
  });
  return changed.subscribe(({ rows, lost, names }) => {
    const isNews = [haystack.setOrphans(lost), haystack.setSpeakers(names.values())].includes(true);
    for (const row of rows) {
      haystack.put(row);
      seq = Math.max(seq, row.seq);
    }
    if (isNews || rows.length > 0) tell();
  });
}
