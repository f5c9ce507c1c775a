import { browser } from '../browser.ts';

/** The dynamic registration of the loader; one id, so that it can be replaced. */
const LOADER_ID = 'loader';
const LOADER = '/content-scripts/loader.js';
/** What a reader can do in a page, for which content.js asks. */
const ACTS = '/content-scripts/acts.js';
/** The colours of what is painted. */
const PAINT = '/content-scripts/paint.css';

/**
 * Puts the second script into a tab where the first runs. False where the page has gone meanwhile, which
 * the browser tells of in sentences alone; throws when the script failed there.
 */
export async function bringActs(tabId: number): Promise<boolean> {
  const files = [ACTS];
  const [result] = await browser.scripting
    .executeScript({ target: { tabId }, files })
    .catch(() => []);
  if (result?.error) throw new Error(`the second content script failed: ${String(result.error)}`);
  return result !== undefined;
}

/**
 * Puts the marks' colours into a tab: only where marks are or may come, since the browser works out the style of
 * every element anew. False where the page has gone meanwhile.
 */
export function bringPaint(tabId: number): Promise<boolean> {
  return browser.scripting.insertCSS({ target: { tabId }, files: [PAINT] }).then(
    () => true,
    () => false,
  );
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
