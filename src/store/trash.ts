import type { Database } from './database.ts';

/** What was deleted can be had back for so many days of use: a clock that jumps purges nothing. */
const DAYS = 30;

/**
 * Counts a day of use, `today` (ISO 8601), and takes out for good what was put into the trash more
 * than thirty such days ago, with its history and draft, and with its page when nothing else stands
 * there. Gives the number of annotations.
 */
export async function purgeTrash(database: Database, today: string): Promise<number> {
  const { documents, annotations, revisions, drafts, editions, meta, search, orphans } = database;
  const tables = [documents, annotations, revisions, drafts, editions, meta, search, orphans];
  return await database.transaction('rw', tables, async () => {
    const known = await meta.get('days');
    const days = known?.k === 'days' ? known : { today: '', began: [] };
    if (days.today === today) return 0;
    const [last = 0] = await revisions.orderBy(':id').reverse().limit(1).primaryKeys();
    const began = [...days.began, last].slice(-DAYS - 1);
    await meta.put({ k: 'days', today, began });
    if (began.length <= DAYS) return 0;
    // The journal's last step stays, so that its number is not given again.
    const until = Math.min(began[0]!, last - 1);
    const rows = await annotations.where('deleted').between(1, until, true, true).toArray();
    const old = rows.map(({ id }) => id);
    await revisions.where('annId').anyOf(old).delete();
    await drafts.bulkDelete(old);
    await search.bulkDelete(old);
    await orphans.bulkDelete(old);
    await annotations.bulkDelete(old);
    for (const docId of new Set(rows.map((row) => row.docId))) {
      if ((await annotations.where({ docId }).count()) > 0) continue;
      await editions.where({ docId }).delete();
      await documents.delete(docId);
    }
    return old.length;
  });
}
