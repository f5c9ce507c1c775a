/**
 * Writes down what the shipped code sees of pages, for scripts/train/article.ts to learn from.
 *
 *   npx tsx scripts/train/see-pages.ts DATA SEEN
 *
 * DATA holds `pages.jsonl` (`{id, url}`) and `pages/{id}.html.gz`; SEEN gets `{id}.json.gz` a page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openPageReader } from '../../tests/article/page-reader.ts';
import type { SeenPage } from './seen-page.ts';

const [dataFolder, seenFolder] = process.argv.slice(2);
if (!dataFolder || !seenFolder) throw new Error('usage: see-pages.ts DATA SEEN');
mkdirSync(seenFolder, { recursive: true });
const reader = await openPageReader(join(import.meta.dirname, 'article-in-page.ts'));
try {
  const lines = readFileSync(join(dataFolder, 'pages.jsonl'), 'utf8').trim().split('\n');
  for (const line of lines) {
    const { id, url } = JSON.parse(line) as { id: string; url: string };
    const html = gunzipSync(readFileSync(join(dataFolder, 'pages', `${id}.html.gz`)));
    const seen = await reader.evaluate<SeenPage>(html, url, 'see()');
    writeFileSync(join(seenFolder, `${id}.json.gz`), gzipSync(JSON.stringify(seen)));
  }
} finally {
  await reader.close();
}
