import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openPageWorld } from '../predict/page-world.ts';
import { DATA } from './scores.ts';
import { median, type Row } from './table.ts';

/** Every so many pages one is timed: about forty of the 812. */
const EVERY = 20;

/**
 * Milliseconds a page of text, map and detection beside Readability's and Defuddle's clone and
 * parse of the same document, in the same Chromium, in turning order.
 */
export async function timeDetection(): Promise<readonly Row[]> {
  const ids = readFileSync(join(DATA, 'article/pages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
    .filter((_, index) => index % EVERY === 0);
  const world = await openPageWorld(join(import.meta.dirname, 'detection-in-page.ts'));
  const times = new Map<string, number[]>();
  try {
    for (const [turn, id] of ids.entries()) {
      const html = gunzipSync(readFileSync(join(DATA, `article/pages/${id}.html.gz`)));
      await world.openHtml(html.toString('utf8'));
      const answers = await world.evaluate<Record<string, number>>(`time(${turn})`);
      for (const [name, ms] of Object.entries(answers)) {
        times.set(name, [...(times.get(name) ?? []), ms]);
      }
    }
  } finally {
    await world.close();
  }
  return ['Readability', 'Defuddle', 'Hearsay'].map((name) => ({
    name,
    value: median(times.get(name) ?? []),
    unit: 'ms a page',
  }));
}
