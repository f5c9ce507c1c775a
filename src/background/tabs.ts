import { browser } from '../browser.ts';
import { callContent } from '../call.ts';

/** Tells every page with Hearsay in it that something has changed, and waits until all know. */
export async function tellTabs(news: 'annotationsChanged' | 'settingsChanged'): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Most tabs have no content script of ours and reject; that is the expected answer.
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [callContent(id, news, {})])),
  );
}
