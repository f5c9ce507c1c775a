import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from './browser.ts';
import { until } from './until.ts';

/** Annotations that a browser on a busy machine writes before its driver gives up on the answer. */
const PART = 5_000;

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
  const inside = Object.assign((_from: number, _to: number, _count: number) => {}, {
    toString: () =>
      `(from, to, count) => { ${code}\n return globalThis.fillPart(from, to, count); }`,
  });
  // It shows that there is nothing once the background has made the database.
  const page = await browser.openTab(`${browser.origin}/library/index.html`);
  await until('an empty library', () =>
    page.evaluate(() => document.querySelector('.nothing') !== null),
  );
  for (let from = 0; from < count; from += PART) {
    await page.evaluate(inside, from, Math.min(from + PART, count), count);
  }
  await page.close();
}
