import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Browser, Tab, View } from '../../tests/browsers/browser.ts';
import { launch, newProfile } from '../../tests/browsers/launch.ts';
import { serve } from '../../tests/browsers/server.ts';
import { until } from '../../tests/browsers/until.ts';
import { timePopups, watchedExtension } from './popup-speed.ts';
import { median } from './table.ts';

const ARTICLES = 8_000;
const ROUNDS = 5;
/** Which of the most used words is searched for: in a few of a hundred annotations. */
const RANK = 800;
/** How long everything may take to be read before it can be searched, in milliseconds. */
const LOADING_MS = 120_000;

/**
 * Times the built library and popup in Chromium over so many generated annotations: what is painted
 * when, by the browser's own clock of paints. Resolves to a Markdown table, limits beside figures.
 */
export async function timeLibrary(count = 100_000): Promise<string> {
  const site = await serve();
  const profile = await newProfile('chromium');
  const extension = await watchedExtension();
  const browser = await launch('chromium', { extension, profile, proxy: site.proxy });
  try {
    const word = await fill(browser, count);
    const lines = ['| | median | longest | at most |', '|---|---|---|---|'];
    const row = (name: string, figures: readonly number[], unit: string, limit: string) =>
      lines.push(
        `| ${name} | ${median(figures).toFixed(1)} ${unit} | ${Math.max(...figures).toFixed(1)} ${unit} | ${limit} |`,
      );
    const firsts: number[] = [];
    const loads: number[] = [];
    const searches: number[] = [];
    const drops: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const library = await browser.openTab(`${browser.origin}/library/index.html`);
      firsts.push(await paintedAt(library, '.row'));
      loads.push(await countedAt(library));
      searches.push(await timeSearch(library, word));
      drops.push(await timeScroll(library));
      memory.push(await library.evaluate(usedHeap));
      await library.close();
    }
    row('library: first row painted', firsts, 'ms', '250 ms');
    row('everything read and counted', loads, 'ms', '');
    row('from a key to the rows that it finds', searches, 'ms', '100 ms');
    row('frames dropped while scrolling', drops, '%', '1 %');
    row('memory after searching and scrolling', memory, 'MB', '150 MB');
    const { shown, empty } = await timePopups(browser, site, ROUNDS);
    row("popup: this page's first annotation painted", shown, 'ms', '120 ms');
    row('an empty Preact popup painted, in turns', empty, 'ms', '60 ms less');
    return lines.join('\n');
  } finally {
    await browser.close();
    await site.close();
    for (const folder of [extension, profile]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** Fills the store from a page of the extension; gives a word to search for. */
async function fill(browser: Browser, count: number): Promise<string> {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'library-in-page.ts')],
    ...{ bundle: true, write: false, format: 'iife', target: 'chrome120', charset: 'utf8' },
  });
  const code = bundle.outputFiles?.[0]?.text ?? '';
  // The page runs no text as code: the bundle has to be part of the function that is evaluated.
  const inside = Object.assign((..._: number[]) => '', {
    toString: () => `(...given) => { void 0; ${code}\n return globalThis.makeLibrary(...given); }`,
  });
  // Opened first, so that the background has made the database before it is filled.
  const page = await browser.openTab(`${browser.origin}/library/index.html#/settings`);
  await pause(1_000);
  const word = await page.evaluate(inside, count, ARTICLES, RANK);
  await page.close();
  return word;
}

/** When the first of these was painted, in milliseconds from the navigation. */
const paintedAt = (view: View, selector: string): Promise<number> =>
  until(`${selector} painted`, () =>
    view.evaluate(
      (sought) =>
        new Promise<number | null>((tell) => {
          const observer = new PerformanceObserver((list) => {
            const entries = list.getEntries() as (PerformanceEntry & { element?: Element })[];
            const first = entries.find(({ element }) => element?.closest(sought));
            if (first) tell(first.startTime);
          });
          observer.observe({ type: 'largest-contentful-paint', buffered: true });
          setTimeout(() => tell(null), 1_000);
        }),
      selector,
    ),
  );

/** When the list knew of everything. */
const countedAt = (library: View): Promise<number> =>
  until(
    'everything to be counted',
    () =>
      library.evaluate(() => {
        const isThere = /\d/.test(document.querySelector('.list-count')?.textContent ?? '');
        return isThere && performance.now();
      }),
    LOADING_MS,
  );

/** Types a word, and times from its last key until rows with it are drawn. */
async function timeSearch(library: Tab, word: string): Promise<number> {
  await library.click('input[type="search"]');
  await library.type(word.slice(0, -1));
  await pause(1_000);
  await library.evaluate(() => {
    const before = document.querySelector('.list-count')?.textContent;
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const look = () => {
          const isThere =
            document.querySelector('.list-count')?.textContent !== before &&
            document.querySelector('.row mark');
          if (isThere)
            document.documentElement.dataset.took = String(performance.now() - timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  await library.type(word.slice(-1));
  const took = await until('the rows', () =>
    library.evaluate(() => document.documentElement.dataset.took),
  );
  await library.press('Control+a');
  await library.press('Backspace');
  await pause(1_000);
  return Number(took);
}

/** Scrolls by a row a frame for three seconds: frames that did not come, in a hundred. */
const timeScroll = (library: View): Promise<number> =>
  library.evaluate(async () => {
    const scroller = document.querySelector('.scroller')!;
    const frame = () => new Promise<number>((next) => requestAnimationFrame(next));
    const began = await frame();
    let last = began;
    let dropped = 0;
    while (last - began < 3_000) {
      scroller.scrollTop += 112;
      const now = await frame();
      dropped += Math.max(0, Math.round(((now - last) * 60) / 1_000) - 1);
      last = now;
    }
    return (100 * dropped) / (((last - began) * 60) / 1_000);
  });

/** Bytes of JavaScript in use, in millions, as Chromium tells a page. */
const usedHeap = (): number =>
  (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
