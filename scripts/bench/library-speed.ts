import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Tab, View } from '../../tests/browsers/browser.ts';
import { largeProfile } from '../../tests/browsers/large.ts';
import { launch } from '../../tests/browsers/launch.ts';
import { serve } from '../../tests/browsers/server.ts';
import { until } from '../../tests/browsers/until.ts';
import { wordsOf } from './generated-library.ts';
import { timePopups, watchedExtension } from './popup-speed.ts';
import { median } from './table.ts';

const ROUNDS = 5;
/** Which of the most used words is searched for: in a few of a hundred annotations. */
const RANK = 800;
/** How long everything may take to be read before it can be searched, in milliseconds. */
const LOADING_MS = 120_000;

/**
 * Times the built library and popup in Chromium over so many generated annotations: what is painted
 * when, by the browser's own clock of paints. Resolves to a Markdown table, limits beside figures.
 */
export async function timeLibrary(count = 100_000, rounds = ROUNDS): Promise<string> {
  const site = await serve();
  const profile = await largeProfile('chromium', count);
  const extension = await watchedExtension();
  const browser = await launch('chromium', { extension, profile, proxy: site.proxy });
  try {
    const word = wordsOf('latin')[RANK] ?? '';
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
    for (let round = 0; round < rounds; round++) {
      const library = await browser.openTab(`${browser.origin}/library/index.html`);
      firsts.push(await paintedAt(library, '.row'));
      loads.push(await countedAt(library));
      searches.push(await timeSearch(library, word));
      drops.push(await timeScroll(library));
      memory.push(await usedHeap(library));
      await library.close();
    }
    row('library: first row painted', firsts, 'ms', '250 ms');
    row('everything read and counted', loads, 'ms', '');
    row('from a key to the rows that it finds', searches, 'ms', '100 ms');
    row('frames dropped while scrolling', drops, '%', '1 %');
    row('memory in use after that, with its worker’s', memory, 'MB', '150 MB');
    const { shown, empty } = await timePopups(browser, site, rounds, () => untilCopied(browser));
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
  const counted = () => library.evaluate(() => document.querySelector('.list-count')?.textContent);
  const before = await counted();
  await library.click('input[type="search"]');
  await library.type(word.slice(0, -1));
  // Until all is read there is nothing to search.
  await until(
    'the first letters to be found',
    async () => (await counted()) !== before,
    LOADING_MS,
  );
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

/**
 * Waits until the background has made the second copy that comes with the first save: it goes on for a minute,
 * and what is timed meanwhile is that.
 */
async function untilCopied(browser: Browser): Promise<void> {
  const page = await browser.openTab(`${browser.origin}/editor/index.html`);
  await until(
    'the second copy',
    () =>
      page.evaluate(async () => {
        const key = 'store:sentinel';
        const { [key]: sentinel } = await chrome.storage.local.get(key);
        const { annotations, lastSeq } = sentinel as Record<string, number>;
        // The journal of the library that was made has one step for each, and the reader added one.
        return annotations === lastSeq;
      }),
    LOADING_MS * 5,
  );
  await page.close();
}

/** Megabytes of JavaScript in use, by the page and its workers, once what is not has been cleared away. */
async function usedHeap({ protocol }: Tab): Promise<number> {
  if (!protocol) return Number.NaN;
  await protocol.send('HeapProfiler.collectGarbage');
  let used = (await protocol.send('Runtime.getHeapUsage')).usedSize;
  const workers: string[] = [];
  protocol.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  const attaching = { waitForDebuggerOnStart: false, flatten: false };
  await protocol.send('Target.setAutoAttach', { ...attaching, autoAttach: true });
  for (const sessionId of workers) {
    const ask = async (id: number, method: string) => {
      const answered = new Promise<string>((tell) => {
        protocol.on('Target.receivedMessageFromTarget', (event) => {
          if (event.sessionId === sessionId && JSON.parse(event.message).id === id) {
            tell(event.message);
          }
        });
      });
      const message = JSON.stringify({ id, method });
      await protocol.send('Target.sendMessageToTarget', { sessionId, message });
      return JSON.parse(await answered);
    };
    await ask(1, 'HeapProfiler.collectGarbage');
    used += (await ask(2, 'Runtime.getHeapUsage')).result.usedSize;
  }
  await protocol.send('Target.setAutoAttach', { ...attaching, autoAttach: false });
  return used / 1e6;
}
