/**
 * Pages as no reader meets them: Hearsay answers on each what it is, the page can be used meanwhile, and
 * left. Smaller ones in the gate; the whole ones with HEARSAY_FAULTS=long.
 */
import { describe, expect, it } from 'vitest';
import { longestTask } from '../../scripts/bench/longest-task.ts';
import type { PageReport } from '../../src/page-report.ts';
import { BROWSERS, type Tab } from './browser.ts';
import { describePage, start } from './hearsay.ts';
import { type Beats, beatsOf, startHeart } from './heartbeat.ts';
import { MONSTERS, SEED_PAGE } from './monster-pages.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

const isLong = process.env.HEARSAY_FAULTS === 'long';
const form = isLong ? 'long' : 'short';
/** A page of some seconds is answered for within so many on a machine that others use as well. */
const ANSWER_MS = isLong ? 600_000 : 180_000;
const TEST_MS = ANSWER_MS + (isLong ? 600_000 : 120_000);
/** How often describing a page may be asked for anew, a minute each. */
const TRIES = ANSWER_MS / 60_000;

/**
 * What a reader would call hanging, on a machine that does nothing else. A text of 50 MB in one node is read
 * and painted in one step, a second of processor time.
 */
const HANG_MS = isLong ? 10_000 : 2_000;
/** The longest task of the page's thread, in processor time, which no other work lengthens. */
const LONGEST_TASK_MS = isLong ? 5_000 : 500;
/** A page that grows, or loads frame after frame, is not read for each change: so often while it is described. */
const MOST_READINGS = 20;
/** Words of the article that every monster grows in. */
const QUOTED = 'We wait for the fog';

const calm = (ms: number) => new Promise((next) => setTimeout(next, ms));

/** Waits until the page has laid itself out, and tells how it fares when it is left alone. */
async function untilCalm(tab: Tab): Promise<Beats> {
  await beatsOf(tab);
  return until('the page to be laid out', async () => {
    await calm(1_000);
    const beats = await beatsOf(tab);
    return beats.longest < HANG_MS * beats.slowness ? beats : null;
  });
}

/** The longest task of the page's thread while something is done; null where the browser does not tell. */
async function taskOf({ protocol }: Tab, work: () => Promise<unknown>): Promise<number | null> {
  if (protocol) return (await longestTask(protocol, work)).processor;
  await work();
  return null;
}

describe.each(BROWSERS)('a monstrous page, in %s', (name) => {
  const session = openSession(name);

  async function open({ grow, sizes }: (typeof MONSTERS)[number]): Promise<Tab> {
    session.site.put('/monster/', SEED_PAGE);
    const tab = await session.open('/monster/');
    await tab.evaluate(grow, sizes[form]);
    return tab;
  }

  it.each(MONSTERS)(
    'is answered for, and can be used meanwhile: $name',
    async (monster) => {
      const tab = await open(monster);
      await startHeart(tab);
      const alone = await untilCalm(tab);
      const without = await taskOf(tab, async () => (await session.open('/monster/')).close());
      let report: PageReport | null = null;
      const work = async () => {
        const popup = await session.browser.clickToolbar(tab);
        for (let tries = 1; report === null; tries++) {
          try {
            report = await describePage(popup);
          } catch (error) {
            if (tries >= TRIES) throw error;
          }
        }
        await session.browser.closePopup();
      };
      await beatsOf(tab);
      const task = await taskOf(tab, work);
      const { longest, slowness } = await beatsOf(tab);
      const { isArticle, statements, readings } = report as unknown as PageReport;
      console.log(
        `${name}, ${monster.sizes[form]} ${monster.unit}: longest wait ${longest.toFixed(0)} ms, alone ${alone.longest.toFixed(0)}; ` +
          `longest task ${task?.toFixed(0) ?? '?'} ms of processor time, without ${without?.toFixed(0) ?? '?'}; machine slower by ${slowness.toFixed(1)}; ` +
          `${statements.length} statements, read ${readings} times`,
      );
      expect(isArticle).toBe(true);
      expect(readings).toBeGreaterThan(0);
      expect(readings).toBeLessThan(MOST_READINGS);
      expect(statements.some(({ content }) => content.includes(QUOTED))).toBe(true);
      expect(longest).toBeLessThan(Math.max(HANG_MS, 2 * alone.longest) * slowness);
      if (task !== null) expect(task).toBeLessThan(LONGEST_TASK_MS + 2 * (without ?? 0));
      await tab.close();
    },
    TEST_MS,
  );

  it(
    'can be left while it is read, and what is read is the next page',
    async () => {
      const tab = await open(MONSTERS[0]!);
      await session.browser.clickToolbar(tab);
      await tab.goto(session.site.url + SAMPLE);
      const report = await start(session.browser, tab);
      expect(report.title).toContain('Rival ports trade storm warnings in secret');
      await tab.close();
      const other = await open(MONSTERS[0]!);
      await session.browser.clickToolbar(other);
      await other.close();
    },
    TEST_MS,
  );

  it('makes no script of ours fail', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
