import { browser, type Tabs } from '../browser.ts';

/** The tab that a page of ours is about. */
export interface TabFacts {
  readonly id: number;
  readonly windowId: number;
  /** Null where the browser does not show us the address. */
  readonly url: string | null;
  /** Null likewise. */
  readonly title: string | null;
  /** True in a private window, where nothing is kept. */
  readonly isPrivate: boolean;
}

/**
 * The active tab of this window, or the one that `?tab=ID` in a page's own `address` names, as
 * tests and development do. Null when there is none.
 */
export async function findTab(address: string): Promise<TabFacts | null> {
  const named = Number.parseInt(new URL(address).searchParams.get('tab') ?? '', 10);
  const tab = Number.isNaN(named)
    ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
    : await browser.tabs.get(named);
  return tab ? factsOf(tab) : null;
}

function factsOf(tab: Tabs.Tab): TabFacts | null {
  if (tab.id === undefined || tab.windowId === undefined) return null;
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: tab.url ?? null,
    title: tab.title ?? null,
    isPrivate: tab.incognito,
  };
}
