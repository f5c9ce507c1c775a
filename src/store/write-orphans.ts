import type { Database } from './database.ts';
import { listBySources } from './read.ts';

/** What a page says of its annotations: which of them it has not found, and which it has. */
export interface Standing {
  readonly orphans: readonly string[];
  readonly found: readonly string[];
}

/** An annotation was put on other words, or on none: whether those are found its page will tell. */
export async function forgetOrphan({ orphans }: Database, id: string): Promise<void> {
  await orphans.delete(id);
}

/**
 * Notes which annotations kept under `sources` were orphans when their page was seen last, for the
 * search. It is of this machine alone: in no journal, backup or second copy.
 */
export async function noteOrphans(
  database: Database,
  sources: readonly string[],
  { orphans, found }: Standing,
): Promise<void> {
  const rows = await listBySources(database, sources);
  const here = new Set(rows.map(({ id }) => id));
  const known = await database.orphans.bulkGet([...here]);
  const marked = new Set(known.flatMap((row) => (row ? [row.id] : [])));
  const lost = orphans.filter((id) => here.has(id) && !marked.has(id));
  const again = found.filter((id) => marked.has(id));
  // Most pages say what is known already, and nothing is written.
  if (lost.length + again.length === 0) return;
  await database.transaction('rw', database.orphans, async () => {
    await database.orphans.bulkPut(lost.map((id) => ({ id })));
    await database.orphans.bulkDelete(again);
  });
}
