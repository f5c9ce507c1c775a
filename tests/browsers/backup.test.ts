import { describe, expect, it } from 'vitest';
import { BROWSERS, type View } from './browser.ts';
import { PAINTED, start, untilPainted, writeNote } from './hearsay.ts';
import { openSession, SAMPLE, type Session } from './session.ts';
import { until } from './until.ts';

const textOf = (view: View) => view.evaluate(() => document.body.innerText);

const openLibrary = ({ browser }: Session) =>
  browser.openTab(`${browser.origin}/library/index.html#/settings`);

/** Clicks the button, and takes the file that the page hands to the browser, in base 64. */
async function saveBackup(library: View): Promise<string> {
  await library.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      (blob as Blob).arrayBuffer().then((bytes) => {
        const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
        document.documentElement.dataset.backup = btoa(text.join(''));
      });
      return create(blob);
    };
  });
  await library.click('button', 'Save a backup');
  return await until('the backup', () =>
    library.evaluate(() => document.documentElement.dataset.backup ?? null),
  );
}

/** Chooses a file, as the reader does in the browser's own dialogue. */
async function restoreBackup(library: View, base64: string): Promise<void> {
  await library.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], 'hearsay.jsonl.gz'));
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, base64);
}

/** The notes that the store holds, read as any page of the extension may. */
function notesIn(page: View): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('hearsay'));
    const rows = await done(
      database.transaction('annotations').objectStore('annotations').getAll(),
    );
    database.close();
    return rows.flatMap(({ annotation }) =>
      annotation.body
        .filter(({ purpose }: { purpose: string }) => purpose === 'commenting')
        .map(({ value }: { value: string }) => value),
    );
  });
}

const OTHERS = { chromium: 'firefox', firefox: 'chromium' } as const;

describe.each(BROWSERS)('a backup made in %s', (name) => {
  const from = openSession(name);
  const to = openSession(OTHERS[name]);

  it('is restored in the other browser, once, and refused when it is damaged', async () => {
    const words = 'cut every tie four years ago';
    const note = 'Taken along. “Who?” نص';
    const tab = await from.open(SAMPLE);
    await start(from.browser, tab);
    await writeNote(tab, words, note);
    await untilPainted(tab, PAINTED.yellow, words);
    const backup = await saveBackup(await openLibrary(from));

    const library = await openLibrary(to);
    await until('the screen', async () => (await textOf(library)).includes('Never'));
    await restoreBackup(library, backup.slice(0, -24));
    await until('the damage', async () => (await textOf(library)).includes('is damaged'));
    await restoreBackup(library, backup);
    await until('the notes', async () =>
      (await textOf(library)).includes('Restored: 1 annotation'),
    );
    await restoreBackup(library, backup);
    await until('no news', async () => (await textOf(library)).includes('is here already'));

    const facts = await textOf(library);
    expect(facts).toContain('1 annotation · 1 page');
    expect(facts).toContain('2 changes not backed up');
    expect(await notesIn(library)).toEqual([note]);
  });
});
