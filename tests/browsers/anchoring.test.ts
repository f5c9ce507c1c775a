import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './browser.ts';
import {
  changeUntil,
  clickBar,
  editor,
  highlight,
  PAINTED,
  painted,
  RIGHT_MS,
  select,
  start,
  untilPainted,
  untilSaved,
} from './hearsay.ts';
import { openSession } from './session.ts';
import { until } from './until.ts';

const LIGHT = 'very bright and very sure of itself';
const MONDAY = 'day and night since Monday';
const LETTER = 'Leave it on until I am back';
const BEES = 'meant for his brother, who keeps bees';

const dispatch = (tab: Tab, event: string) =>
  tab.evaluate((type) => {
    dispatchEvent(new Event(type));
  }, event);

describe.each(BROWSERS)('highlights on a page that will not stay, in %s', (name) => {
  const session = openSession(name);

  /** Opens a page, starts Hearsay, and highlights two passages. */
  async function marked(path: string, ...passages: string[]): Promise<Tab> {
    const tab = await session.open(path);
    await start(session.browser, tab);
    for (const words of passages) await highlight(tab, words);
    return tab;
  }

  it('stand after hydration has made every node anew', async () => {
    const tab = await marked('/anchoring--hydration/', LIGHT, MONDAY);
    expect(await changeUntil(tab, 'hydrate', PAINTED.yellow, MONDAY)).toBeLessThan(RIGHT_MS);
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    await tab.close();
  });

  it('come and go with the paragraphs of a virtual list', async () => {
    const tab = await marked('/anchoring--virtual/', LIGHT);
    const scroll = (to: number) => tab.evaluate((top) => scrollTo(0, top), to);
    await scroll(9000);
    await until('the passage to leave', async () => !(await painted(tab))[PAINTED.yellow]?.length);
    await scroll(0);
    expect(await changeUntil(tab, null, PAINTED.yellow, LIGHT)).toBeLessThan(RIGHT_MS);
    await tab.close();
  });

  it('come back when the page clears the registry and changes nothing else', async () => {
    const tab = await marked('/anchoring--registry/', LIGHT);
    await dispatch(tab, 'search');
    const began = Date.now();
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    // The page's own clock is not asked: a round of the test's is part of it.
    expect(Date.now() - began).toBeLessThan(2 * RIGHT_MS);
    expect(Object.keys(await painted(tab))).toContain('found');
    await tab.close();
  });

  it('stand after document.open, and so does the toolbar', async () => {
    const tab = await marked('/anchoring--document-open/', LIGHT);
    expect(await changeUntil(tab, 'rewrite', PAINTED.yellow, LIGHT)).toBeLessThan(RIGHT_MS);
    await highlight(tab, MONDAY);
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    await tab.close();
  });

  it('stand when the reader comes back through the history', async () => {
    const tab = await marked('/anchoring--registry/?history', MONDAY);
    await tab.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await tab.goto(`${session.site.url}/anchoring--restless/`);
    await tab.evaluate(() => history.back());
    await until('the page again', () =>
      tab.evaluate(() => location.search === '?history' && document.readyState === 'complete'),
    );
    expect(await tab.evaluate(() => 'persisted' in window && window.persisted)).toBe(true);
    await untilPainted(tab, PAINTED.yellow, MONDAY);
    await highlight(tab, LIGHT);
    await tab.close();
  });

  it('take in the second half of an article that comes after five seconds', async () => {
    const tab = await marked('/anchoring--late-half/', LIGHT);
    await changeUntil(tab, 'late', PAINTED.quotation, LETTER);
    await highlight(tab, BEES);
    // Found only when the second half is there again.
    await tab.reload();
    await start(session.browser, tab);
    expect((await painted(tab))[PAINTED.yellow]).toEqual([LIGHT]);
    expect(await changeUntil(tab, 'late', PAINTED.yellow, BEES)).toBeLessThan(RIGHT_MS);
    await tab.close();
  });

  it('stand on a page that changes ten times a second, at little cost', async () => {
    const tab = await marked('/anchoring--restless/', LIGHT);
    const before = await start(session.browser, tab);
    const began = Date.now();
    await dispatch(tab, 'wind');
    await highlight(tab, MONDAY);
    await new Promise((done) => setTimeout(done, 10_000));
    const after = await start(session.browser, tab);
    const seconds = (Date.now() - began) / 1000;
    const spent = after.spentMs - before.spentMs;
    const readings = after.readings - before.readings;
    const share = (spent / seconds / 10).toFixed(2);
    console.log(`restless page, ${name}: ${readings} readings in ${seconds} s, ${share} % of it`);
    // Every other second, and once when it began.
    expect(readings).toBeLessThanOrEqual(seconds / 2 + 1);
    expect(await changeUntil(tab, 'stop', PAINTED.yellow, MONDAY)).toBeLessThan(RIGHT_MS);
    await untilPainted(tab, PAINTED.yellow, LIGHT);
    await tab.close();
  });

  it('leave a note open, and with its article, when the page goes to another', async () => {
    const tab = await marked('/change--single-page-navigation/');
    await select(tab, LIGHT);
    await clickBar(tab, 'Note');
    const frame = await editor(tab);
    await tab.type('first words');
    await untilSaved(frame);
    await tab.evaluate(() => document.querySelector<HTMLElement>('a.next')?.click());
    await changeUntil(tab, null, PAINTED.quotation, 'A loaf ought to pass through a door');
    await tab.type(', and more');
    await untilSaved(frame);
    await tab.press('Escape');
    await tab.evaluate(() => history.back());
    await changeUntil(tab, null, PAINTED.yellow, LIGHT);
    const popup = await session.browser.clickToolbar(tab);
    await until('the whole note', () =>
      popup.evaluate(() => document.body.textContent.includes('first words, and more')),
    );
    await session.browser.closePopup();
    await tab.close();
  });

  it('show where they lie over one another, and are all offered at a click', async () => {
    const tab = await marked('/anchoring--registry/?overlap', LIGHT);
    await highlight(tab, 'sure of itself,” said Torvald Eng');
    await untilPainted(tab, PAINTED.overlap, 'sure of itself');
    await tab.evaluate(() => getSelection()?.empty());
    const at = await tab.evaluate(() => {
      const range = Array.from(CSS.highlights.get('m9') ?? [])[0] as Range;
      const box = range.getBoundingClientRect();
      return { x: box.left + 20, y: box.top + box.height / 2 };
    });
    await tab.clickAt(at);
    await until('the longer one’s note', () => tab.shadowButton('Note: very bright and very sur…'));
    const other = await until('the other’s note', () =>
      tab.shadowButton('Note: sure of itself,” said To…'),
    );
    await tab.clickAt(other);
    const frame = await editor(tab);
    expect(await frame.evaluate(() => document.body.textContent)).toContain('said Torvald Eng');
    await tab.press('Escape');
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
