/**
 * The popup's first script, a file of its own so that it runs while the popup is still being read:
 * starts Hearsay in the tab, and has the background get ready meanwhile for what the page will ask.
 */
import { backgroundCaller } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import { report } from '../src/report.ts';
import { startInTab } from '../src/start-in-tab.ts';
import { findTab } from '../src/ui/find-tab.ts';

/** The tab that the popup is about; null when there is none. */
export const tab = findTab(location.href);
/** Whether the browser lets us into its page. */
export const started = tab.then((found) => found !== null && startInTab(found.id));

backgroundCaller<PageToBackground>()('prepare', {}).catch((error: unknown) =>
  report(error, 'getting ready'),
);
