import { browser } from '../browser.ts';

/**
 * Opens the page of the first run. Not where Hearsay was loaded from a folder: whoever does that is at
 * work on it, and would have the page at every start.
 */
export async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'development') return;
  await browser.tabs.create({ url: browser.runtime.getURL('guide/index.html#welcome') });
}
