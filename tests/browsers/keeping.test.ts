import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import {
  barButton,
  clickBar,
  editor,
  listed,
  openField,
  PAINTED,
  painted,
  search,
  select,
  start,
  typed,
  untilPainted,
  untilSaved,
  writeNote,
} from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

describe.each(BROWSERS)('keeping in %s', (name) => {
  const session = openSession(name);

  it('keeps a note through a reload and a crash, on its words and in the popup', async () => {
    const words = 'cut every tie four years ago';
    const note = 'Who says so? Only “sources”.\nAsk the town.';
    let tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await writeNote(tab, words, note);
    await untilPainted(tab, PAINTED.yellow, words);

    await tab.reload();
    expect(await painted(tab)).toEqual({});
    await start(session.browser, tab);
    await untilPainted(tab, PAINTED.yellow, words);
    expect(await listed(await session.browser.clickToolbar(tab))).toEqual([{ quote: words, note }]);
    await session.browser.closePopup();

    await session.crashAndRelaunch();
    tab = await session.open(SAMPLE);
    const popup = await session.browser.clickToolbar(tab);
    await untilPainted(tab, PAINTED.yellow, words);
    expect(await listed(popup)).toEqual([{ quote: words, note }]);
    await session.browser.closePopup();
    await tab.close();
  });

  it('loses nothing when the background is stopped between selection and save', async () => {
    const words = 'Nothing is written down';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await until('the bar', () => barButton(tab, 'Highlight'));
    await session.browser.killBackground();
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, words);

    await tab.reload();
    const popup = await session.browser.clickToolbar(tab);
    await untilPainted(tab, PAINTED.yellow, words);
    const same = (await listed(popup)).filter(({ quote }) => quote === words);
    expect(same).toEqual([{ quote: words, note: '' }]);
    await session.browser.closePopup();
    await tab.close();
  });

  it('keeps one note, and all of it, when the background is stopped while it is typed', async () => {
    const words = 'find a polite word for it';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await clickBar(tab, 'Note');
    const frame = await editor(tab);
    for (const part of ['First, ', 'second, ', 'third.']) {
      await tab.type(part);
      await session.browser.killBackground();
    }
    await untilSaved(frame);
    const popup = await session.browser.clickToolbar(tab);
    const same = (await listed(popup)).filter(({ quote }) => quote === words);
    expect(same).toEqual([{ quote: words, note: 'First, second, third.' }]);
    await session.browser.closePopup();
    await tab.close();
  });

  it('keeps every key typed in the popup though it closes at once', async () => {
    const words = 'an hour late';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, words);

    let popup = await session.browser.clickToolbar(tab);
    await search(popup, words);
    await until('the one card', async () => (await listed(popup)).length === 1);
    await openField(popup, 'Add note');
    await popup.type('typed and gone');
    await session.browser.closePopup();

    popup = await session.browser.clickToolbar(tab);
    await search(popup, words);
    // Saved by then, or still open in its field: either way nothing is lost.
    await until('the typed note', async () => {
      const note = (await typed(popup)) ?? (await listed(popup))[0]?.note;
      return note === 'typed and gone';
    });
    await session.browser.closePopup();
    await tab.close();
  });

  it('keeps the whole note, and no older draft, when it is saved right after the last key', async () => {
    const words = 'in the same coin';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await select(tab, words);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, words);
    for (const visit of ['once', 'twice']) {
      let popup = await session.browser.clickToolbar(tab);
      await search(popup, words);
      await until('the one card', async () => (await listed(popup)).length === 1);
      await openField(popup, visit === 'once' ? 'Add note' : 'Edit note');
      await popup.press('Control+a');
      await popup.type(`written ${visit}`);
      await popup.press('Control+Enter');
      await until('the note', async () => (await listed(popup))[0]?.note === `written ${visit}`);
      await session.browser.closePopup();

      // What is left behind as unsaved would open by itself in the next popup.
      popup = await session.browser.clickToolbar(tab);
      await search(popup, words);
      await until('the one card', async () => (await listed(popup)).length === 1);
      expect(await typed(popup)).toBeNull();
      expect(await listed(popup)).toEqual([{ quote: words, note: `written ${visit}` }]);
      await session.browser.closePopup();
    }
    await tab.close();
  });

  it('shows the page neither the note nor the keys', async () => {
    const words = 'Switch the radio off by all means';
    const tab = await session.open(SAMPLE);
    await tab.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      addEventListener('keydown', (event) => keys.push(event.key), true);
    });
    await start(session.browser, tab);
    await writeNote(tab, words, 'zyxwv');
    const seen = await tab.evaluate(() => {
      const { keys } = window as unknown as { keys: string[] };
      return { keys, frames: window.length, html: document.documentElement.outerHTML };
    });
    expect(seen.keys).toEqual([]);
    expect(seen.frames).toBe(0);
    expect(seen.html).not.toContain('zyxwv');
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
