/**
 * What is called saved is there after every fault that a browser, a machine or a reader can bring
 * about (docs/decisions/0002 and 0010). Real browsers, the real store, saves through the functions
 * that our pages save with; drafts through the editor itself. `npm test` runs a few trials of each,
 * `npm run test:faults` all.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Tab, type View } from '../browsers/browser.ts';
import { clickBar, editor, openField, select, start } from '../browsers/hearsay.ts';
import { SAMPLE } from '../browsers/session.ts';
import { until } from '../browsers/until.ts';
import {
  doubles,
  type Ground,
  IS_LONG,
  judge,
  makeRandom,
  newCount,
  prepare,
  printRow,
} from './ground.ts';

/** The soonest stop: Chromium's worker begins in a few milliseconds; Firefox's page must have come up. */
const STOP_AFTER_MS = { chromium: 3, firefox: 100 } as const;
/** The latest stop, in times of a save that a sleeping background has to begin for: about a third end unharmed. */
const LATEST_STOP = 1.5;

/** Enough for a few stops: Chromium's worker is stopped several times a save, Firefox's page seldom. */
const FEW_SAVES = { chromium: 20, firefox: 200 } as const;

/** Drivers answer before the keys are with the frame of another process: until then nothing was typed. */
const untilTyped = (field: View, text: string) =>
  until('the keys', () =>
    field.evaluate((sought) => document.querySelector('textarea')?.value === sought, text),
  );

