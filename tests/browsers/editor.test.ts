import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { BROWSERS, type Tab, type View } from './browser.ts';
import {
  clickBar,
  editor,
  listed,
  search,
  select,
  start,
  typed,
  untilPainted,
  untilSaved,
  untilSays,
  writeNote,
} from './hearsay.ts';
import { untilNone } from './parts.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** The name of the green highlight in content-scripts/painter.ts. */
const GREEN = 'm4';

/** The editors of the tab that are ready. */
const editors = (tab: Tab) => tab.frames('/editor/index.html');
/** Waits until there are so many. */
const untilEditors = (tab: Tab, count: number) =>
  until(`${count} editors`, async () => (await editors(tab)).length === count);

const textOf = (view: View, selector: string) =>
  view.evaluate((sought) => document.querySelector(sought)?.textContent ?? null, selector);

describe.each(BROWSERS)('the editor in %s', (name) => {
  const session = openSession(name);

  it('shows what Markdown means, and goes on undoing afterwards', async () => {
    const words = 'cut every tie four years ago';
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    const frame = await writeNote(tab, words, '**Who** says <b>so</b>?');
    expect(await faultsOf(frame)).toEqual([]);
    await tab.type(' Nobody');
    await untilSaved(frame);

    await frame.click('button', 'Preview');
    await until('the preview', async () => (await textOf(frame, '.note-preview strong')) === 'Who');
    expect(await textOf(frame, '.note-preview')).toBe('Who says <b>so</b>? Nobody');
    expect(await faultsOf(frame)).toEqual([]);
    await frame.click('button', 'Preview');
    await until('the field', () =>
      frame.evaluate(() => document.activeElement?.localName === 'textarea'),
    );
    const note = '**Who** says <b>so</b>? Nobody';
    const text = () => typed(frame);
    await tab.press('Control+z');
    await until(
      'less',
      async () => note.startsWith((await text()) ?? '-') && (await text()) !== note,
    );
    for (let count = 0; count < 5 && (await text()) !== note; count += 1) {
      await tab.press('Control+Shift+z');
    }
    expect(await text()).toBe(note);

    await tab.press('Escape');
    await untilEditors(tab, 0);
    const popup = await session.browser.clickToolbar(tab);
    await until(
      'the note as Markdown',
      async () => (await textOf(popup, '.card-note strong')) === 'Who',
    );
    await session.browser.closePopup();
    await tab.close();
  });

  it('gives colour and tags, completes tags, and takes a removal back', async () => {
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    const words = 'find a polite word for it';
    const frame = await writeNote(tab, words, 'Why?');
    await frame.click('.swatch-button');
    await frame.click('.palette-colour', 'Green');
    await untilPainted(tab, GREEN, words);
    expect(await faultsOf(frame)).toEqual([]);
    await frame.click('.swatch-button');

    await frame.click('[role="combobox"]');
    await tab.type('Quillon Pier,war,');
    const tags = () =>
      frame.evaluate(() =>
        Array.from(document.querySelectorAll('.tag > span'), (tag) => tag.textContent),
      );
    await until('two tags', async () => (await tags()).length === 2);
    expect(await tags()).toEqual(['Quillon Pier', 'war']);
    await frame.click('[aria-label="Remove tag “war”"]');
    await until('one tag', async () => (await tags()).length === 1);
    await frame.click('button', 'Put back');
    await until('two tags again', async () => (await tags()).length === 2);
    expect(await faultsOf(frame)).toEqual([]);
    await tab.press('Escape');
    await untilEditors(tab, 0);

    const next = await writeNote(tab, 'an hour late', 'As ever.');
    await next.click('[role="combobox"]');
    await tab.type('pi');
    await until('a completion', () =>
      next.evaluate(() => document.querySelector('[role="option"]') !== null),
    );
    expect(await faultsOf(next)).toEqual([]);
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await until('the completed tag', async () =>
      (await textOf(next, '.tag > span'))?.includes('Quillon Pier'),
    );
    await tab.press('Escape');
    await untilEditors(tab, 0);

    const popup = await session.browser.clickToolbar(tab);
    await search(popup, words);
    await until('the one card', async () => (await listed(popup)).length === 1);
    await untilSays(popup, 'war');
    expect(await textOf(popup, '.card-tags')).toBe('Quillon Pierwar');
    await session.browser.closePopup();
    await tab.close();
  });

  it('keeps two open, closes each by itself, and gives the focus back', async () => {
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await writeNote(tab, 'Nothing is written down', 'First');
    await untilNone(tab, '.bar');
    await select(tab, 'Switch the radio off by all means');
    await clickBar(tab, 'Note');
    await untilEditors(tab, 2);
    const focused = () =>
      until('the focus in an editor', async () => {
        for (const frame of await editors(tab)) {
          const hasFocus = await frame.evaluate(
            () => document.hasFocus() && document.activeElement?.localName === 'textarea',
          );
          if (hasFocus) return frame;
        }
        return null;
      });
    const second = await focused();
    await until('the second to be ready', async () => (await typed(second)) === '');
    await tab.type('Second');
    await untilSaved(second);
    await tab.press('Escape');
    await untilEditors(tab, 1);
    const [first] = await editors(tab);
    expect(first && (await typed(first))).toBe('First');
    await first?.click('textarea');
    await tab.press('Escape');
    await untilEditors(tab, 0);
    await tab.close();
  });

  it('gives the focus back to where it was in the page', async () => {
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    await tab.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.id = 'last';
      button.focus({ preventScroll: true });
      // As with the keyboard, which leaves the focus where it is.
      getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body);
    });
    await clickBar(tab, 'Note');
    await editor(tab);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('');
    await tab.press('Escape');
    await untilEditors(tab, 0);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('last');
    await tab.close();
  });

  it('keeps a note on the page as a whole', async () => {
    const tab = await session.open('/article--block-roles/');
    let popup = await session.browser.clickToolbar(tab);
    await popup.click('button', 'Write a note on this page');
    await until('the field to have the focus', () =>
      popup.evaluate(() => document.activeElement?.localName === 'textarea'),
    );
    await popup.type('All of it is hearsay.');
    await popup.press('Control+Enter');
    await until('the note', async () => (await listed(popup))[0]?.note === 'All of it is hearsay.');
    expect(await faultsOf(popup)).toEqual([]);
    await session.browser.closePopup();
    popup = await session.browser.clickToolbar(tab);
    expect(await listed(popup)).toEqual([{ quote: '', note: 'All of it is hearsay.' }]);

    await popup.click('button', 'Write a note on this page');
    await until('a second card', async () => (await listed(popup)).length === 2);
    await until('its field', async () => (await typed(popup)) === '');
    await popup.press('Escape');
    // Left empty, it is none.
    await until('one card', async () => (await listed(popup)).length === 1);
    await session.browser.closePopup();
    await tab.close();
  });

  it('takes each key in a moment', async () => {
    const tab = await session.open(SAMPLE);
    await start(session.browser, tab);
    const frame = await writeNote(tab, 'in the same coin', 'Begun. ');
    await frame.evaluate(() => {
      const ours: number[] = [];
      const whole: number[] = [];
      Object.assign(globalThis, { times: { ours, whole } });
      let pressed = 0;
      let began = 0;
      addEventListener('keydown', () => (pressed = performance.now()), true);
      addEventListener('input', () => (began = performance.now()), true);
      addEventListener('input', () => {
        // What the listeners put off to the end of the task stands before this.
        queueMicrotask(() => ours.push(performance.now() - began));
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => whole.push(performance.now() - pressed);
        port2.postMessage(null);
      });
    });
    await tab.type('The quick brown fox jumps over it. '.repeat(6).slice(0, 200));
    await untilSaved(frame);
    const { ours, whole } = await frame.evaluate(() => {
      const { times } = globalThis as unknown as { times: Record<'ours' | 'whole', number[]> };
      for (const some of Object.values(times)) some.sort((one, other) => one - other);
      return times;
    });
    expect(ours).toHaveLength(200);
    const say = (some: number[]) => `${some[100]?.toFixed(1)} ms, ${some.at(-1)?.toFixed(1)} ms`;
    console.log(
      `${name}, 200 keys, median and longest: our part ${say(ours)}; key to next task ${say(whole)}`,
    );
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
