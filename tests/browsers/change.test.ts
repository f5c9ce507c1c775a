import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './browser.ts';
import {
  changeUntil,
  describePage,
  highlight,
  listed,
  PAINTED,
  RIGHT_MS,
  start,
  untilPainted,
} from './hearsay.ts';
import { openSession } from './session.ts';

const LIGHT = 'very bright and very sure of itself';
const LETTER = 'Leave it on until I am back and do not touch the grey lever';
const LOAF = 'A loaf ought to pass through a door';

describe.each(BROWSERS)('a page that changes, in %s', (name) => {
  const session = openSession(name);

  /** The quotes that the popup lists for the page in the tab. */
  async function keptIn(tab: Tab): Promise<string[]> {
    const popup = await session.browser.clickToolbar(tab);
    await describePage(popup);
    const quotes = (await listed(popup)).map(({ quote }) => quote);
    await session.browser.closePopup();
    return quotes;
  }

  it('reads paragraphs that come late', async () => {
    const tab = await session.open('/change--late-paragraphs/');
    await start(session.browser, tab);
    await highlight(tab, LIGHT);
    expect(await changeUntil(tab, 'late', PAINTED.quotation, LETTER)).toBeLessThan(RIGHT_MS);
    const { bodyText } = await start(session.browser, tab);
    expect(bodyText).toContain('meant for his brother, who keeps bees');
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    await tab.close();
  });

  it('reads what a button uncovers', async () => {
    const tab = await session.open('/change--continue-reading/');
    const before = await start(session.browser, tab);
    expect(before.bodyText).not.toContain('grey lever');
    await tab.click('button', 'Continue reading');
    expect(await changeUntil(tab, null, PAINTED.quotation, LETTER)).toBeLessThan(RIGHT_MS);
    await highlight(tab, 'grey lever since');
    const { bodyText } = await start(session.browser, tab);
    expect(bodyText).toContain('meant for his brother, who keeps bees');
    await tab.close();
  });

  it('puts everything back when a framework makes the nodes anew', async () => {
    const tab = await session.open('/change--re-render/');
    await start(session.browser, tab);
    await highlight(tab, LIGHT);
    await highlight(tab, 'day and night since Monday');
    for (const round of [1, 2, 3]) {
      // Highlights over nodes that are gone are empty at once.
      const took = await changeUntil(tab, 'render', PAINTED.yellow, LIGHT);
      expect(took, `round ${round}`).toBeLessThan(RIGHT_MS);
      await untilPainted(tab, PAINTED.yellow, 'day and night since Monday');
      expect(await changeUntil(tab, null, PAINTED.quotation, LIGHT)).toBeLessThan(RIGHT_MS);
    }
    // A word of the highlight itself has changed: it is found by what is left of it.
    const edited = changeUntil(tab, 'edit', PAINTED.yellow, 'day and night since Sunday');
    expect(await edited).toBeLessThan(RIGHT_MS);
    await tab.close();
  });

  it('keeps each article’s highlights where the next one is put below', async () => {
    const tab = await session.open('/change--infinite-scroll/');
    await start(session.browser, tab);
    await highlight(tab, LIGHT);
    expect(await changeUntil(tab, 'end', PAINTED.quotation, LOAF)).toBeLessThan(RIGHT_MS);

    // The reader goes on to the second article, and the address with them.
    await highlight(tab, LOAF);
    const path = () => tab.evaluate(() => location.pathname);
    expect(await path()).toBe('/change--infinite-scroll/loaves/');
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    expect(await keptIn(tab)).toEqual([LOAF]);

    // Words of the first article that are highlighted while the address is the second's.
    await tab.evaluate(() =>
      addEventListener('scroll', (event) => event.stopImmediatePropagation(), true),
    );
    await highlight(tab, 'three ships have thanked the island');
    expect(await path()).toBe('/change--infinite-scroll/loaves/');
    expect(await keptIn(tab)).toEqual([LOAF]);

    await tab.goto(`${session.site.url}/change--infinite-scroll/loaves/`);
    expect(await keptIn(tab)).toEqual([LOAF]);
    await untilPainted(tab, PAINTED.yellow, LOAF);
    await tab.goto(`${session.site.url}/change--infinite-scroll/`);
    expect(await keptIn(tab)).toEqual([LIGHT, 'three ships have thanked the island']);
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    await tab.close();
  });

  it('changes article and address together where a story is replaced', async () => {
    const tab = await session.open('/change--single-page-navigation/');
    await start(session.browser, tab);
    await highlight(tab, LIGHT);
    await tab.click('a.next');
    expect(await changeUntil(tab, null, PAINTED.quotation, LOAF)).toBeLessThan(RIGHT_MS);
    const report = await start(session.browser, tab);
    expect(report.title).toContain('Baker is told that his loaves are too tall');
    expect(await keptIn(tab)).toEqual([]);
    await highlight(tab, LOAF);
    expect(await keptIn(tab)).toEqual([LOAF]);

    await tab.evaluate(() => history.back());
    expect(await changeUntil(tab, null, PAINTED.yellow, LIGHT)).toBeLessThan(RIGHT_MS);
    expect(await keptIn(tab)).toEqual([LIGHT]);
    await tab.evaluate(() => history.forward());
    expect(await changeUntil(tab, null, PAINTED.yellow, LOAF)).toBeLessThan(RIGHT_MS);
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
