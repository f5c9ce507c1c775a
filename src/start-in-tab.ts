import { browser } from './browser.ts';

const CONTENT = '/content-scripts/content.js';

/** Makes our world in the page, in a task of its own: the script comes in the next one. */
function makeWorld(): void {}

/**
 * Puts Hearsay into the top frame of a tab; where it runs, its script finds that out and does nothing: to ask
 * first would be a way to the page and back before anything begins. False where the browser does not let us
 * in (its own pages, the store, a page that was not granted). Throws when our script failed there.
 */
export async function startInTab(tabId: number): Promise<boolean> {
  const target = { tabId };
  const { scripting } = browser;
  let results: Awaited<ReturnType<typeof scripting.executeScript>>;
  try {
    [, results] = await Promise.all([
      scripting.executeScript({ target, func: makeWorld }),
      scripting.executeScript({ target, files: [CONTENT] }),
    ]);
  } catch {
    // The browser gives no code for "not here", only sentences that differ between versions.
    return false;
  }
  // Firefox resolves with nothing where it does not let us in, and with the error of a script.
  const [result] = results;
  if (!result) return false;
  if (result.error) throw new Error(`the content script failed: ${String(result.error)}`);
  return true;
}
