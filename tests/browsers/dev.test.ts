import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser as Plain } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDevBrowser } from '../../scripts/dev/in-browser.ts';
import { type DevServer, serveDev } from '../../scripts/dev.ts';
import { BROWSERS } from './browser.ts';
import { findChromium } from './find-browser.ts';
import { describePage } from './hearsay.ts';
import { newProfile } from './launch.ts';
import { until } from './until.ts';

/** Words of the sample data that each page shows. */
const SHOWN: Readonly<Record<string, string>> = {
  editor: 'Since when?',
  guide: 'What it cannot do',
  library: 'nobody has been paid since March',
  popup: '3 annotations',
  'side-panel': 'Edda Marlow',
};

/** The background, unminified, starts in every page and fills the store first: seconds on a busy machine. */
const PATIENCE_MS = 60_000;

describe('pages in a plain tab, on sample data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-dev-'));
  let server: DevServer;
  let plain: Plain;
  beforeAll(async () => {
    server = await serveDev(folder, 0);
    const executablePath = findChromium() ?? undefined;
    plain = await chromium.launch({
      ...(executablePath && { executablePath }),
      chromiumSandbox: false,
    });
  });
  afterAll(async () => {
    await plain?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are all there', () => {
    const names = server.paths.map((path) => path.split('/')[1]);
    expect(names.toSorted()).toEqual(Object.keys(SHOWN).toSorted());
  });

  it.each(Object.keys(SHOWN))('open without an error: %s', async (name) => {
    const tab = await plain.newPage();
    await tab.goto(`${server.url}/${name}/index.html`, { waitUntil: 'commit' });
    await until(
      `${name} to show its sample data`,
      () =>
        tab.evaluate(
          (words) =>
            document.body?.textContent?.includes(words) ||
            document.querySelector('textarea')?.value === words,
          SHOWN[name] ?? '',
        ),
      PATIENCE_MS,
    );
    expect(
      await tab.evaluate(() => (globalThis as unknown as { errors: string[] }).errors),
    ).toEqual([]);
    await tab.close();
  });
});

describe.each(BROWSERS)('%s with the extension', (name) => {
  it('has it and its page anew after a change', async () => {
    const profile = await newProfile(name);
    const folder = join(profile, '..', `dev-test-${name}`);
    const { browser, tab, site, renew } = await openDevBrowser(name, {
      ...{ folder, profile, headed: false },
    });
    try {
      await tab.evaluate(() => {
        document.documentElement.dataset.seen = 'before';
      });
      // As if a file had been changed in which a word stands.
      const words = join(folder, '_locales', 'en', 'messages.json');
      const before = readFileSync(words, 'utf8');
      writeFileSync(words, before.replaceAll('Hearsay', 'Changed'));
      await renew();
      expect(readFileSync(words, 'utf8')).toBe(before);
      expect(await tab.evaluate(() => document.documentElement.dataset.seen)).toBeNull();
      const popup = await browser.clickToolbar(tab);
      expect((await describePage(popup)).isArticle).toBe(true);
    } finally {
      await browser.close();
      await site.close();
      for (const one of [profile, folder]) {
        rmSync(one, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  });
});
