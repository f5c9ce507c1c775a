import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './browser.ts';
import {
  editor,
  focusToolbar,
  highlight,
  PAINTED,
  painted,
  paste,
  placeOf,
  select,
  start,
  untilPainted,
} from './hearsay.ts';
import { clickPart, focusedPart, partText, pointInPart, untilNone } from './parts.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** Words to be highlighted, with the name of each colour’s highlight in content-scripts/painter.ts. */
const COLOURS = [
  ['Yellow', 'm3', 'cut every tie four years ago'],
  ['Green', 'm4', 'an hour late'],
  ['Blue', 'm5', 'the historian wrote'],
  ['Pink', 'm6', 'have passed each other'],
  ['Violet', 'm7', 'fell by a third'],
] as const;
const RADIO = 'Switch the radio off by all means';
const TIE = COLOURS[0][2];
/** Longer than the toolbar waits for a selection to rest, in milliseconds. */
const LONG_MS = 600;
/** Longer than what was said stays, in milliseconds. */
const SAID_MS = 1500;

const BAR = '.bar';

describe.each(BROWSERS)('the toolbar in %s', (name) => {
  const session = openSession(name);

  const open = async (query: string): Promise<Tab> => {
    const tab = await session.open(`${SAMPLE}?${query}`);
    await start(session.browser, tab);
    await until('the marks', async () => (await painted(tab))[PAINTED.quotation]?.length);
    return tab;
  };
  const openOurs = () => session.browser.openTab(`${session.browser.origin}/popup/index.html`);
  const untilSaid = (tab: Tab, words: string) =>
    until(words, async () => (await partText(tab, `${BAR} output`)) === words);

  it('stands beside the words and neither on them nor in the way', async () => {
    const tab = await open('place');
    await select(tab, TIE);
    await until('the bar', () => partText(tab, BAR));
    const bar = await tab.inHost((root) => root.querySelector('.bar')!.getBoundingClientRect());
    const words = await tab.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect());
    expect(bar!.bottom <= words.top || bar!.top >= words.bottom).toBe(true);
    expect(await tab.evaluate(() => String(getSelection()))).toBe(TIE);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tab.press('Escape');
    await untilNone(tab, BAR);
    await tab.close();
  });

  it('highlights in each colour, which comes back', async () => {
    const tab = await open('colours');
    for (const [colour, mark, words] of COLOURS) {
      await select(tab, words);
      await clickPart(tab, `${BAR} button`, `Highlight: ${colour}`);
      await Promise.all([untilSaid(tab, 'Highlighted'), untilPainted(tab, mark, words)]);
      await untilNone(tab, BAR);
    }
    await tab.reload();
    await start(session.browser, tab);
    for (const [, mark, words] of COLOURS) await untilPainted(tab, mark, words);
    await tab.close();
  });

  it('is there for the next words at once, and stays with them', async () => {
    const tab = await open('next');
    await select(tab, 'three books on the strait');
    await clickPart(tab, `${BAR} button`, 'Copy link');
    await untilSaid(tab, 'Copied');
    await select(tab, 'Nothing is written down');
    await until('a bar of their own', async () => (await partText(tab, `${BAR} output`)) === '');
    await pause(SAID_MS);
    expect(await partText(tab, BAR)).not.toBeNull();
    await tab.close();
  });

  it('opens a note', async () => {
    const tab = await open('note');
    const words = 'Switch the radio off';
    await select(tab, words);
    await clickPart(tab, `${BAR} button`, 'Note');
    const frame = await editor(tab);
    expect(await frame.evaluate(() => document.body.textContent)).toContain(words);
    await untilPainted(tab, PAINTED.yellow, words);
    await tab.press('Escape');
    await tab.close();
  });

  it('copies with a citation, and copies a link to the words', async () => {
    const tab = await open('copies');
    await select(tab, RADIO);
    await clickPart(tab, `${BAR} button`, 'Copy with citation');
    await untilSaid(tab, 'Copied');
    expect((await paste(tab))['text/plain']).toContain(`“${RADIO}”\n— a senior figure`);
    await untilNone(tab, BAR);
    await select(tab, RADIO);
    await clickPart(tab, `${BAR} button`, 'Copy link');
    await untilSaid(tab, 'Copied');
    const { 'text/plain': link } = await paste(tab);
    expect(link).toMatch(/^http\S+#:~:text=\S*Switch%20the%20radio/);
    await tab.close();
  });

  it('is worked by the keyboard, and gives the focus back', async () => {
    const tab = await open('keys');
    const words = 'a crowd on the quay';
    await tab.evaluate(() => document.querySelector<HTMLElement>('[rel="author"]')?.focus());
    await tab.evaluate((sought) => {
      // As with the keyboard, which leaves the focus where it is.
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(sought) ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      }
    }, words);
    await until('the bar', () => partText(tab, BAR));
    expect(await focusedPart(tab)).toBeNull();
    const ours = await openOurs();
    await focusToolbar(ours, '?keys');
    await ours.close();
    await until('the focus', async () => (await focusedPart(tab)) === 'Highlight: Yellow');
    await tab.press('ArrowRight');
    expect(await focusedPart(tab)).toBe('Highlight: Green');
    await tab.press('ArrowLeft');
    await tab.press('ArrowLeft');
    expect(await focusedPart(tab)).toBe('No toolbar on this site');
    await tab.press('Escape');
    await untilNone(tab, BAR);
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('rel'))).toBe('author');

    const again = await openOurs();
    await focusToolbar(again, '?keys');
    await again.close();
    await until('the focus', async () => (await focusedPart(tab)) === 'Highlight: Yellow');
    await tab.press('ArrowRight');
    await tab.press('Enter');
    await untilPainted(tab, COLOURS[1][1], words);
    await untilNone(tab, BAR);
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('rel'))).toBe('author');
    await tab.close();
  });

  it('comes to the keyboard by the command’s own keys, where the driver can press them', async () => {
    const { browser } = session;
    if (!browser.pressShortcut) return;
    const tab = await open('command');
    await select(tab, 'boats from the far shore');
    await until('the bar', () => partText(tab, BAR));
    await browser.pressShortcut('Alt+Shift+O');
    await until('the focus', async () => (await focusedPart(tab)) === 'Highlight: Yellow');
    await tab.press('Escape');
    await untilNone(tab, BAR);
    await tab.close();
  });

  it('docks at the bottom where the window is narrow, all of it within reach', async () => {
    const tab = await open('narrow');
    const words = 'an hour late is a piece';
    for (const width of [390, 320]) {
      await tab.resize(width, 640);
      await select(tab, words);
      await pointInPart(tab, `${BAR} button`, 'Note');
      const found = (await tab.inHost((root) => {
        const bar = root.querySelector('.bar')!;
        const boxes = Array.from(bar.querySelectorAll('button'), (one) =>
          one.getBoundingClientRect(),
        );
        return {
          gap: innerHeight - bar.getBoundingClientRect().bottom,
          least: Math.min(...boxes.map(({ height }) => height)),
          left: Math.min(...boxes.map(({ left }) => left)),
          right: innerWidth - Math.max(...boxes.map(({ right }) => right)),
        };
      }))!;
      expect(found.gap).toBeLessThan(20);
      expect(found.least).toBeGreaterThanOrEqual(44);
      expect(found.left).toBeGreaterThanOrEqual(0);
      expect(found.right).toBeGreaterThanOrEqual(0);
      await tab.press('Escape');
      await untilNone(tab, BAR);
    }
    await select(tab, words);
    await tab.tapAt(await pointInPart(tab, `${BAR} button`, 'Highlight: Pink'));
    await untilPainted(tab, COLOURS[3][1], words);
    await tab.close();
  });

  it('comes to words that a finger rested on, and acts under it', async () => {
    const tab = await open('finger');
    const send = tab.protocol?.send.bind(tab.protocol);
    if (!send) return void (await tab.close());
    await tab.resize(390, 640);
    const words = 'an hour late is a piece';
    const found = () => tab.evaluate(placeOf, words);
    const { from: place } = (await until('the words', found))!;
    // As on a telephone: while the finger rests, the browser selects, and takes the touch from the page.
    await send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
    await tab.evaluate((sought) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (!walker.nextNode()?.nodeValue?.includes(sought));
      const at = walker.currentNode.nodeValue!.indexOf(sought);
      getSelection()?.setBaseAndExtent(
        ...([walker.currentNode, at, walker.currentNode, at + sought.length] as const),
      );
    }, words);
    await pause(LONG_MS);
    expect(await partText(tab, BAR)).toBeNull();
    await send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await tab.tapAt(await pointInPart(tab, `${BAR} button`, 'Highlight: Pink'));
    await untilPainted(tab, COLOURS[3][1], words);
    expect(await tab.evaluate(() => String(getSelection()))).toBe(words);
    await tab.close();
  });

  it('stays away from a site where it is not wanted, with the highlights back', async () => {
    const tab = await open('off');
    const words = 'a joint ferry ran four times a day';
    await highlight(tab, words);
    await untilNone(tab, BAR);
    await select(tab, TIE);
    await clickPart(tab, `${BAR} button`, 'No toolbar on this site');
    await untilNone(tab, BAR);
    await tab.reload();
    await start(session.browser, tab);
    await untilPainted(tab, PAINTED.yellow, words);
    await select(tab, RADIO);
    await pause(LONG_MS);
    expect(await partText(tab, BAR)).toBeNull();
    // Who asks for it by the keyboard has it all the same.
    const ours = await openOurs();
    await focusToolbar(ours, '?off');
    await ours.close();
    await until('the focus', async () => (await focusedPart(tab)) === 'Highlight: Yellow');
    // On another site, which is the same under another name, nothing has changed.
    const other = await session.browser.openTab(`${session.site.insecureUrl}${SAMPLE}`);
    await start(session.browser, other);
    await select(other, RADIO);
    await until('the bar', () => partText(other, BAR));
    await other.close();
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
