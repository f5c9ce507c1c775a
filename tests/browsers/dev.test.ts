import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser as Plain } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DevServer, serveDev } from '../../scripts/dev.ts';
import { findChromium } from './find-browser.ts';
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
