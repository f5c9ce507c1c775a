import { identityOf } from '../annotations/identity.ts';
import { type Edition, hashOf, pack } from '../editions/edition.ts';
import type { Database, EditionRow } from './database.ts';
import { putSearchRows } from './write-search.ts';

/** Editions kept of one article: the first, and the newest. */
const MOST_EDITIONS = 12;
/** Larger ones, in bytes as packed, are no article: a book's length. */
const MOST_BYTES = 512_000;

/**
 * Keeps how an annotated article reads now, found by `sources`; nothing for one without annotations.
 * What was seen before is marked as seen again. Of one visit only the last text is kept, for pages
 * go on loading and changing while they are read. A page without a name of its `outlet` gets it.
 */
export async function keepEdition(
  database: Database,
  sources: readonly string[],
  visit: string,
  edition: Edition,
  outlet: string | null = null,
): Promise<void> {
  const { documents, annotations, editions, search } = database;
  // Before the transaction, which would not wait for it.
  const [hash, packed] = [await hashOf(edition), await pack(edition)];
  if (packed.length > MOST_BYTES) return;
  await database.transaction('rw', [documents, annotations, editions, search], async () => {
    const kept = await documents.where('urlKey').anyOf(sources.map(identityOf)).first();
    if (!kept) return;
    const docId = kept.id;
    if ((await annotations.where('[docId+deleted]').equals([docId, 0]).count()) === 0) return;
    if (outlet !== null && kept.outlet === undefined) {
      await documents.update(docId, { outlet });
      await putSearchRows(database, await annotations.where({ docId }).toArray());
    }
    const now = new Date().toISOString();
    const rows = await editions.where('docId').equals(docId).sortBy('lastSeen');
    const known = rows.find((row) => row.hash === hash);
    const row: EditionRow = known
      ? { ...known, lastSeen: now }
      : { docId, hash, visit, firstSeen: now, lastSeen: now, packed, v: 1 };
    await editions.put(row);
    const others = rows.filter((other) => other.hash !== hash);
    const ofVisit = others.filter((other) => other.visit === visit);
    const settled = others.filter((other) => other.visit !== visit);
    // The oldest but the first of all give way.
    const surplus = settled.slice(1, Math.max(1, settled.length + 2 - MOST_EDITIONS));
    await editions.bulkDelete([...ofVisit, ...surplus].map((old) => [docId, old.hash]));
  });
}
