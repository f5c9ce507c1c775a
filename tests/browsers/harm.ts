/** Harms what a browser that has ended keeps of the extension in its profile. */
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browser.ts';

/**
 * Where each browser keeps the extension's database, and its small store, which is a database as
 * well in Firefox, of a user context that no reader has.
 */
const STORES = {
  chromium: {
    database: /chrome-extension_[^/]+\.indexeddb\.leveldb$/,
    small: /Local Extension Settings\/[^/]+$/,
  },
  firefox: {
    database: /moz-extension[^/^]+\/idb$/,
    small: /moz-extension[^/]+\^userContextId=4294967295\/idb$/,
  },
} as const;

/** Deletes the files of the database, or of the small store. */
export function deleteStore(profile: string, name: BrowserName, which: 'database' | 'small') {
  rmSync(folderOf(profile, name, which), { recursive: true });
}

/** Leaves only the first part of every file of the database: a fraction of its length. */
export function cutDatabase(profile: string, name: BrowserName, fraction: number) {
  for (const path of below(folderOf(profile, name, 'database'))) {
    const { size } = statSync(path);
    if (statSync(path).isFile()) truncateSync(path, Math.floor(size * fraction));
  }
}

function folderOf(profile: string, name: BrowserName, which: 'database' | 'small'): string {
  const found = below(profile).filter((path) => STORES[name][which].test(path));
  if (found.length !== 1) throw new Error(`${found.length} folders for one ${which}`);
  return found[0]!;
}

/** Files and folders below, with their paths. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  );
}
