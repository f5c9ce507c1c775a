import type { Database } from './database.ts';

/** What was deleted can be had back for so many days of use: a clock that jumps purges nothing. */
const DAYS = 30;

/**
 * Counts a day of use, `today` (ISO 8601), and takes out for good what was put into the trash more
 * than thirty such days ago, with its history and draft. Gives the number of annotations.
 */
export async function purgeTrash(database: Database, today: string): Promise<number> {
  const { annotations, revisions, drafts, meta, search } = database;
  const tables = [annotations, revisions, drafts, meta, search];
  return await database.transaction('rw', tables, async () => {
    const known = await meta.get('days');
    const days = known?.k === 'days' ? known : { today: '', began: [] };
    if (days.today === today) return 0;
    const [last = 0] = await revisions.orderBy(':id').reverse().limit(1).primaryKeys();
    const began = [...days.began, last].slice(-DAYS - 1);
    await meta.put({ k: 'days', today, began });
    if (began.length <= DAYS) return 0;
    const old = await annotations.where('deleted').between(1, began[0]!, true, true).primaryKeys();
    await revisions.where('annId').anyOf(old).delete();
    await drafts.bulkDelete(old);
    await search.bulkDelete(old);
    await annotations.bulkDelete(old);
    return old.length;
  });
}
