import { useEffect, useState } from 'preact/hooks';
import { answer } from '../src/answer.ts';
import { browser } from '../src/browser.ts';
import { callContent } from '../src/call.ts';
import type { ArgumentOf } from '../src/envelope.ts';
import type { ToPages } from '../src/messages.ts';
import type { PageReport } from '../src/page-report.ts';
import { report } from '../src/report.ts';
import { findTab, type TabFacts } from '../src/ui/find-tab.ts';
import { type PageState, watchPage } from '../src/ui/watch-page.ts';

/** The tab that the panel shows, and what its page says of itself. */
export interface FollowedTab {
  readonly tab: TabFacts | null;
  readonly page: PageState;
}

const ASKING: PageState = { status: 'asking' };

/**
 * Follows the active tab of this window (or the one that `?tab=ID` in `address` names): asks anew
 * when another becomes active, when it loads another page, when the panel is shown again, and whenever
 * `round` changes. Never starts Hearsay: only a click on the toolbar lets it into a page.
 */
export function useActiveTab(address: string, round: string): FollowedTab {
  const [followed, setFollowed] = useState<FollowedTab>({ tab: null, page: ASKING });
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
      setFollowed((before) => ({
        tab,
        page: (before.tab?.id ?? null) === tabId ? before.page : ASKING,
      }));
      await watchPage(
        {
          start: async () => tabId !== null,
          describe: () => callContent(tabId ?? -1, 'describePage', {}),
          isEnough: ({ settled }) => settled,
        },
        (page) => setFollowed({ tab, page }),
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
  }, [address, round]);
  return followed;
}

/** The place in the page text of this tab that the reader clicked last, if on marked words. */
export function usePointedAt(tabId: number | null): number | null {
  const [pointed, setPointed] = useState<{ readonly tabId: number; readonly offset: number }>();
  useEffect(() => {
    const controller = new AbortController();
    answer(
      'pages',
      ({ kind, argument }, { id, tab }) => {
        // Only our own content scripts reach this listener; what they send the interface types.
        if (id !== browser.runtime.id || kind !== 'pointedAt' || tab?.id !== tabId) return null;
        const { offset } = argument as ArgumentOf<ToPages, 'pointedAt'>;
        return () => tabId !== null && setPointed({ tabId, offset });
      },
      report,
      controller.signal,
    );
    return () => controller.abort();
  }, [tabId]);
  return pointed && pointed.tabId === tabId ? pointed.offset : null;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Where the statements begin that the page shows now, as offsets in its text; followed while the reader
 * scrolls. A page that no longer answers shows none.
 */
export function useInView(
  tabId: number | null,
  { statements }: Pick<PageReport, 'statements'>,
): ReadonlySet<number> {
  const [inView, setInView] = useState(NONE);
  useEffect(() => {
    let isOver = false;
    async function follow(id: number): Promise<void> {
      const spans = statements.map(({ span }) => span);
      let known: readonly number[] = [];
      while (!isOver && spans.length > 0) {
        known = await callContent(id, 'untilSeen', { spans, known });
        if (isOver) return;
        setInView(new Set(known.flatMap((at) => spans[at]?.[0] ?? [])));
      }
    }
    // A page that goes away answers no more: that is how it ends.
    if (tabId !== null) follow(tabId).catch(() => setInView(NONE));
    return () => {
      isOver = true;
      setInView(NONE);
    };
  }, [tabId, statements]);
  return inView;
}
