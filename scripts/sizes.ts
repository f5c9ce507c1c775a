import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Prints each script and style sheet under `folder`: bytes, gzipped bytes and its budget.
 * `budget` gives gzipped bytes a file; a file without a budget, or over it, is returned as a line.
 */
export function printSizes(folder: string, budget: Record<string, number>): string[] {
  const over: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|bin)$/.test(name))
    .sort();
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    const gzipped = gzipSync(bytes, { level: 9 }).length;
    const key = name.replaceAll('\\', '/');
    const limit = budget[key];
    const verdict = limit === undefined ? 'NO BUDGET' : gzipped > limit ? 'OVER' : 'ok';
    const line = `${key.padEnd(34)} ${String(bytes.length).padStart(8)} B ${String(gzipped).padStart(8)} B gzipped, at most ${limit ?? '?'}: ${verdict}`;
    console.log(line);
    if (verdict !== 'ok') over.push(line);
  }
  return over;
}
