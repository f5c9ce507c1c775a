import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Zip keeps local wall-clock time without a zone: noon of the first day that it can tell. */
const TIME = new Date(1980, 0, 1, 12);
const LEVEL = 9;

/** Every file under `folder`, by its path from there with `/`, without what lies in folders named so. */
export function filesUnder(folder: string, leftOut: ReadonlySet<string> = new Set()): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (leftOut.has(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return filesUnder(join(folder, entry.name), leftOut).map((path) => `${entry.name}/${path}`);
  });
}

/**
 * A zip (PKWARE APPNOTE 6.3) of files named by their paths from `folder`. The same contents give the
 * same bytes on every machine: sorted by UTF-16 units, one fixed time, no owners or modes, and packed
 * by JavaScript, not by whatever zlib is there.
 */
export function archive(folder: string, paths: readonly string[]): Uint8Array {
  const sorted = [...paths].sort();
  const entries = sorted.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]);
  return zipSync(Object.fromEntries(entries), { level: LEVEL, mtime: TIME });
}
