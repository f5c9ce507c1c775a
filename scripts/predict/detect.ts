/**
 * The detection door: `npm run -s detect -- DIR > predictions.jsonl`, with `--firefox` in Firefox.
 *
 * DIR holds `pages/{id}.html.gz` and `pages.jsonl`, a line `{id, url}` a page. Each page is served
 * at its own address inside the headless browser, with the network cut and its scripts off, and the
 * built extension's content script says what it finds. Out, a line a page:
 * `{id, isArticle, reason, title, byline, date, bodyText, ms, longestTaskMs}`, or `{id, error}`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { PageReport } from '../../src/page-report.ts';
import { builtExtension } from '../../tests/browsers/launch.ts';
import { openReadingBrowser, type ReadingBrowser } from './reading-browser.ts';
import { openReadingFirefox } from './reading-firefox.ts';

/** Tabs that read at the same time: as many as the smallest machine has cores. */
const TABS = 2;

/** Tries for a page: on a busy machine a browser may take too long once. */
const TRIES = 2;

interface Listed {
  readonly id: string;
  readonly url: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { firefox: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: npm run -s detect -- DIR [--firefox]');
const extension = builtExtension(values.firefox ? 'firefox' : 'chromium');
if (!existsSync(extension)) throw new Error('build the extension first: npm run build');
const listed = readFileSync(join(folder, 'pages.jsonl'), 'utf8').trim().split('\n');
const waiting = listed.map((line) => JSON.parse(line) as Listed);
const open = values.firefox ? openReadingFirefox : openReadingBrowser;
const browser = await open(extension);
try {
  await Promise.all(Array.from({ length: TABS }, () => readOn(browser, folder)));
} finally {
  await browser.close();
}

/** Reads pages in one tab until none is waiting; a tab that failed makes way for a new one. */
async function readOn(from: ReadingBrowser, dir: string): Promise<void> {
  let tab = await from.openTab();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { id, url } = next;
    const html = gunzipSync(readFileSync(join(dir, 'pages', `${id}.html.gz`)));
    for (let tries = 1; tries <= TRIES; tries++) {
      try {
        console.log(JSON.stringify({ id, ...tell(await tab.read({ url, html })) }));
        break;
      } catch (error) {
        if (tries === TRIES) console.log(JSON.stringify({ id, error: String(error) }));
        await tab.close();
        tab = await from.openTab();
      }
    }
  }
}

/** What a line says of a page. */
function tell({ byline, ...report }: PageReport) {
  const { isArticle, reason, title, date, bodyText, ms, longestTaskMs } = report;
  const names = byline.length > 0 ? byline.join(', ') : null;
  return { isArticle, reason, title, byline: names, date, bodyText, ms, longestTaskMs };
}
