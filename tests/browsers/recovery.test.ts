import { describe, it } from 'vitest';
import { BROWSERS, type BrowserName, type View } from './browser.ts';
import { cutDatabase, deleteStore } from './harm.ts';
import { listed, PAINTED, start, untilPainted, writeNote } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

const HARMS = {
  deleted: (profile: string, name: BrowserName) => deleteStore(profile, name, 'database'),
  'deleted with the small store': (profile: string, name: BrowserName) => {
    deleteStore(profile, name, 'database');
    deleteStore(profile, name, 'small');
  },
  'cut short': (profile: string, name: BrowserName) => cutDatabase(profile, name, 1 / 3),
};

const noteOf = (harm: string) => `Kept before it was ${harm}.`;
const textOf = (popup: View) => popup.evaluate(() => document.body.innerText);

describe.each(BROWSERS)('a database that is lost in %s', (name) => {
  const session = openSession(name);

  it.each(Object.keys(HARMS) as (keyof typeof HARMS)[])(
    'is noticed when it was %s, never shown as empty, and given back',
    async (harm) => {
      const words = 'cut every tie four years ago';
      const note = noteOf(harm);
      let tab = await session.open(SAMPLE);
      await start(session.browser, tab);
      await writeNote(tab, words, note);
      await untilPainted(tab, PAINTED.yellow, words);

      await session.relaunch((profile) => {
        HARMS[harm](profile, name);
      });
      tab = await session.open(SAMPLE);
      const popup = await session.browser.clickToolbar(tab);
      await until('the notice', async () => (await textOf(popup)).includes('are missing'));
      await popup.click('button', 'Restore');
      // What came after the last snapshot stood in the small store alone.
      const expected = harm === 'deleted with the small store' ? noteOf('deleted') : note;
      await until('the notes', async () =>
        (await listed(popup)).some((one) => one.note === expected),
      );
      await untilPainted(tab, PAINTED.yellow, words);
      await session.browser.closePopup();
      await tab.close();
    },
  );
});
