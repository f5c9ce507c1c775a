/** How the pages are bundled, and the files that are written beside them: for browsers and for a plain tab. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build as bundle, type Plugin } from 'esbuild';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What the background imports at run time, which are written by {@link writeStyles}, {@link writeNames} and {@link writeWeights}. */
export const WRITTEN_FILES = ['/weights/*', '/citation/*', '/names/*'];

/** What its licences ask of whoever hands on citeproc-js: whose it is, under what, and where its source is. */
const CITEPROC_NOTICE =
  '/*! With citeproc-js, Copyright (c) 2009-2019 Frank Bennett, CPAL-1.0 or AGPL, see LICENSE.txt. ' +
  'Its source, unchanged: npm package citeproc, https://github.com/juris-m/citeproc-js. ' +
  'Citations by CSL (citeproc-js), http://citationstyles.org/ */';

/** Folders at the top that hold an `index.html`: the extension's pages. */
export function pages(): string[] {
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
/** What runs before its page is read: the page imports it as it runs. */
const FIRST = { in: 'popup/begin.ts', out: 'popup/begin' };
/** The browser's interface, which every page needs at once: one file, so that the popup's two scripts have one. */
const BROWSER = { in: 'src/browser.ts', out: 'ui/browser' };
const shareFiles: Plugin = {
  name: 'share what is seldom needed, or first',
  setup(given) {
    given.onResolve({ filter: /^\.\/begin\.ts$/ }, () => ({ path: './begin.js', external: true }));
    given.onResolve({ filter: /\/browser\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? null : { path: `../${BROWSER.out}.js`, external: true },
    );
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

/** What every bundle is made with. */
export const settings = {
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

/** The bundles of all pages: what each folder's page, style sheet and workers become, and what they share. */
export function pageBundles() {
  const names = pages();
  return {
    ...settings,
    format: 'esm',
    plugins: [shareFiles, fetchNothing],
    // Preact's one way to have markup read becomes a way to nowhere.
    mangleProps: /^innerHTML$/,
    entryPoints: [
      ...SHARED,
      FIRST,
      BROWSER,
      ...names.map((name) => ({ in: `${name}/${name}.tsx`, out: `${name}/${name}` })),
      ...names.map((name) => ({ in: `${name}/${name}.css`, out: `${name}/${name}` })),
      ...names.flatMap(workersOf),
    ],
  } satisfies BuildOptions;
}

/** Copies into `out` what goes as it is: the pages' documents, and all of `public`. */
export function copyStatic(out: string): void {
  for (const name of pages()) cpSync(join(ROOT, name, 'index.html'), join(out, name, 'index.html'));
  cpSync(join(ROOT, 'public'), out, { recursive: true });
}

/** Writes the citation styles into `folder`: a script in either browser, that leaves what it has in a global. */
export async function writeStyles(folder: string) {
  const bundled = await bundle({
    ...settings,
    format: 'iife',
    charset: 'utf8',
    banner: { js: CITEPROC_NOTICE },
    entryPoints: [{ in: 'src/background/styles-file.ts', out: 'styles' }],
    outdir: folder,
  });
  cpSync(join(ROOT, 'node_modules/citeproc/LICENSE'), join(folder, 'LICENSE.txt'));
  return bundled;
}

/** Writes what tells Arabic names into `folder`: likewise. */
export async function writeNames(folder: string) {
  return await bundle({
    ...settings,
    format: 'iife',
    charset: 'utf8',
    entryPoints: [{ in: 'src/background/arabic-names-file.ts', out: 'arabic' }],
    outdir: folder,
  });
}

/** What ends a literal of JavaScript, or may not stand in one, and the sign for a sign to come. */
const ESCAPED = /[\\'\n\r\0]/g;

/**
 * The learned weights as a script that leaves them in one global, a letter for each byte: extension pages may
 * load their own scripts and make no request, not even for their own files. Neither packed nor in base64:
 * to undo both took as long as to read the weights, and the package is packed anyway.
 */
export function writeWeights(folder: string): void {
  const weights = readFileSync(join(ROOT, 'src/attribution/model/english.bin'), 'latin1');
  const literal = weights.replaceAll(
    ESCAPED,
    (letter) => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'english.js'), `globalThis.hearsayWeights='${literal}';`);
}
