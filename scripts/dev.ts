/**
 * Serves every page of the extension in a plain tab, on sample data, and loads it anew at each change:
 * `npm run dev`, then open an address that it prints; `?lang=ar` chooses the language. With `-- --browser`
 * (and `--firefox`) it opens a browser with the extension on the sample article instead, and at each change
 * loads both anew.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context, type Plugin } from 'esbuild';
import { forgetBackground } from '../tests/browsers/launch.ts';
import {
  copyStatic,
  pageBundles,
  pages,
  ROOT,
  WRITTEN_FILES,
  writeNames,
  writeStyles,
  writeWeights,
} from './bundles.ts';
import { onChange, openDevBrowser } from './dev/in-browser.ts';
import { hasDisplay } from './display.ts';
import type { BrowserName } from './manifest.ts';

/** A page's script, as esbuild asks for it: `./popup/popup.tsx`. */
const PAGE = /^\.\/([a-z-]+)\/\1\.tsx$/;

/** The interfaces of the browser that only extensions have, and what begins each page. */
const standIn: Plugin = {
  name: 'stand in for the browser',
  setup(given) {
    given.onResolve({ filter: /\/browser\.ts$/ }, ({ path, resolveDir }) => {
      const isOurs = join(resolveDir, path) === join(ROOT, 'src/browser.ts');
      return isOurs ? { path: join(ROOT, 'scripts/dev/fake-browser.ts') } : null;
    });
    given.onResolve({ filter: /\.tsx$/ }, ({ kind, path }) =>
      kind === 'entry-point' && PAGE.test(path) ? { path, namespace: 'page' } : null,
    );
    given.onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => {
      const first = ['./scripts/dev/errors.ts', './scripts/dev/begin.ts', path];
      const contents = first.map((file) => `import '${file}';`).join('\n');
      return { contents, resolveDir: ROOT, loader: 'ts' };
    });
  },
};

/** A server of pages on sample data. */
export interface DevServer {
  /** `http://127.0.0.1:PORT`, and a path for each page. */
  readonly url: string;
  readonly paths: readonly string[];
  close(): Promise<void>;
}

/** Builds all pages into `folder`, serves them on a free port from `port` on, and builds them anew at each change. */
export async function serveDev(folder: string, port: number): Promise<DevServer> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyStatic(folder);
  await writeStyles(join(folder, 'citation'));
  await writeNames(join(folder, 'names'));
  writeWeights(join(folder, 'weights'));
  const made = pageBundles();
  const building = await context({
    ...made,
    minify: false,
    sourcemap: 'linked',
    external: WRITTEN_FILES,
    plugins: [standIn, ...made.plugins],
    outdir: folder,
  });
  await building.rebuild();
  await building.watch();
  const served = await building.serve({ servedir: folder, host: '127.0.0.1', port });
  return {
    url: `http://127.0.0.1:${served.port}`,
    paths: pages().map((name) => `/${name}/index.html`),
    close: () => building.dispose(),
  };
}

/** Until the reader closes the browser; what they kept in it stays for the next time. */
async function devInBrowser(name: BrowserName): Promise<void> {
  const profile = join(ROOT, 'node_modules', '.cache', 'hearsay', `dev-${name}`);
  mkdirSync(profile, { recursive: true });
  forgetBackground(profile);
  const folder = join(ROOT, 'dist', 'dev-browser', name);
  const dev = await openDevBrowser(name, { folder, profile, headed: hasDisplay() });
  const watching = new AbortController();
  onChange(async () => {
    const began = performance.now();
    await dev.renew();
    console.log(`anew, after ${Math.round(performance.now() - began)} ms`);
  }, watching.signal);
  console.log('Loaded anew at each change, until the browser is closed.');
  await dev.browser.ended;
  watching.abort();
  await dev.site.close();
}

async function devInTabs(): Promise<void> {
  const { url, paths } = await serveDev(join(ROOT, 'dist', 'dev'), 8000);
  console.log(
    ['On sample data, until Ctrl+C:', ...paths.map((path) => `  ${url}${path}`)].join('\n'),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
  await (process.argv.includes('--browser') ? devInBrowser(name) : devInTabs());
}
