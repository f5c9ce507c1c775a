/** The browsers that harm is measured in, each with what it may have of Hearsay. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/build.ts';
import type { Browser } from '../../../tests/browsers/browser.ts';
import { untilSays } from '../../../tests/browsers/hearsay.ts';
import { builtExtension, launch, newProfile } from '../../../tests/browsers/launch.ts';
import { type Site, serve } from '../../../tests/browsers/server.ts';
import { SAMPLE } from '../../../tests/browsers/session.ts';

/**
 * In the order of the table: no extension, the same once more (what the method itself makes of no
 * difference), an extension with an empty script in every page, Hearsay as it is installed, and Hearsay
 * that starts by itself on this site: there it looks at every page, and reads those that may be articles.
 */
export const ARMS = ['none', 'none again', 'empty', 'not started', 'started'] as const;
export type Arm = (typeof ARMS)[number];

export interface Arms {
  readonly site: Site;
  readonly of: Readonly<Record<Arm, Browser>>;
  close(): Promise<void>;
}

const MANIFEST = {
  manifest_version: 3,
  version: '1.0.0',
  // The driver opens it to see that the browser has the extension.
  action: { default_popup: 'popup.html' },
};

/** An extension that does nothing; with a script in every page, or without any. */
function emptyExtension(hasScript: boolean): string {
  const folder = join(ROOT, 'node_modules/.cache', hasScript ? 'empty-extension' : 'no-extension');
  mkdirSync(folder, { recursive: true });
  const matches = ['http://*/*', 'https://*/*'];
  const scripts = { content_scripts: [{ matches, js: ['empty.js'], run_at: 'document_idle' }] };
  const manifest = { ...MANIFEST, name: 'Empty', ...(hasScript ? scripts : {}) };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>Empty</title>');
  return folder;
}

/** Starts them all. In place of none the driver needs one: it runs in no page. */
export async function openArms(): Promise<Arms> {
  const site = await serve();
  const profiles: string[] = [];
  const start = async (extension: string) => {
    const profile = await newProfile('chromium');
    profiles.push(profile);
    return launch('chromium', { extension, profile, proxy: site.proxy });
  };
  const bare = await start(emptyExtension(false));
  const empty = await start(emptyExtension(true));
  const idle = await start(builtExtension('chromium'));
  const started = await start(builtExtension('chromium'));
  await allowSite(started, site);
  const browsers = [bare, empty, idle, started];
  return {
    site,
    of: { none: bare, 'none again': bare, empty, 'not started': idle, started },
    async close() {
      for (const browser of browsers) await browser.close();
      await site.close();
      for (const profile of profiles) {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** As a reader does who wants Hearsay on this site always. */
async function allowSite(browser: Browser, site: Site): Promise<void> {
  const tab = await browser.openTab(site.url + SAMPLE);
  await browser.consentTo([`${new URL(site.url).protocol}//${new URL(site.url).hostname}/*`]);
  const popup = await browser.clickToolbar(tab);
  await popup.click('.sites button', 'Always on this site');
  await untilSays(popup, 'Stop on this site');
  await browser.closePopup();
  await tab.close();
}
