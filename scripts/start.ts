/**
 * Builds Hearsay and opens a browser with it on an article: the sample, or the address or HTML file
 * given. With a display the browser stays open until the reader closes it; without one it runs
 * unseen, and what Hearsay found is printed. Run: `npm start -- [--firefox] [ADDRESS | FILE]`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PageReport, Statement } from '../src/page-report.ts';
import type { Browser, BrowserName } from '../tests/browsers/browser.ts';
import { describePage } from '../tests/browsers/hearsay.ts';
import { forgetBackground, launch, newProfile } from '../tests/browsers/launch.ts';
import { SAMPLE, type Site, serve } from '../tests/browsers/server.ts';
import { build, ROOT } from './build.ts';
import { hasDisplay } from './display.ts';
import { installBrowsers } from './install-browsers.ts';

/** The address to open: as given, or of this machine when it is the sample or a file. */
function addressOf(target: string | undefined, site: Site): string {
  if (target === undefined) return site.url + SAMPLE;
  if (/^https?:\/\//.test(target)) return target;
  // Extensions are kept out of file: addresses, so a file is served like a page of the web.
  site.put('/article', readFileSync(target, 'utf8'));
  return `${site.url}/article`;
}

function sayStatement({ speaker, chain, content, type }: Statement): string {
  const through = chain.length > 0 ? `, through ${chain.join(', ')}` : '';
  const words = content.replaceAll(/\s+/g, ' ');
  return `  ${speaker ?? 'speaker not found'} (${type}${through}): ${words}`;
}

function sayReport({ isArticle, reason, title, byline, date, statements }: PageReport): string {
  if (!isArticle) return `No article here: ${reason}.`;
  return [
    `Title: ${title ?? 'none found'}`,
    `By:    ${byline.join(', ') || 'nobody named'}${date === null ? '' : `, ${date}`}`,
    `${statements.length} statements:`,
    ...statements.map(sayStatement),
  ].join('\n');
}

const LOAD_FOR_GOOD = `
To load it for good:
  Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode", press
    "Load unpacked" and choose ${join(ROOT, 'dist', 'chromium')}
  Firefox: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on…" and choose
    ${join(ROOT, 'dist', 'firefox', 'manifest.json')} (it stays until Firefox closes: add-ons
    that stay longer have to be signed by Mozilla)
`;

/** Drives a browser that nobody sees, prints what was found and keeps a picture. */
async function showUnseen(name: BrowserName, address: string): Promise<void> {
  const profile = await newProfile(name);
  const browser = await launch(name, { profile });
  try {
    const tab = await browser.openTab(address);
    const popup = await browser.clickToolbar(tab);
    const report = await describePage(popup);
    await browser.closePopup();
    const picture = join(ROOT, 'dist', 'start.png');
    await tab.screenshot(picture);
    console.log(`\n${sayReport(report)}\n\nScreenshot: ${relative('', picture)}`);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Opens a window and leaves it to the reader; the profile is kept for the next time. */
async function showWindow(name: BrowserName, address: string): Promise<void> {
  const profile = join(ROOT, 'node_modules', '.cache', 'hearsay', `start-${name}`);
  mkdirSync(profile, { recursive: true });
  forgetBackground(profile);
  const browser: Browser = await launch(name, { profile, headed: true });
  const tab = await browser.openTab(address);
  await browser.clickToolbar(tab);
  console.log('\nHearsay is open in the browser window; close the window to end.');
  await browser.ended;
}

const args = process.argv.slice(2);
const name: BrowserName = args.includes('--firefox') ? 'firefox' : 'chromium';
const target = args.find((argument) => !argument.startsWith('--'));

await build();
const advice = installBrowsers(name);
if (advice.length > 0) {
  console.log(advice.join('\n') + LOAD_FOR_GOOD);
  process.exitCode = 1;
} else {
  const site = await serve();
  console.log(LOAD_FOR_GOOD.trimEnd());
  const show = hasDisplay() ? showWindow : showUnseen;
  await show(name, addressOf(target, site));
  await site.close();
}
