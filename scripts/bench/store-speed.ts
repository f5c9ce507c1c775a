import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tests/browsers/find-browser.ts';
import { type LongestTask, longestTask } from './longest-task.ts';
import { median } from './table.ts';

/** Nothing answers there but us; `https`, because ids of random numbers want a secure page. */
const ADDRESS = 'https://store.invalid/';
const USUAL = { count: 100_000, articles: 8_000 };
const ROUNDS = 40;
/** The page itself last: it has everything in memory then, and is asked. */
const LOADINGS = ['timeLoadingInWorker', 'timeLoading'] as const;
type Loading = (typeof LOADINGS)[number];
/** Words by their place among the most used of their language. */
const QUERIES = [
  { name: 'a rare word', language: 'latin', rank: 25_000 },
  { name: 'a middle word', language: 'latin', rank: 800 },
  { name: 'a common word', language: 'latin', rank: 12 },
  { name: 'a middle word of a script without spaces', language: 'han', rank: 300 },
] as const;

/**
 * Times the store in Chromium, on a profile on the disk, with so many generated annotations over
 * so many articles: reading, searching, beside MiniSearch and a filter scan by Dexie, and saving. Resolves
 * to a Markdown table, limits beside figures.
 */
export async function timeStore(count = USUAL.count, articles = USUAL.articles): Promise<string> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome found');
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'store-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
  });
  const code = bundle.outputFiles[0]!.text;
  // A context without a profile keeps its databases in memory, where nothing is slow.
  const profile = mkdtempSync(join(tmpdir(), 'store-speed-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox'],
  });
  try {
    await context.route('**', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html>' })
        : route.abort(),
    );
    return await measure(() => openPage(context, code), count, articles);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function openPage(context: BrowserContext, code: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: code });
  return page;
}

interface Search {
  readonly total: number;
  readonly scan: readonly number[];
  readonly page: readonly number[];
}

async function measure(
  open: () => Promise<Page>,
  count: number,
  articles: number,
): Promise<string> {
  let page = await open();
  const ask = <T>(expression: string) => page.evaluate<T>(expression);
  const lines = ['| | median, ms | p95, ms | at most |', '|---|---|---|---|'];
  const row = (name: string, times: readonly number[], limit = '') => {
    const sorted = times.toSorted((less, more) => less - more);
    const high = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
    const cells = times.length > 1 ? [median(times), high] : [median(times)];
    const [middle, p95 = ''] = cells.map((cell) => cell.toFixed(1));
    lines.push(`| ${name} | ${middle} | ${p95} | ${limit} |`);
  };
  // Ours alone, and without the journal: peers and every table would take hours.
  const isVeryLarge = count > USUAL.count;
  const make = isVeryLarge ? 'makeVeryLarge' : 'makeLibrary';
  const filling = await ask<number | null>(`${make}(${count}, ${articles})`);
  row("this page's annotations", await ask(`timePages(200, ${articles})`), '5');
  row('the 50 newest', await ask(`timeNewest(${ROUNDS})`), '10');
  const loads: Record<Loading, number[]> = { timeLoadingInWorker: [], timeLoading: [] };
  const tasks: Record<Loading, LongestTask[]> = { timeLoadingInWorker: [], timeLoading: [] };
  for (let round = 0; round < 3; round++) {
    for (const loading of LOADINGS) {
      // Else the page would clean up what making the library, and the load before, left behind.
      await page.close();
      page = await open();
      const session = await page.context().newCDPSession(page);
      tasks[loading].push(
        await longestTask(session, async () => {
          loads[loading].push(await ask<number>(`${loading}()`));
        }),
      );
    }
  }
  if (filling) row('filling in all search rows, in batches', [filling]);
  for (const loading of LOADINGS) {
    const where =
      loading === 'timeLoading' ? 'in the page itself' : 'by a worker, as the library does';
    row(`loading all of them ${where}, three times`, loads[loading]);
    const processor = tasks[loading].map((task) => task.processor);
    row('the page’s longest task meanwhile, in processor time', processor, '16');
    const wall = tasks[loading].map((task) => task.wall);
    row('the page’s longest task meanwhile, by the clock', wall);
  }
  if (!isVeryLarge) {
    const mini = await ask<{ ms: number; characters: number }>('timeMiniSearch()');
    const size = (mini.characters / 1e6).toFixed(0);
    row(`MiniSearch: reading and building, its index ${size} million characters`, [mini.ms]);
  }
  for (const { name, language, rank } of QUERIES) {
    const word = await ask<string>(`wordsOf('${language}')[${rank}]`);
    const { total, scan, page } = await ask<Search>(`timeSearch('${word}', ${ROUNDS})`);
    row(`${name} (${total} found): first page with its rows and words`, page, '60');
    row(`${name}: of that the scan`, scan);
    if (isVeryLarge) continue;
    const other = await ask<Omit<Search, 'scan'>>(`timeMiniSearchPage('${word}', ${ROUNDS})`);
    row(`${name}: MiniSearch, likewise (${other.total} found)`, other.page);
    if (rank === 800) {
      const filter = await ask<{ ms: number; total: number }>(`timeFilter('${word}')`);
      row(`${name}: Dexie filter (${filter.total} found in quote and note)`, [filter.ms]);
    }
  }
  const saves = await ask<Record<'bare' | 'create' | 'edit', number[]>>(
    `timeSaves(${ROUNDS}, ${articles})`,
  );
  row('a bare strict Dexie put', saves.bare);
  for (const [name, times] of [
    ['a new annotation', saves.create],
    ['an edited note', saves.edit],
  ] as const) {
    const ratio = (median(times) / median(saves.bare)).toFixed(2);
    row(`${name}, ${ratio} times the put`, times, '1.5 times');
  }
  return lines.join('\n');
}
