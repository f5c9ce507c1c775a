import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from './browser.ts';
import { until } from './until.ts';

/**
 * Writes a made library of so many annotations, five an article, straight into the database, as no
 * reader could in the time of a test.
 */
export async function fillLibrary(browser: Browser, count: number): Promise<void> {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'fill-in-page.ts')],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8' },
  });
  const code = bundle.outputFiles?.[0]?.text ?? '';
  // The page runs no text as code: the bundle has to be part of the function that is evaluated.
  const inside = Object.assign((_: number) => {}, {
    toString: () => `(count) => { ${code}\n return globalThis.fillLibrary(count); }`,
  });
  // It shows that there is nothing once the background has made the database.
  const page = await browser.openTab(`${browser.origin}/library/index.html`);
  await until('an empty library', () =>
    page.evaluate(() => document.querySelector('.nothing') !== null),
  );
  await page.evaluate(inside, count);
  await page.close();
}
