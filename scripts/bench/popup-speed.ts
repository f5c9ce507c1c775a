import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Tab } from '../../tests/browsers/browser.ts';
import { highlight, start } from '../../tests/browsers/hearsay.ts';
import { withKey } from '../../tests/browsers/large.ts';
import { builtExtension, launch, newProfile } from '../../tests/browsers/launch.ts';
import { SAMPLE } from '../../tests/browsers/server.ts';
import { until } from '../../tests/browsers/until.ts';

/**
 * Goes into the head of a popup: writes down when the first of what is waited for was painted, in
 * milliseconds from the popup's own start. The frame after the one it is drawn in has painted it.
 */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.card, .empty-popup')) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => {
    document.documentElement.dataset.shown = performance.now();
  }));
}).observe(document, { childList: true, subtree: true });`;

/** A popup that says one word. */
const EMPTY = `import { render } from 'preact';
render(<p class="empty-popup">Nothing</p>, document.body);`;

/** A copy of the built extension whose popup tells when it was painted; with an empty one when told. */
export async function watchedExtension(isEmpty = false): Promise<string> {
  const built = builtExtension('chromium');
  const folder = mkdtempSync(join(built, '..', '..', 'node_modules', '.cache', 'popup-'));
  cpSync(built, folder, { recursive: true });
  withKey(folder);
  writeFileSync(join(folder, 'popup', 'watch.js'), WATCH);
  const page = join(folder, 'popup', 'index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<head>', '<head><script src="watch.js"></script>'),
  );
  if (isEmpty) {
    await build({
      stdin: { contents: EMPTY, loader: 'tsx', resolveDir: import.meta.dirname },
      ...{ bundle: true, minify: true, format: 'esm', target: 'chrome120' },
      ...{ jsx: 'automatic', jsxImportSource: 'preact', allowOverwrite: true },
      outfile: join(folder, 'popup', 'popup.js'),
    });
  }
  return folder;
}

/**
 * From the popup's own start until this page's first annotation is painted, in the browser given, and
 * in turns until an empty Preact popup is, in a browser of its own; milliseconds, a figure a round.
 */
export async function timePopups(
  browser: Browser,
  site: { readonly url: string; readonly proxy: string },
  rounds: number,
  untilQuiet: () => Promise<void>,
): Promise<{ readonly shown: readonly number[]; readonly empty: readonly number[] }> {
  const [extension, profile] = [await watchedExtension(true), await newProfile('chromium')];
  const other = await launch('chromium', { extension, profile, proxy: site.proxy });
  try {
    const [tab, bare] = [
      await browser.openTab(site.url + SAMPLE),
      await other.openTab(site.url + SAMPLE),
    ];
    await start(browser, tab);
    await highlight(tab, 'find a polite word for it');
    await untilQuiet();
    const [shown, empty]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      shown.push(await timeOne(browser, tab));
      empty.push(await timeOne(other, bare));
    }
    return { shown, empty };
  } finally {
    await other.close();
    for (const folder of [extension, profile]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function timeOne(browser: Browser, tab: Tab): Promise<number> {
  const popup = await browser.clickToolbar(tab);
  const shown = await until('the popup to be painted', () =>
    popup.evaluate(() => document.documentElement.dataset.shown),
  );
  await browser.closePopup();
  return Number(shown);
}
