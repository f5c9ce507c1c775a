import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Tab } from '../../tests/browsers/browser.ts';
import { PAINTED, select, start, untilPainted } from '../../tests/browsers/hearsay.ts';
import { clickPart, untilNone } from '../../tests/browsers/parts.ts';
import { type Site, serve } from '../../tests/browsers/server.ts';
import { SAMPLE } from '../../tests/browsers/session.ts';
import { until } from '../../tests/browsers/until.ts';
import { ROOT } from '../build.ts';
import { ARABIC_HTML, ARABIC_WORDS } from './arabic.ts';
import { inTheme, THEMES, type Theme, take, there } from './themes.ts';

const ARABIC = '/arabic/';
const VERSIONS = '/versions/';
const STORY = readFileSync(join(ROOT, 'tests/pages/change--re-render/index.html'), 'utf8');

/** Pictures of the guide and of the side panel, as `<state>--<theme>.png`. */
export async function takePages(folder: string, wanted: string): Promise<void> {
  const site = await serve();
  site.put(ARABIC, ARABIC_HTML);
  for (const theme of THEMES) {
    const isWanted = (state: string) =>
      state.includes(wanted) && (theme.only === undefined || theme.only.test(state));
    const shoot = (page: Tab, state: string) =>
      take(page, join(folder, `${state}--${theme.name}.png`));
    const states = [...GUIDE, ...PANEL].filter(isWanted);
    if (states.length === 0) continue;
    await inTheme(theme, async (browser) => {
      for (const state of GUIDE.filter(isWanted)) {
        const page = await openGuide(browser, state, theme);
        await shoot(page, state);
        await page.close();
      }
      for (const state of PANEL.filter(isWanted)) {
        const [page, panel] = await openPanel(browser, site, state, theme);
        await shoot(panel, state);
        await panel.close();
        await page.close();
      }
    });
  }
  await site.close();
}

const GUIDE = ['guide-welcome', 'guide-help'];

async function openGuide(browser: Browser, state: string, { width }: Theme): Promise<Tab> {
  const part = state === 'guide-help' ? 'help' : 'welcome';
  const page = await browser.openTab(`${browser.origin}/guide/index.html#${part}`);
  await page.resize(width, 800);
  await there(page, part === 'help' ? '.facts dd' : '.sample-text mark');
  return page;
}

const PANEL = ['panel-sources', 'panel-notes', 'panel-changes'];

/** The panel as it stands beside an article, in a tab of its own; and the article. */
async function openPanel(browser: Browser, site: Site, state: string, theme: Theme) {
  const isRtl = theme.language === 'ar' && state !== 'panel-changes';
  const path = state === 'panel-changes' ? VERSIONS : isRtl ? ARABIC : SAMPLE;
  site.put(VERSIONS, STORY);
  const page = await browser.openTab(`${site.url}${path}?${state}`);
  await start(browser, page);
  if (state === 'panel-notes') {
    await highlight(page, isRtl ? ARABIC_WORDS.selected : 'find a polite word for it');
    if (!isRtl) await highlight(page, 'people who closed their pier');
  }
  if (state === 'panel-changes') {
    await highlight(page, 'has burned day and night since Monday, because');
    for (const day of ['Monday', 'Sunday']) {
      site.put(VERSIONS, STORY.replace('night since Monday', `night since ${day}`));
      await page.reload();
      await start(browser, page);
    }
  }
  const panel = await browser.openTab(`${browser.origin}/popup/index.html`);
  const id = await panel.evaluate(async (sought) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes(sought))?.id ?? -1;
  }, state);
  await panel.goto(`${browser.origin}/side-panel/index.html?tab=${id}`);
  await panel.resize(theme.panel, 700);
  await there(panel, '.speaker');
  const tab = PANEL.indexOf(state) + 1;
  await panel.click(`[role="tab"]:nth-of-type(${tab})`);
  if (state === 'panel-notes') await there(panel, '.card');
  if (state === 'panel-changes') {
    await until('the words', () =>
      panel.evaluate(() => document.querySelector('.beside-now ins') !== null),
    );
  }
  return [page, panel] as const;
}

/** Highlights words by the first button of the bar, whatever it is called in the language. */
async function highlight(page: Tab, words: string): Promise<void> {
  await select(page, words);
  await clickPart(page, '.bar button');
  await untilPainted(page, PAINTED.yellow, words);
  await untilNone(page, '.bar');
}
