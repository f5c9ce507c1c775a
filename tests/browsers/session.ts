import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { Browser, BrowserName, Tab } from './browser.ts';
import { launch, newProfile } from './launch.ts';
import { type Site, serve } from './server.ts';

export { SAMPLE } from './server.ts';

/** A site and a browser on a profile of its own, for the tests of one `describe`. */
export interface Session {
  readonly site: Site;
  readonly browser: Browser;
  /** Opens a page of the site in a new tab. */
  open(path: string): Promise<Tab>;
  /** Ends the browser, does something to its profile, and starts it again on it. */
  relaunch(between: (profile: string) => void): Promise<void>;
  /** Kills the browser at once and starts it again on the same profile. */
  crashAndRelaunch(): Promise<void>;
}

/**
 * Starts both before the tests of the `describe` that calls it, and ends both after them; in light unless
 * told.
 */
export function openSession(name: BrowserName, colorScheme: 'light' | 'dark' = 'light'): Session {
  let site: Site | undefined;
  let browser: Browser | undefined;
  let profile = '';

  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the session has not started');
    return part;
  };
  const start = async () => {
    browser = await launch(name, { profile, proxy: started(site).proxy, colorScheme });
  };

  beforeAll(async () => {
    site = await serve();
    profile = await newProfile(name);
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    get site() {
      return started(site);
    },
    get browser() {
      return started(browser);
    },
    open: (path) => started(browser).openTab(started(site).url + path),
    async relaunch(between) {
      await started(browser).close();
      between(profile);
      await start();
    },
    async crashAndRelaunch() {
      await started(browser).kill();
      await start();
    },
  };
}
