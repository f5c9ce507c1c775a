import { rmSync } from 'node:fs';
import { PAINTED, start } from '../../tests/browsers/hearsay.ts';
import { launch, newProfile } from '../../tests/browsers/launch.ts';
import { pointOn, untilCard } from '../../tests/browsers/parts.ts';
import { serve } from '../../tests/browsers/server.ts';
import { until } from '../../tests/browsers/until.ts';
import { longestTask } from './longest-task.ts';
import { median } from './table.ts';

const ROUNDS = 10;
/** How long a card waits for a pointer to rest, in milliseconds: as in content-scripts/hover.ts. */
const INTENT_MS = 400;
/** How many times slower than this machine: a cheap telephone. */
const SLOW = 4;
const SAMPLE = '/sample--second-hand-sources/';
const WORDS = 'We discuss waves with anybody who owns a boat';

/**
 * What a reader waits for on the sample article in Chromium, popup and driver included: from the click
 * on the toolbar's button to the first mark, and from the end of its delay to a card; and the longest
 * task of the page while Hearsay starts at `SLOW` times throttling. Resolves to a Markdown table.
 */
export async function timeActs(): Promise<string> {
  const profile = await newProfile('chromium');
  const site = await serve();
  const browser = await launch('chromium', { profile, proxy: site.proxy });
  const marks: number[] = [];
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
      const clicked = Date.now();
      await start(browser, tab);
      marks.push((await times()).marked - clicked);
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
    row('click to the first mark', marks),
    row('a card, beyond its delay', cards),
    row(`longest task while starting, ${SLOW} times throttled, processor time`, tasks),
  ].join('\n');
}
