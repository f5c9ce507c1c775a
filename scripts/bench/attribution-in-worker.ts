import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../../tests/browsers/find-browser.ts';
import { builtExtension } from '../../tests/browsers/launch.ts';

/** Chrome loads an unpacked extension through the DevTools protocol, and only with this flag. */
const FLAGS = ['--enable-unsafe-extension-debugging', '--disable-background-networking'];

/**
 * Milliseconds of the engine for each text in turn, in the background worker of the built extension in
 * Chromium. The first includes reading the weights: the worker is fresh. The engine is evaluated there
 * by the DevTools protocol, bundled as the build bundles it, so that no message's way is timed.
 */
export async function timeInWorker(texts: readonly string[]): Promise<readonly number[]> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium or Chrome found');
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'attribution-worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    external: ['/weights/*'],
  });
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: FLAGS,
  });
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    if (session === undefined) throw new Error('Playwright gave no handle on the browser');
    const started = context.waitForEvent('serviceworker');
    await session.send('Extensions.loadUnpacked', { path: builtExtension('chromium') });
    const worker = await started;
    await worker.evaluate(bundle.outputFiles[0]?.text ?? '');
    const times: number[] = [];
    for (const text of texts) {
      times.push(await worker.evaluate<number>(`timeAttribution(${JSON.stringify(text)})`));
    }
    return times;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
