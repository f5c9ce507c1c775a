/**
 * Builds `dist/chromium` and `dist/firefox` from the one source tree and the one manifest.json,
 * then prints every file's size beside its budget. Run: `npm run build`.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build as bundle, type Plugin } from 'esbuild';
import { gzipSync } from 'fflate';
import { licenceList } from './licences.ts';
import { type BrowserName, deriveManifest } from './manifest.ts';
import { printSizes } from './sizes.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** What its licences ask of whoever hands on citeproc-js: whose it is, under what, and where its source is. */
const CITEPROC_NOTICE =
  '/*! With citeproc-js, Copyright (c) 2009-2019 Frank Bennett, CPAL-1.0 or AGPL, see LICENSE.txt. ' +
  'Its source, unchanged: npm package citeproc, https://github.com/juris-m/citeproc-js. ' +
  'Citations by CSL (citeproc-js), http://citationstyles.org/ */';

/** Folders at the top that hold an `index.html`: the extension's pages. */
function pages(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'index.html')))
    .map((entry) => entry.name)
    .filter((name) => name !== 'dist' && name !== 'public');
}

/**
 * What pages seldom need is a file of its own for all of them, which they import when they do: the
 * parser of notes, the merging of two, the comparison of an article's editions, the formats of others,
 * the library's charts. Every page lies in a folder beside these.
 */
const SHARED = [
  { in: 'src/ui/read-markdown.ts', out: 'ui/read-markdown' },
  { in: 'src/annotations/merge.ts', out: 'ui/merge' },
  { in: 'src/editions/compare.ts', out: 'ui/compare' },
  { in: 'src/interchange/registry.ts', out: 'interchange/registry' },
  { in: 'src/interchange/bibliography.ts', out: 'interchange/bibliography' },
  { in: 'src/interchange/zip.ts', out: 'interchange/zip' },
  { in: 'library/charts.tsx', out: 'library/charts' },
];
/** Citation.js can fetch what it is to cite; here it is given nothing to do that with. */
const fetchNothing: Plugin = {
  name: 'fetch nothing',
  setup(given) {
    given.onResolve({ filter: /\/fetchFile(Async)?\.js$/ }, () => ({
      path: join(ROOT, 'src/interchange/no-requests.ts'),
    }));
  },
};
const shareFiles: Plugin = {
  name: 'share what is seldom needed',
  setup(given) {
    given.onResolve(
      {
        filter:
          /\/(read-markdown|merge|compare|interchange\/registry|bibliography|zip|charts)\.tsx?$/,
      },
      ({ kind, path }) => {
        const file = SHARED.find(({ in: source }) =>
          source.endsWith(path.slice(path.lastIndexOf('/'))),
        );
        const isLater = kind === 'dynamic-import' && file !== undefined;
        return isLater ? { path: `../${file.out}.js`, external: true } : null;
      },
    );
  },
};

/** Workers of a page: files of their own beside it, named so. */
const workersOf = (page: string) =>
  readdirSync(join(ROOT, page))
    .filter((name) => name.endsWith('-worker.ts'))
    .map((name) => ({ in: `${page}/${name}`, out: `${page}/${name.replace(/\.ts$/, '')}` }));

async function bundleFor(browser: BrowserName): Promise<void> {
  const out = join(ROOT, 'dist', browser);
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    metafile: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Oldest engines that the manifest lets in: Chromium 120, Firefox 142.
    target: ['chrome120', 'firefox142'],
    // Dexie's default build carries transpiled syntax that no supported browser needs.
    alias: {
      dexie: './node_modules/dexie/dist/modern/dexie.min.mjs',
      // In browsers it asks an element's `innerHTML`; notes keep references as they were typed.
      'decode-named-character-reference': './src/ui/no-references.ts',
    },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  } satisfies BuildOptions;
  const documents = pages();
  const inPages = await bundle({
    ...shared,
    format: 'esm',
    plugins: [shareFiles, fetchNothing],
    // Preact's one way to have markup read becomes a way to nowhere.
    mangleProps: /^innerHTML$/,
    entryPoints: [
      ...SHARED,
      ...documents.map((name) => ({ in: `${name}/${name}.tsx`, out: `${name}/${name}` })),
      ...documents.map((name) => ({ in: `${name}/${name}.css`, out: `${name}/${name}` })),
      ...documents.flatMap(workersOf),
    ],
    outdir: out,
  });
  // Content scripts cannot be modules in either browser.
  const inContent = await bundle({
    ...shared,
    format: 'iife',
    entryPoints: [
      'content-scripts/loader.ts',
      'content-scripts/content.ts',
      'content-scripts/paint.css',
    ],
    outdir: join(out, 'content-scripts'),
  });
  const inBackground = await bundle({
    ...shared,
    // Chromium's worker is a classic one: only such a worker can import a script when it is needed.
    format: browser === 'chromium' ? 'iife' : 'esm',
    // The word lists of other scripts take a third of their escaped form.
    charset: 'utf8',
    // Written below; imported by the background at run time.
    external: ['/weights/*', '/citation/*'],
    entryPoints: [{ in: 'src/background/background.ts', out: 'background' }],
    outdir: out,
  });
  // A script in either browser: it leaves what it has in a global.
  const inStyles = await bundle({
    ...shared,
    format: 'iife',
    charset: 'utf8',
    banner: { js: CITEPROC_NOTICE },
    entryPoints: [{ in: 'src/background/styles-file.ts', out: 'styles' }],
    outdir: join(out, 'citation'),
  });
  cpSync(join(ROOT, 'node_modules/citeproc/LICENSE'), join(out, 'citation', 'LICENSE.txt'));
  writeWeights(join(out, 'weights'));
  const bundles = [inPages, inContent, inBackground, inStyles];
  const list = licenceList(
    ROOT,
    bundles.map(({ metafile }) => metafile),
  );
  writeFileSync(join(out, 'LICENSES.txt'), list);
  for (const name of documents)
    cpSync(join(ROOT, name, 'index.html'), join(out, name, 'index.html'));
  cpSync(join(ROOT, 'public'), out, { recursive: true });
  writeFileSync(
    join(out, 'manifest.json'),
    `${JSON.stringify(deriveManifest(browser), null, 2)}\n`,
  );
}

/**
 * The learned weights as a script that leaves them, gzip in base64, in one global: extension pages may
 * load their own scripts and make no request, not even for their own files. Node's own gzip gives other
 * bytes on other processors.
 */
function writeWeights(folder: string): void {
  const weights = readFileSync(join(ROOT, 'src/attribution/model/english.bin'));
  const base64 = Buffer.from(gzipSync(weights, { level: 9, mtime: 0 })).toString('base64');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'english.js'), `globalThis.hearsayWeights='${base64}';`);
}

/**
 * Builds both browsers' folders under `dist/`. Resolves to the lines of files over their budget
 * (empty when all are within it); rejects when a bundle does not build.
 */
export async function build(): Promise<string[]> {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  for (const browser of BROWSERS) {
    mkdirSync(join(ROOT, 'dist', browser), { recursive: true });
    await bundleFor(browser);
  }
  const budget: unknown = JSON.parse(readFileSync(join(ROOT, 'scripts/budget.json'), 'utf8'));
  return printSizes(join(ROOT, 'dist', 'chromium'), budget as Record<string, number>);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const over = await build();
  if (over.length > 0) process.exitCode = 1;
}
