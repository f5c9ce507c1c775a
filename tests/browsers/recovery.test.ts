import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, type View } from './browser.ts';
import { listed, PAINTED, start, untilPainted, writeNote } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** Files and folders below, with their paths. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  );
}

/**
 * Where each browser keeps the extension's database in its profile, and its small store, which is
 * a database as well in Firefox, of a user context that no reader has.
 */
const STORES = {
  chromium: {
    database: (path: string) => /chrome-extension_[^/]+\.indexeddb\.leveldb$/.test(path),
    small: (path: string) => /Local Extension Settings\/[^/]+$/.test(path),
  },
  firefox: {
    database: (path: string) => /moz-extension[^/^]+\/idb$/.test(path),
    small: (path: string) => /moz-extension[^/]+\^userContextId=4294967295\/idb$/.test(path),
  },
};
type Stores = (typeof STORES)[BrowserName];

function remove(profile: string, isMeant: (path: string) => boolean): void {
  const found = below(profile).filter(isMeant);
  expect(found).toHaveLength(1);
  for (const path of found) rmSync(path, { recursive: true });
}

const HARMS = {
  deleted: (profile: string, { database }: Stores) => remove(profile, database),
  'deleted with the small store': (profile: string, { database, small }: Stores) => {
    remove(profile, database);
    remove(profile, small);
  },
  'cut short': (profile: string, { database }: Stores) => {
    const found = below(profile).filter(database);
    expect(found).toHaveLength(1);
    for (const path of found.flatMap(below)) {
      if (statSync(path).isFile()) truncateSync(path, Math.floor(statSync(path).size / 3));
    }
  },
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
        HARMS[harm](profile, STORES[name]);
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
