import { describe, expect, it } from 'vitest';
import { BROWSERS, type View } from './browser.ts';
import { start, untilSays, writeNote } from './hearsay.ts';
import { openSession, SAMPLE, type Session } from './session.ts';
import { until } from './until.ts';

const SWITCH = '.automatic input';

const openLibrary = ({ browser }: Session) =>
  browser.openTab(`${browser.origin}/library/index.html#/settings`);

async function keepNote(session: Session, words: string): Promise<void> {
  const tab = await session.open(SAMPLE);
  await start(session.browser, tab);
  await writeNote(tab, words, 'Kept by itself.');
  await tab.close();
}

/** The extension's private folder has the interface of one that was picked, and asks nobody. */
async function pickPrivateFolder(library: View, name: string): Promise<void> {
  await library.evaluate((folder) => {
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return await root.getDirectoryHandle(folder, { create: true });
      },
    });
  }, name);
}

/** What the files of the chosen folder say, by name: the last line but one of each. */
function filesIn(library: View, name: string): Promise<Record<string, string>> {
  return library.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const files: Record<string, string> = {};
    const chosen = await root.getDirectoryHandle(folder);
    for await (const file of chosen.keys()) {
      const handle = await chosen.getFileHandle(file);
      const bytes = (await handle.getFile()).stream().pipeThrough(new DecompressionStream('gzip'));
      files[file] = await new Response(bytes).text();
    }
    return files;
  }, name);
}

describe('automatic backups in chromium', () => {
  const session = openSession('chromium');

  it('are written by the background into the folder that was picked, and go on another day', async () => {
    await keepNote(session, 'cut every tie four years ago');
    let library = await openLibrary(session);
    await until('the switch', () =>
      library.evaluate((at) => document.querySelector(at) !== null, SWITCH),
    );
    await pickPrivateFolder(library, 'chosen');
    await library.click(SWITCH);
    await untilSays(library, 'Into the folder “chosen”');
    await untilSays(library, 'Last: ');
    const [[name, text] = ['', '']] = Object.entries(await filesIn(library, 'chosen'));
    expect(name).toMatch(/^hearsay-day-[1-7]\.jsonl\.gz$/);
    expect(text).toContain('Kept by itself.');

    // Yesterday's, with something changed since: the next background makes today's.
    await library.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('hearsay'));
      const meta = database.transaction('meta', 'readwrite').objectStore('meta');
      const row = await done(meta.get('automatic'));
      await done(meta.put({ ...row, day: '2026-01-01', steps: 0 }));
      database.close();
      const root = await navigator.storage.getDirectory();
      const chosen = await root.getDirectoryHandle('chosen');
      for await (const file of chosen.keys()) await chosen.removeEntry(file);
    });
    await session.relaunch(() => {});
    library = await openLibrary(session);
    await until('the backup', async () =>
      (await filesIn(library, 'chosen'))[name]?.includes('"end"'),
    );
  });

  it('say in plain words when the folder is gone, and go on in another', async () => {
    const library = await openLibrary(session);
    await until('the switch', () =>
      library.evaluate((at) => document.querySelector(at) !== null, SWITCH),
    );
    await library.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('chosen', { recursive: true });
      const envelope = { to: 'background', kind: 'backUpNow', argument: {} };
      await chrome.runtime.sendMessage(envelope);
    });
    await library.reload();
    await untilSays(library, 'The folder is no longer there.');
    const tab = await session.open(SAMPLE);
    const popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, 'Automatic backups have stopped');
    await session.browser.closePopup();
    await pickPrivateFolder(library, 'another');
    await library.click('.automatic button', 'Choose another folder');
    await untilSays(library, 'Into the folder “another”');
    expect(Object.values(await filesIn(library, 'another')).join()).toContain('Kept by itself.');
    await library.click(SWITCH);
    await until('the end', () =>
      library.evaluate(() => !document.body.textContent.includes('Into the folder')),
    );
  });
});

describe('automatic backups in firefox', () => {
  const session = openSession('firefox');

  it('are saved with the downloads, once the reader allows that', async () => {
    await keepNote(session, 'cut every tie four years ago');
    await session.browser.consentTo([]);
    const library = await openLibrary(session);
    await until('the switch', () =>
      library.evaluate((at) => document.querySelector(at) !== null, SWITCH),
    );
    await library.click(SWITCH);
    await untilSays(library, 'Into your downloads');
    await untilSays(library, 'Last: ');
    const found = await library.evaluate(async () => {
      const items = await chrome.downloads.search({});
      return items.map(({ filename, state, fileSize }) => ({ filename, state, fileSize }));
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ state: 'complete' });
    expect(found[0]?.filename).toMatch(/hearsay-day-[1-7]\.jsonl\.gz$/);
    expect(found[0]?.fileSize).toBeGreaterThan(300);
  });
});

describe.each(BROWSERS)('the extension in %s', (name) => {
  const session = openSession(name);

  it('has made no backup by itself that nobody asked for', async () => {
    await keepNote(session, 'cut every tie four years ago');
    const library = await openLibrary(session);
    await untilSays(library, 'Never');
    expect(await session.browser.complaints()).toEqual([]);
  });
});
