import { browser } from './browser.ts';

const CONTENT = '/content-scripts/content.js';
const PAINT = '/content-scripts/paint.css';

/** Asked inside the page, of what content-scripts/running.ts leaves there: it travels as text. */
function isRunning(): boolean {
  const world = globalThis as { [key: symbol]: { stop?: AbortController } | undefined };
  return world[Symbol.for('hearsay')]?.stop?.signal.aborted === false;
}

/**
 * Puts Hearsay into the top frame of a tab, unless it runs there. False where the browser does not let us
 * in (its own pages, the store, a page that was not granted). Throws when our script failed there.
 */
export async function startInTab(tabId: number): Promise<boolean> {
  const target = { tabId };
  let results: Awaited<ReturnType<typeof browser.scripting.executeScript>>;
  try {
    // The question makes our world in the page, in a task of its own: the script comes in the next one.
    results = await browser.scripting.executeScript({ target, func: isRunning });
    if (results[0]?.result === true) return true;
    [, results] = await Promise.all([
      browser.scripting.insertCSS({ target, files: [PAINT] }),
      browser.scripting.executeScript({ target, files: [CONTENT] }),
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
