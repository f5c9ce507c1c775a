import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Tab } from '../../tests/browsers/browser.ts';
import { PAINTED, painted, start, writeNote } from '../../tests/browsers/hearsay.ts';
import { keepSome } from '../../tests/browsers/kept.ts';
import { pointOn, untilCard, untilNone } from '../../tests/browsers/parts.ts';
import { SAMPLE } from '../../tests/browsers/session.ts';
import { until } from '../../tests/browsers/until.ts';
import { ROOT } from '../build.ts';

const FOLDER = join(ROOT, 'docs', 'store', 'screenshots');
/** What both stores ask for, in pixels. */
const SIZE = [1280, 800] as const;

const NOTE = 'He means Quillon. Did anybody ask **her**?';

async function openAt(browser: Browser, url: string): Promise<Tab> {
  const tab = await browser.openTab(url);
  await tab.resize(...SIZE);
  return tab;
}

const untilThere = (tab: Tab, selector: string) =>
  until(selector, () =>
    tab.evaluate((sought) => document.querySelector(sought) !== null, selector),
  );

/** The pictures of the stores, in the order in which they are shown there; 1280 by 800 pixels. */
export async function takeStore(browser: Browser, site: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const picture = (name: string) => join(FOLDER, `${name}.png`);
  await keepSome(browser, site);
  const page = await openAt(browser, site + SAMPLE);
  await start(browser, page);
  await until('the marks', async () => (await painted(page))[PAINTED.quotation]?.length);
  const words = 'Switch the radio off';
  await page.clickAt(await until(words, () => pointOn(page, PAINTED.quotation, words)));
  await untilCard(page, 'a senior figure');
  await page.screenshot(picture('1-who-says-it'));
  await page.press('Escape');
  await writeNote(page, 'people who closed their pier', NOTE);
  await untilNone(page, '.bar');
  await page.evaluate(() => getSelection()?.empty());
  await page.screenshot(picture('2-a-note'));
  await page.close();

  const library = await openAt(browser, `${browser.origin}/library/index.html#/everything`);
  await untilThere(library, '.row');
  await library.click('.row', 'that only undertakers');
  await untilThere(library, '.detail textarea');
  await library.screenshot(picture('3-library'));
  await library.click('.detail-page');
  await untilThere(library, '.text mark');
  await library.screenshot(picture('4-reading'));
  await library.evaluate(() => {
    location.hash = '#/speakers';
  });
  await untilThere(library, '.row-counted');
  await library.screenshot(picture('5-speakers'));
  await library.close();
}
