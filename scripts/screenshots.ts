/**
 * Makes the pictures in docs/screenshots: Hearsay on the sample article, in light and in dark, as a
 * reader sees it in Chromium. Run: `npm run screenshots`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  barButton,
  clickBar,
  listed,
  PAINTED,
  select,
  start,
  untilPainted,
  writeNote,
} from '../tests/browsers/hearsay.ts';
import { launch, newProfile } from '../tests/browsers/launch.ts';
import { serve } from '../tests/browsers/server.ts';
import { until } from '../tests/browsers/until.ts';
import { build, ROOT } from './build.ts';
import { installBrowsers } from './install-browsers.ts';

const FOLDER = join(ROOT, 'docs', 'screenshots');

/** Words of the sample article, and what a reader might note on them. */
const NOTED = 'people who closed their pier';
const NOTE = 'He means Quillon. Did anybody ask her?';
const HIGHLIGHTED = 'find a polite word for it';

async function take(colorScheme: 'light' | 'dark', address: string): Promise<void> {
  const profile = await newProfile('chromium');
  const browser = await launch('chromium', { profile, colorScheme });
  const suffix = colorScheme === 'dark' ? '-dark' : '';
  const picture = (name: string) => join(FOLDER, `${name}${suffix}.png`);
  try {
    const tab = await browser.openTab(address);
    await start(browser, tab);
    await select(tab, HIGHLIGHTED);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, HIGHLIGHTED);
    await until('the bar to go', async () => (await barButton(tab, 'Highlight')) === null);
    await writeNote(tab, NOTED, NOTE);
    await until('the bar to go', async () => (await barButton(tab, 'Highlight')) === null);
    // The selection is still there, grey over the yellow, until the reader clicks elsewhere.
    await tab.evaluate(() => getSelection()?.empty());
    await tab.screenshot(picture('sample'));

    const popup = await browser.clickToolbar(tab);
    await until('both annotations', async () => (await listed(popup)).length === 2);
    await popup.screenshot(picture('popup'));
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

await build();
const advice = installBrowsers('chromium');
if (advice.length > 0) throw new Error(advice.join('\n'));
mkdirSync(FOLDER, { recursive: true });
const site = await serve();
for (const colorScheme of ['light', 'dark'] as const) {
  await take(colorScheme, `${site.url}/sample--second-hand-sources/`);
}
await site.close();