describe.each(BROWSERS)('in %s', (name) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await prepare(name);
  });
  afterAll(() => ground.close());

  it('every transaction of the store is a strict one', async () => {
    const page = await ground.open();
    expect(await page.call('durability')).toBe('strict');
    await page.tab.close();
  });

  it('a browser that is killed right after “Saved” has lost nothing', async () => {
    const random = makeRandom(1);
    const count = newCount();
    while (count.trials < (IS_LONG ? 100 : 2)) {
      const page = await ground.open();
      const before = await page.call('read', ground.id);
      const saves = random(1, 5);
      const kill = ground.aim();
      const acknowledged = await page.call('saveMany', ground.id, before!.rev, saves, 'kill');
      await kill();
      await ground.relaunch();
      const after = await ground.open();
      judge(count, await after.call('read', ground.id), acknowledged);
      expect(acknowledged).toHaveLength(saves);
      count.trials++;
    }
    printRow('browser killed right after “Saved”', name, count);
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });

  it('a background that is stopped at random is not noticed', async () => {
    const random = makeRandom(2);
    const saves = IS_LONG ? 1000 : FEW_SAVES[name];
    const page = await ground.open();
    // On a slow machine a background that is stopped by the clock would never get to an end.
    const took: number[] = [];
    while (took.length < 3) {
      await ground.browser.killBackground();
      const { rev } = (await page.call('read', ground.id))!;
      const began = performance.now();
      await page.call('saveMany', ground.id, rev, 1, `timed ${took.length}`);
      took.push(performance.now() - began);
    }
    const latest = Math.ceil(LATEST_STOP * Math.max(...took));
    const before = await page.call('read', ground.id);
    await page.call('beginSaving', ground.id, before!.rev, saves, 'stop');
    let stops = 0;
    for (; !(await page.call('tellProgress')).isDone; stops++) {
      await sleep(random(STOP_AFTER_MS[name], latest));
      await ground.browser.killBackground();
    }
    const { acknowledged } = await page.call('tellProgress');
    const count = newCount();
    judge(count, await page.call('read', ground.id), acknowledged);
    count.trials = saves;
    count.lost += saves - acknowledged.length;
    const again = acknowledged.filter(({ opIds }) => opIds.length > 1).length;
    const what = `background stopped ${stops} times during saves (${again} “not saved yet” at first)`;
    printRow(what, name, count);
    expect(stops).toBeGreaterThan(2);
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });

  it('three writers of one note lose no line of each other', async () => {
    const lines = IS_LONG ? 100 : 10;
    const count = newCount();
    while (count.trials < (IS_LONG ? 5 : 1)) {
      const pages = [await ground.open(), await ground.open(), await ground.open()];
      const label = (writer: number) => `round ${count.trials}, writer ${writer}:`;
      const { id } = ground;
      await Promise.all(
        pages.map((page, writer) => page.call('addLines', id, lines, label(writer))),
      );
      const stored = await pages[0]!.call('read', id);
      const written = new Set(stored?.note.split('\n'));
      for (let writer = 0; writer < 3; writer++) {
        for (let line = 0; line < lines; line++) {
          if (!written.has(`${label(writer)} ${line}`)) count.lost++;
        }
      }
      count.twice += doubles(stored?.opIds ?? []);
      for (const page of pages) await page.tab.close();
      count.trials++;
    }
    printRow(`three writers, ${3 * lines} lines`, name, count);
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });

  it('text survives whatever ends its page within 50 ms of the last key', async () => {
    const random = makeRandom(3);
    const count = newCount();
    const ends = [
      (tab: Tab) => tab.close(),
      (tab: Tab) => tab.goto(`${ground.site.url}/`),
      (tab: Tab) => tab.reload(),
    ];
    while (count.trials < (IS_LONG ? 60 : 4)) {
      const text = `trial ${count.trials} ${'abcdefghij'.slice(0, random(1, 10))}`;
      const kind = count.trials % 4;
      const tab = await ground.browser.openTab(ground.site.url + SAMPLE);
      if (kind === 3) {
        await start(ground.browser, tab);
        const popup = await ground.browser.clickToolbar(tab);
        await openField(popup, 'Edit note');
        await popup.press('Control+a');
        await popup.type(text);
        await untilTyped(popup, text);
        await sleep(random(0, 50));
        await ground.browser.closePopup();
        await tab.close();
      } else {
        await start(ground.browser, tab);
        await select(tab, 'Nothing is written down');
        await clickBar(tab, 'Note');
        const frame = await editor(tab);
        await tab.type(text);
        await untilTyped(frame, text);
        await sleep(random(0, 50));
        await ends[kind]!(tab);
        if (kind !== 0) await tab.close();
      }
      const page = await ground.open();
      // Either the note was saved with it, or its draft waits to be.
      const isThere = await until('the text', () => page.call('has', text)).catch(() => false);
      if (!isThere) count.lost++;
      await page.tab.close();
      count.trials++;
    }
    printRow('tab closed, navigated, reloaded, popup closed while typing', name, count);
    expect(count.lost).toBe(0);
  });

  it('text that a page kept aside and could not send is taken in soon', async () => {
    const page = await ground.open();
    await page.call('typeAside', ground.id, 'the last keys of a page');
    await until('the text', () => page.call('has', 'the last keys of a page'));
    await page.tab.close();
  });

  it('text survives an update of the extension under its editor', async () => {
    const random = makeRandom(7);
    const count = newCount();
    while (count.trials < (IS_LONG ? 20 : 2)) {
      // An update comes from outside; a reload is what the extension asks for itself.
      const isReload = count.trials % 2 === 1;
      const other = await ground.open();
      // After the trial before, the background may only just be coming up.
      await until('the background', async () => !(await other.call('recoverIfLost')));
      const text = `update ${count.trials} ${'abcdefghij'.slice(0, random(1, 10))}`;
      const tab = await ground.browser.openTab(ground.site.url + SAMPLE);
      await start(ground.browser, tab);
      await select(tab, 'Nothing is written down');
      await clickBar(tab, 'Note');
      const frame = await editor(tab);
      await tab.type(text);
      await untilTyped(frame, text);
      await sleep(random(0, 50));
      // The page that asks goes down with the extension, so it answers first.
      if (isReload) await other.tab.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
      else await ground.browser.update();
      await until('the extension to end', () =>
        other.call('newest').then(
          () => false,
          () => true,
        ),
      );
      const page = await until('the extension to be back', ground.open, 20_000);
      const isThere = await until('the text', () => page.call('has', text)).catch(() => false);
      if (!isThere) count.lost++;
      await page.tab.close();
      await tab.close();
      count.trials++;
    }
    printRow('extension updated under an open editor', name, count);
    expect(count.lost).toBe(0);
  });
});
