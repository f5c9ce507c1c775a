import type { Database } from '../src/store/database.ts';
import { listNewest } from '../src/store/read.ts';
import { type Listed, withPages } from './use-rows.ts';

/** How many are shown before anything else is read: more than a window holds. */
const AT_ONCE = 50;

/** The newest annotations, all that the first screen takes. */
export async function readFirst(database: Database): Promise<readonly Listed[]> {
  return await withPages(database, await listNewest(database, AT_ONCE));
}
