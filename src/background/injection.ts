import { browser } from '../browser.ts';

/** The dynamic registration of the loader; one id, so that it can be replaced. */
const LOADER_ID = 'loader';
const LOADER = '/content-scripts/loader.js';
const CONTENT = '/content-scripts/content.js';
const PAINT = '/content-scripts/paint.css';

/**
 * Puts Hearsay into the top frame of a tab. False where the browser does not let us in (its own
 * pages, the store, a page that was not granted). Throws when our script failed there.
 */
export async function startInTab(tabId: number): Promise<boolean> {
  const target = { tabId };
  let results: Awaited<ReturnType<typeof browser.scripting.executeScript>>;
  try {
    await browser.scripting.insertCSS({ target, files: [PAINT] });
    results = await browser.scripting.executeScript({ target, files: [CONTENT] });
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

let registering: Promise<void> = Promise.resolve();

/**
 * Makes the loader's registration match the hosts that are granted now: on these sites Hearsay
 * starts by itself. Without any it is taken back. Calls queue up, because two at once would both
 * find nothing registered and the second would fail.
 */
export function registerLoader(): Promise<void> {
  registering = registering.then(matchGrants, matchGrants);
  return registering;
}

async function matchGrants(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [LOADER_ID] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [LOADER_ID] });
  }
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: LOADER_ID,
      js: [LOADER],
      matches: origins,
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}
