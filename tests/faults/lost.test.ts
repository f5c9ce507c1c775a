/** A database that is deleted or cut short is noticed and given back, never shown as an empty one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { cutDatabase, deleteStore } from '../browsers/harm.ts';
import { untilSays } from '../browsers/hearsay.ts';
import { SAMPLE } from '../browsers/session.ts';
import { type Ground, IS_LONG, judge, makeRandom, newCount, prepare, printRow } from './ground.ts';

describe.each(BROWSERS)('in %s', (name) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await prepare(name);
  });
  afterAll(() => ground.close());

  it('a database that is deleted or cut anywhere is told, and given back whole', async () => {
    const random = makeRandom(8);
    const count = newCount();
    while (count.trials < (IS_LONG ? 10 : 2)) {
      const page = await ground.open();
      const before = await page.call('read', ground.id);
      const acknowledged = await page.call('saveMany', ground.id, before!.rev, 5, 'harm');
      await ground.browser.close();
      // A cut leaves up to nine tenths of every file.
      if (count.trials % 2 === 0) deleteStore(ground.profile, name, 'database');
      else cutDatabase(ground.profile, name, random(0, 90) / 100);
      await ground.relaunch();

      const tab = await ground.browser.openTab(ground.site.url + SAMPLE);
      const popup = await ground.browser.clickToolbar(tab);
      await untilSays(popup, 'are missing');
      await popup.click('button', 'Restore');
      await untilSays(popup, 'Restored');
      await ground.browser.closePopup();
      await tab.close();
      const after = await ground.open();
      judge(count, await after.call('read', ground.id), acknowledged);
      await after.tab.close();
      count.trials++;
    }
    printRow('database deleted or cut, told and restored', name, count);
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });
});
