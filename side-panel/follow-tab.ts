import { useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser.ts';
import { callContent } from '../src/call.ts';
import { report } from '../src/report.ts';
import { findTab } from '../src/ui/find-tab.ts';
import { type PageState, watchPage } from '../src/ui/watch-page.ts';

/** The tab that the panel shows, and what its page says of itself. */
export interface FollowedTab {
  readonly tabId: number | null;
  readonly page: PageState;
}

const ASKING: PageState = { status: 'asking' };

/**
 * Follows the active tab of this window (or the one that `?tab=ID` in `address` names): asks anew
 * when another becomes active, when it loads another page, and when the panel is shown again.
 * Never starts Hearsay: only a click on the toolbar lets it into a page.
 */
export function useActiveTab(address: string): FollowedTab {
  const [followed, setFollowed] = useState<FollowedTab>({ tabId: null, page: ASKING });
  useEffect(() => {
    let controller = new AbortController();
    async function follow(): Promise<void> {
      controller.abort();
      controller = new AbortController();
      const { signal } = controller;
      const tab = await findTab(address);
      if (signal.aborted) return;
      const tabId = tab?.id ?? null;
      // The same page keeps its words until there is news; another page must not show them.
      setFollowed((before) => (before.tabId === tabId ? before : { tabId, page: ASKING }));
      await watchPage(
        {
          start: async () => tabId !== null,
          describe: () => callContent(tabId ?? -1, 'describePage', {}),
          isEnough: ({ settled }) => settled,
        },
        (page) => setFollowed({ tabId, page }),
        signal,
      );
    }
    const again = () => {
      follow().catch((error: unknown) => report(error, 'following the tab'));
    };
    const onShown = () => {
      if (!document.hidden) again();
    };
    const onUpdated = (_: number, change: { readonly status?: string; readonly url?: string }) => {
      if (change.status !== undefined || change.url !== undefined) again();
    };
    again();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(onUpdated);
    document.addEventListener('visibilitychange', onShown);
    return () => {
      controller.abort();
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(onUpdated);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, [address]);
  return followed;
}
