import type { DocumentRow, RevisionRow } from './database.ts';

/** What is used of the browser's small store, `storage.local`, which lies in files of its own. */
export interface LocalArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** One step with its page. */
export interface RingEntry {
  readonly revision: RevisionRow;
  readonly document: DocumentRow;
}

const RING = 'store:step:';
/** Digits of a sequence in a key, so that keys sort as numbers do. */
const DIGITS = 12;

/** Where a step of a database lies in the small store. */
export const keyOf = (database: string, seq: number): string =>
  `${RING}${database}:${String(seq).padStart(DIGITS, '0')}`;

/** The steps of a database that lie in the small store, in their order. */
export async function ringOf(area: LocalArea, database: string): Promise<readonly RingEntry[]> {
  const all = await area.get(null);
  const keys = Object.keys(all).filter((key) => key.startsWith(`${RING}${database}:`));
  return keys.sort().map((key) => all[key] as RingEntry);
}
