import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './browser.ts';
import {
  clickBar,
  editor,
  highlight,
  PAINTED,
  painted,
  select,
  start,
  stepBy,
  untilPainted,
} from './hearsay.ts';
import { pointOn } from './parts.ts';
import { openSession } from './session.ts';
import { until } from './until.ts';

const LIGHT = 'very bright and very sure of itself';
const MONDAY = 'day and night since Monday';

describe.each(BROWSERS)('what the reader points at, in %s', (name) => {
  const session = openSession(name);

  const point = async (tab: Tab, kind: string, words: string) => {
    await tab.pointAt(await until(`“${words}”`, () => pointOn(tab, kind, words)));
  };
  const lit = async (tab: Tab) => (await painted(tab))[PAINTED.hover] ?? [];

  it('lights up from end to end, and no longer than it is pointed at', async () => {
    const tab = await session.open('/anchoring--late-half/?hover');
    await start(session.browser, tab);
    await highlight(tab, LIGHT);
    await highlight(tab, MONDAY);
    await point(tab, PAINTED.yellow, LIGHT);
    await untilPainted(tab, PAINTED.hover, LIGHT);
    await point(tab, PAINTED.yellow, MONDAY);
    await until('the other', async () => (await lit(tab)).join() === MONDAY);
    await tab.pointAt({ x: 2, y: 2 });
    await until('nothing lit', async () => (await lit(tab)).length === 0);
    // Nothing of the page is touched, not even to say so.
    expect(await tab.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await tab.close();
  });

  it('is, of words that somebody says, who says them as well', async () => {
    const tab = await session.open('/anchoring--late-half/?said');
    await start(session.browser, tab);
    await until('the quotation', async () => (await painted(tab))[PAINTED.quotation]?.length);
    await point(tab, PAINTED.quotation, LIGHT);
    await until('the source', async () =>
      (await lit(tab)).some((words) => words.includes('Torvald Eng')),
    );
    await tab.close();
  });

  it('is gone to by the keyboard, which opens its note and comes back', async () => {
    const tab = await session.open('/anchoring--late-half/?point');
    await start(session.browser, tab);
    await highlight(tab, LIGHT);
    await select(tab, MONDAY);
    await clickBar(tab, 'Note');
    await editor(tab);
    await tab.type('a keeper’s word');
    await tab.press('Escape');
    await until('the editor to go', async () => (await tab.frame('/editor/index.html')) === null);
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));

    const ours = await session.browser.openTab(`${session.browser.origin}/popup/index.html`);
    expect(await stepBy(ours, '?point', 'annotation', 1)).toBe(true);
    const [first] = (await painted(tab))[PAINTED.pointer] ?? [];
    expect(await stepBy(ours, '?point', 'annotation', 1)).toBe(true);
    const [second] = (await painted(tab))[PAINTED.pointer] ?? [];
    expect(new Set([first, second])).toEqual(new Set([LIGHT, MONDAY]));
    expect(await stepBy(ours, '?point', 'annotation', -1)).toBe(true);
    await ours.close();
    // The offer names the page's words and nothing that the reader wrote.
    await until('the offer', () => tab.shadowButton(`Note: ${first?.slice(0, 24)}…`));
    await tab.press('Enter');
    const frame = await editor(tab);
    expect(await frame.evaluate(() => document.body.textContent)).toContain(first);
    await tab.press('Escape');
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
