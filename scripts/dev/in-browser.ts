import { watch } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserName, Tab } from '../../tests/browsers/browser.ts';
import { launch } from '../../tests/browsers/launch.ts';
import { SAMPLE, type Site, serve } from '../../tests/browsers/server.ts';
import { bundleFor } from '../build.ts';
import { pages, ROOT } from '../bundles.ts';

/** How long nothing must have changed, in milliseconds: an editor saves a file in several steps. */
const QUIET_MS = 150;

/** What the extension is built from. */
const SOURCES = [...pages(), 'content-scripts', 'src', 'public', 'manifest.json'];

/** A browser with Hearsay in it as the sources are. */
export interface DevBrowser {
  readonly browser: Browser;
  /** The sample article. */
  readonly tab: Tab;
  readonly site: Site;
  /** Builds anew, puts that in the place of what runs, and loads the article anew. */
  renew(): Promise<void>;
}

/** Builds Hearsay into `folder`, and opens a browser with it on the sample article. */
export async function openDevBrowser(
  name: BrowserName,
  places: { readonly folder: string; readonly profile: string; readonly headed: boolean },
): Promise<DevBrowser> {
  await bundleFor(name, places.folder);
  const site = await serve();
  const browser = await launch(name, { ...places, extension: places.folder });
  const tab = await browser.openTab(site.url + SAMPLE);
  return {
    ...{ browser, tab, site },
    async renew() {
      await bundleFor(name, places.folder);
      await browser.update();
      await tab.reload();
    },
  };
}

/** Does `act` after each change of the sources, one at a time, until `signal` aborts. */
export function onChange(act: () => Promise<void>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work = Promise.resolve();
  const begin = () => {
    // What does not build is said, and mended by the next change.
    work = work.then(act).catch((error: unknown) => console.error(String(error)));
  };
  for (const place of SOURCES) {
    watch(join(ROOT, place), { recursive: true, signal }, () => {
      clearTimeout(timer);
      timer = setTimeout(begin, QUIET_MS);
    });
  }
}
