/**
 * An extension that is updated under an open editor, or reloads itself, loses no character: text is
 * typed by hand into the editor in the page, and up to 50 ms after the last key the extension ends.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { clickBar, editor, select, start } from '../browsers/hearsay.ts';
import { SAMPLE } from '../browsers/session.ts';
import { until } from '../browsers/until.ts';
import { type Ground, IS_LONG, makeRandom, newCount, prepare, printRow } from './ground.ts';

describe.each(BROWSERS)('in %s', (name) => {
  let ground: Ground | undefined;
  afterEach(async () => {
    await ground?.close();
    ground = undefined;
  });

  it('text survives an update of the extension under its editor', async () => {
    ground = await prepare(name);
    const random = makeRandom(5);
    const count = newCount();
    while (count.trials < (IS_LONG ? 20 : 2)) {
      // An update comes from outside; a reload is what the extension asks for itself.
      const isReload = count.trials % 2 === 1;
      const other = await ground.open();
      const text = `update ${count.trials} ${'abcdefghij'.slice(0, random(1, 10))}`;
      const tab = await ground.browser.openTab(ground.site.url + SAMPLE);
      await start(ground.browser, tab);
      await select(tab, 'Nothing is written down');
      await clickBar(tab, 'Note');
      await editor(tab);
      await tab.type(text);
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
      await tab.close();
      const page = await until('the extension to be back', ground.open, 20_000);
      // Either the note was saved with it, or its draft waits to be.
      const isThere = await until('the text', () => page.call('has', text)).catch(() => false);
      if (!isThere) count.lost++;
      await page.tab.close();
      count.trials++;
    }
    printRow('extension updated under an open editor', name, count);
    expect(count.lost).toBe(0);
  });
});
