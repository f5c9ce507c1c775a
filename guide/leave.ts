import { browser } from '../src/browser.ts';

/** Closes the tab that this page stands in. */
export async function leave(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}
