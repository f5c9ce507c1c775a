import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { BROWSERS, type Browser, type Tab } from './browser.ts';
import { highlight, start, untilSays } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

const STORY = readFileSync(
  join(import.meta.dirname, '../pages/change--re-render/index.html'),
  'utf8',
);

/** The panel in a tab of its own, about the tab whose address has `part`. */
async function openPanel(browser: Browser, part: string): Promise<Tab> {
  const panel = await browser.openTab(`${browser.origin}/popup/index.html`);
  const id = await panel.evaluate(async (sought) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes(sought))?.id ?? -1;
  }, part);
  await panel.goto(`${browser.origin}/side-panel/index.html?tab=${id}`);
  await panel.resize(360, 700);
  return panel;
}

/** The tab that is chosen and has the focus. */
const chosenTab = (panel: Tab) =>
  panel.evaluate(() => {
    const { activeElement: one } = document;
    return one?.getAttribute('aria-selected') === 'true' ? one.textContent : null;
  });

describe.each(BROWSERS)('the side panel in %s', (name) => {
  const session = openSession(name);

  it('shows who says what by speaker and by way, and who is speaking on screen', async () => {
    const tab = await session.open(`${SAMPLE}?sources`);
    await start(session.browser, tab);
    const panel = await openPanel(session.browser, '?sources');
    await untilSays(panel, 'Anselm Brode');
    const speakers = () =>
      panel.evaluate(() =>
        Array.from(document.querySelectorAll('.speaker[data-seen="true"] .speaker-name'), (one) =>
          one.textContent.replace(/ on screen$/, ''),
        ),
      );
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const above = await until('a speaker on screen', async () => (await speakers()).join() || null);
    await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await until('the panel to follow', async () => (await speakers()).join() !== above);

    await panel.click('.kinds button', 'Second-hand');
    await panel.click('.choice input');
    const ways = await until('the ways', () =>
      panel.evaluate(() =>
        Array.from(document.querySelectorAll('.chain-name'), ({ textContent }) => textContent),
      ),
    );
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.every((way) => way.startsWith('through '))).toBe(true);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
    await tab.close();
  });

  it('changes the annotations of the page, reached by the keyboard alone', async () => {
    const tab = await session.open(`${SAMPLE}?notes`);
    await start(session.browser, tab);
    await highlight(tab, 'a lecture from people');
    const panel = await openPanel(session.browser, '?notes');
    await untilSays(panel, 'Anselm Brode');
    await panel.press('Tab');
    await until('the first tab', async () => (await chosenTab(panel)) === 'Sources');
    await panel.press('ArrowRight');
    await until('the second', async () => (await chosenTab(panel)) === 'Notes');
    await untilSays(panel, 'a lecture from people');
    await panel.click('.card button', 'Add note');
    await until('the field', () =>
      panel.evaluate(() => document.activeElement?.localName === 'textarea'),
    );
    await panel.type('whose pier?');
    await panel.press('Control+Enter');
    await until('the note', () =>
      panel.evaluate(() => document.querySelector('.card-note')?.textContent === 'whose pier?'),
    );
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
    await tab.close();
  });

  it('lays an earlier version beside the article as it is', async () => {
    session.site.put('/versions/', STORY);
    const tab = await session.open('/versions/');
    await start(session.browser, tab);
    await highlight(tab, 'has burned day and night since Monday, because');
    await tab.reload();
    await start(session.browser, tab);
    session.site.put('/versions/', STORY.replace('night since Monday', 'night since Sunday'));
    await tab.reload();
    await start(session.browser, tab);
    const panel = await openPanel(session.browser, '/versions/');
    await panel.click('[role="tab"]', 'Changes');
    await untilSays(panel, 'unchanged');
    const words = await until('the words', () =>
      panel.evaluate(() => {
        const of = (selector: string) => document.querySelector(selector)?.textContent;
        const [gone, come] = [of('.beside-before del'), of('.beside-now ins')];
        return gone && come ? [gone, come] : null;
      }),
    );
    expect(words).toEqual(['Monday', 'Sunday']);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
