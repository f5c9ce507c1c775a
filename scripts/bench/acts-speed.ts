import { rmSync } from 'node:fs';
import { PAINTED, start } from '../../tests/browsers/hearsay.ts';
import { launch, newProfile } from '../../tests/browsers/launch.ts';
import { pointOn, untilCard } from '../../tests/browsers/parts.ts';
import { SAMPLE, serve } from '../../tests/browsers/server.ts';
import { until } from '../../tests/browsers/until.ts';
import { longestTask } from './longest-task.ts';
import { median } from './table.ts';

const ROUNDS = 10;
/** How long a card waits for a pointer to rest, in milliseconds: as in content-scripts/hover.ts. */
const INTENT_MS = 400;
/** How many times slower than this machine: a cheap telephone. */
const SLOW = 4;
const WORDS = 'We discuss waves with anybody who owns a boat';

/**
 * What a reader waits for on the sample article in Chromium: to the first mark, and from the end of its
 * delay to a card; and the longest task of the page while Hearsay starts at `SLOW` times throttling.
 *
 * The first mark is timed from two moments. One is the time origin of the popup's document (HTML, "time
 * origin"): the browser begins to open it as it takes the click, and it is the first that an extension can
 * know of one. The other is the driver's command to click: it has the driver's way to the browser in it,
 * and the browser's own making of a window for the popup. The mark is there when `CSS.highlights` of the
 * page holds a range, asked every 4 ms. Half of the rounds begin with the background's worker stopped, as
 * it is whenever Hearsay was not used for half a minute. Resolves to a Markdown table.
 */
export async function timeActs(): Promise<string> {
  const profile = await newProfile('chromium');
  const site = await serve();
  const browser = await launch('chromium', { profile, proxy: site.proxy });
  const marks = { awake: [] as number[], asleep: [] as number[], clicked: [] as number[] };
  const cards: number[] = [];
  const tasks: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const tab = await browser.openTab(`${site.url}${SAMPLE}?${round}`);
      await tab.evaluate(() => {
        const times = { marked: 0, moved: 0, came: 0 };
        Object.assign(window, { times });
        const look = setInterval(() => {
          if (![...CSS.highlights.values()].some(({ size }) => size > 0)) return;
          times.marked = performance.timeOrigin + performance.now();
          clearInterval(look);
        }, 4);
        document.addEventListener('pointermove', () => (times.moved = performance.now()), true);
        new MutationObserver(() => (times.came = performance.now())).observe(
          document.documentElement,
          { childList: true },
        );
      });
      const times = () =>
        tab.evaluate(
          () => (window as unknown as { times: Record<'marked' | 'moved' | 'came', number> }).times,
        );
      const isAsleep = round % 2 === 1;
      if (isAsleep) await browser.killBackground();
      const clicked = Date.now();
      const popup = await browser.clickToolbar(tab);
      const opened = await popup.evaluate(() => performance.timeOrigin);
      const marked = await until('the first mark', async () => (await times()).marked || null);
      await browser.closePopup();
      marks[isAsleep ? 'asleep' : 'awake'].push(marked - opened);
      marks.clicked.push(marked - clicked);
      await tab.pointAt(await until(WORDS, () => pointOn(tab, PAINTED.quotation, WORDS)));
      await untilCard(tab, 'Anselm Brode');
      const { moved, came } = await times();
      cards.push(came - moved - INTENT_MS);
      await tab.close();

      const slow = await browser.openTab(`${site.url}${SAMPLE}?slow-${round}`);
      await slow.protocol!.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
      tasks.push((await longestTask(slow.protocol!, () => start(browser, slow))).processor);
      await slow.close();
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const row = (name: string, found: readonly number[]) =>
    `| ${name} | ${median(found).toFixed(0)} | ${Math.max(...found).toFixed(0)} |`;
  return [
    `| sample article, ${ROUNDS} times | median, ms | longest, ms |`,
    '|---|---|---|',
    row('popup’s document to the first mark, worker awake', marks.awake),
    row('the same, worker asleep', marks.asleep),
    row('the driver’s click to the first mark, either way', marks.clicked),
    row('a card, beyond its delay', cards),
    row(`longest task while starting, ${SLOW} times throttled, processor time`, tasks),
  ].join('\n');
}
