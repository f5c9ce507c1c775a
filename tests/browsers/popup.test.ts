import { describe, expect, it } from 'vitest';
import { BROWSERS, type View } from './browser.ts';
import {
  clickBar,
  highlight,
  listed,
  openField,
  PAINTED,
  painted,
  search,
  select,
  start,
  untilPainted,
  untilSays,
} from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** A page of the browser's own, where no extension may run. */
const FORBIDDEN = { chromium: 'chrome://version/', firefox: 'about:license' } as const;

/** How many annotations the store has for orphans, which is what the search finds. */
function orphansIn(popup: View): Promise<number> {
  return popup.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('hearsay'));
    const count = await done(database.transaction('orphans').objectStore('orphans').count());
    database.close();
    return count;
  });
}

describe.each(BROWSERS)('the popup in %s', (name) => {
  const session = openSession(name);

  it('says that there is no article here, and that nothing is kept yet', async () => {
    session.site.put('/short', '<!doctype html><title>Short</title><p>Two words.');
    const tab = await session.open('/short');
    const popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, 'No article here');
    await untilSays(popup, 'Nothing kept from this page yet');
    await session.browser.closePopup();
    await tab.close();
  });

  it('says that it may not run on a page of the browser', async () => {
    const tab = await session.browser.openTab(FORBIDDEN[name]);
    const popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, 'Hearsay may not run on this page');
    await session.browser.closePopup();
    await tab.close();
  });

  it('says that nothing matches a search, and shows all again without it', async () => {
    const words = 'a lecture from people';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, words);
    const popup = await session.browser.clickToolbar(tab);
    expect(await listed(popup)).toHaveLength(1);
    await search(popup, 'quokka');
    await untilSays(popup, 'Nothing matches');
    expect(await listed(popup)).toEqual([]);
    await popup.click('button', 'Clear the search');
    await until('the card', async () => (await listed(popup)).length === 1);
    await session.browser.closePopup();
    await tab.close();
  });

  it('edits a note in place, deletes, and takes the deletion back', async () => {
    const words = 'noted the minute';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, words);
    const popup = await session.browser.clickToolbar(tab);
    await search(popup, 'minute');
    await until('the one card', async () => (await listed(popup)).length === 1);

    await openField(popup, 'Add note');
    await popup.type('first');
    await popup.press('Control+Enter');
    await until('the note', async () => (await listed(popup))[0]?.note === 'first');

    await popup.click('.card button', 'Delete');
    await untilSays(popup, 'Annotation deleted.');
    await until('the page to follow', async () => {
      const marks = await painted(tab);
      return !marks[PAINTED.yellow]?.includes(words);
    });
    await popup.click('button', 'Undo');
    await untilSays(popup, 'Annotation restored.');
    await untilPainted(tab, PAINTED.yellow, words);
    await until('the note with it', async () => (await listed(popup))[0]?.note === 'first');
    await session.browser.closePopup();
    await tab.close();
  });

  it('gives an annotation that is not found a place again', async () => {
    const paragraph = (words: string) =>
      `<!doctype html><title>Lost</title><p>${words}</p><p>Nothing else was said on the matter.</p>`;
    session.site.put('/lost', paragraph('The clerk hid the key under a stone by the door.'));
    const tab = await session.open('/lost');
    await start(session.browser, tab);
    await highlight(tab, 'hid the key under a stone');
    session.site.put('/lost', paragraph('Wholly other sentences stand in this place today.'));
    await tab.reload();
    let popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, 'no longer in the text');
    await untilSays(popup, 'select the right words');
    await until('one orphan in the store', async () => (await orphansIn(popup)) === 1);
    await session.browser.closePopup();

    await select(tab, 'other sentences');
    popup = await session.browser.clickToolbar(tab);
    await popup.click('.orphan-acts button', 'other sentences');
    await untilSays(popup, 'Put on these words.');
    await untilPainted(tab, PAINTED.yellow, 'other sentences');
    await until('none in the store', async () => (await orphansIn(popup)) === 0);
    await until('no orphan', () =>
      popup.evaluate(() => document.querySelector('.orphans') === null),
    );
    await popup.click('button', 'Undo');
    await untilSays(popup, 'As it was before.');
    await until('one again', async () => (await orphansIn(popup)) === 1);
    await until('nothing painted', async () => !(await painted(tab))[PAINTED.yellow]?.length);
    await popup.click('.orphan-acts button', 'Keep as a note');
    await untilSays(popup, 'Note on the whole page');
    await until('its words as a quotation', () =>
      popup.evaluate(
        () =>
          document.querySelector('.card-note blockquote')?.textContent ===
          'hid the key under a stone',
      ),
    );
    await until('none in the store', async () => (await orphansIn(popup)) === 0);
    await session.browser.closePopup();
    await tab.close();
  });

  it('offers the places where an annotation may be, and puts it on the one that is chosen', async () => {
    const wards = (...names: string[]) =>
      `<!doctype html><title>Wards</title><h1>At the urns</h1>${names
        .map((name) => `<p>In ${name} ward the clerk called it an ordinary day at the urn.</p>`)
        .join('')}`;
    session.site.put('/wards', wards('Mill', 'Church', 'Quay'));
    const tab = await session.open('/wards');
    await start(session.browser, tab);
    await highlight(tab, 'In Church ward the clerk called it an ordinary day');
    session.site.put('/wards', wards('Station', 'Market', 'Tower'));
    await tab.reload();
    const popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, 'Is it one of these?');
    expect((await painted(tab))[PAINTED.yellow] ?? []).toEqual([]);
    const chosen = 'In Market ward the clerk called it an ordinary day';
    // Looking at a place changes nothing.
    await popup.click('.candidate', chosen);
    await untilPainted(tab, PAINTED.pointer, chosen);
    expect((await painted(tab))[PAINTED.yellow] ?? []).toEqual([]);
    await popup.click('.candidates li:has(mark) button.button-line', 'It is this one');
    await untilSays(popup, 'Put on these words.');
    await until('a ward to be painted', async () => (await painted(tab))[PAINTED.yellow]?.length);
    await session.browser.closePopup();
    // It stays there.
    await tab.reload();
    await start(session.browser, tab);
    const [words = ''] = (await painted(tab))[PAINTED.yellow] ?? [];
    expect(words).toMatch(/^In (?:Station|Market|Tower) ward the clerk called it an ordinary day$/);
    await tab.close();
  });

  it('copies a link to the words', async () => {
    const words = 'a polite word';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await highlight(tab, words);
    const popup = await session.browser.clickToolbar(tab);
    await search(popup, words);
    await until('the one card', async () => (await listed(popup)).length === 1);
    await popup.click('.card button', 'Copy link');
    await untilSays(popup, 'Link copied.');
    await session.browser.closePopup();
    await tab.close();
  });

  it('jumps to the passage', async () => {
    const words = 'nobody bothered to learn';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, words);
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const popup = await session.browser.clickToolbar(tab);
    await popup.click('.card .quote', words);
    await until('the passage on screen', () =>
      tab.evaluate((sought) => {
        const range = Array.from(CSS.highlights.get('m3') ?? []).find(
          (candidate) => String(candidate) === sought,
        );
        const box = range instanceof Range ? range.getBoundingClientRect() : null;
        return box !== null && box.top >= 0 && box.bottom <= innerHeight && scrollY > 0;
      }, words),
    );
    await session.browser.closePopup();
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
