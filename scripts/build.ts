/**
 * Builds `dist/chromium` and `dist/firefox` from the one source tree and the one manifest.json,
 * then prints every file's size beside its budget. Run: `npm run build`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import {
  copyStatic,
  pageBundles,
  ROOT,
  settings,
  WRITTEN_FILES,
  writeNames,
  writeStyles,
  writeWeights,
} from './bundles.ts';
import { licenceList } from './licences.ts';
import { type BrowserName, deriveManifest } from './manifest.ts';
import { printSizes } from './sizes.ts';

export { ROOT };

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Builds one browser's extension into a folder. */
export async function bundleFor(browser: BrowserName, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const inPages = await bundle({ ...pageBundles(), outdir: out });
  // Content scripts cannot be modules in either browser.
  const inContent = await bundle({
    ...settings,
    format: 'iife',
    entryPoints: [
      'content-scripts/loader.ts',
      'content-scripts/content.ts',
      'content-scripts/acts.ts',
      'content-scripts/paint.css',
    ],
    outdir: join(out, 'content-scripts'),
  });
  const inBackground = await bundle({
    ...settings,
    // Chromium's worker is a classic one: only such a worker can import a script when it is needed.
    format: browser === 'chromium' ? 'iife' : 'esm',
    // The word lists of other scripts take a third of their escaped form.
    charset: 'utf8',
    // Written below; imported by the background at run time.
    external: WRITTEN_FILES,
    entryPoints: [{ in: 'src/background/background.ts', out: 'background' }],
    outdir: out,
  });
  const inStyles = await writeStyles(join(out, 'citation'));
  const inNames = await writeNames(join(out, 'names'));
  writeWeights(join(out, 'weights'));
  const bundles = [inPages, inContent, inBackground, inStyles, inNames];
  const list = licenceList(
    ROOT,
    bundles.map(({ metafile }) => metafile),
  );
  writeFileSync(join(out, 'LICENSES.txt'), list);
  copyStatic(out);
  writeFileSync(
    join(out, 'manifest.json'),
    `${JSON.stringify(deriveManifest(browser), null, 2)}\n`,
  );
}

/**
 * Builds both browsers' folders under `dist/`. Resolves to the lines of files over their budget
 * (empty when all are within it); rejects when a bundle does not build.
 */
export async function build(): Promise<string[]> {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  for (const browser of BROWSERS) {
    await bundleFor(browser, join(ROOT, 'dist', browser));
  }
  const budget: unknown = JSON.parse(readFileSync(join(ROOT, 'scripts/budget.json'), 'utf8'));
  return printSizes(join(ROOT, 'dist', 'chromium'), budget as Record<string, number>);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const over = await build();
  if (over.length > 0) process.exitCode = 1;
}
