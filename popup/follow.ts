/** Hooks that follow what lies outside the popup: the tab, its page, earlier visits. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { pageSources } from '../src/annotations/page-source.ts';
import { callContent } from '../src/call.ts';
import type { Changes } from '../src/editions/changes.ts';
import { editionOf, hashOf, unpack } from '../src/editions/edition.ts';
import type { PageReport } from '../src/page-report.ts';
import { report } from '../src/report.ts';
import { attempt } from '../src/save-reliably.ts';
import type { Database } from '../src/store/database.ts';
import { listEditions } from '../src/store/read.ts';
import { loadCompare } from '../src/ui/difference.tsx';
import type { TabFacts } from '../src/ui/find-tab.ts';
import type { PageCall } from '../src/ui/page-acts.ts';
import { saidIn } from '../src/ui/said-in.ts';
import { type PageState, watchPage } from '../src/ui/watch-page.ts';

/** The tab that the popup is about; undefined until it is known, null when there is none. */
export function useTab(finding: Promise<TabFacts | null>): TabFacts | null | undefined {
  const [tab, setTab] = useState<TabFacts | null>();
  // Not after the first painting, which would wait for it.
  useLayoutEffect(() => {
    finding.then(setTab, (error: unknown) => {
      report(error, 'finding the tab');
      setTab(null);
    });
  }, [finding]);
  return tab;
}

/**
 * Follows what the tab's page says of itself once Hearsay has `started` there, until detection has settled
 * and each of `ids` (separated by blanks) was looked for on the page; again in each `round`.
 */
export function usePage(
  started: Promise<boolean>,
  tab: TabFacts | null | undefined,
  ids: string,
  round: number,
): PageState {
  const [state, setState] = useState<PageState>({ status: 'asking' });
  useEffect(() => {
    if (tab === undefined) return;
    if (tab === null) {
      setState({ status: 'forbidden' });
      return;
    }
    const controller = new AbortController();
    watchPage(
      {
        start: () => started,
        describe: () => callContent(tab.id, 'describePage', {}),
        isEnough: ({ settled, anchored }) =>
          settled && ids.split(' ').every((id) => id === '' || Object.hasOwn(anchored, id)),
      },
      setState,
      controller.signal,
    );
    return () => controller.abort();
  }, [started, tab, ids, round]);
  return state;
}

/**
 * What changed in the article since an earlier visit, and when it was last seen as it was; null
 * where nothing is known to have changed.
 */
export interface Edited {
  readonly changes: Changes;
  /** ISO 8601. */
  readonly lastSeen: string;
}

/** What changed in the article of the tab since it last read otherwise. */
export function useEdited(
  database: Database,
  call: PageCall,
  tab: TabFacts | null | undefined,
  page: PageState,
): Edited | null {
  const [edited, setEdited] = useState<Edited | null>(null);
  const known = page.status === 'known' && page.report.settled ? page.report : null;
  useEffect(() => {
    setEdited(null);
    if (!tab?.url || !known?.isArticle) return;
    let isOver = false;
    editedSince(database, call, pageSources(tab.url, known.signs), known).then(
      (found) => {
        if (!isOver) setEdited(found);
      },
      (error: unknown) => report(error, 'comparing with the last visit'),
    );
    return () => {
      isOver = true;
    };
  }, [database, call, tab, known]);
  return edited;
}

async function editedSince(
  database: Database,
  call: PageCall,
  sources: readonly string[],
  { title, bodyText, visit, language }: PageReport,
): Promise<Edited | null> {
  const now = editionOf(title, bodyText);
  const hash = await hashOf(now);
  const rows = await listEditions(database, sources);
  // What this visit has seen of a page that goes on changing is no earlier one.
  const row = rows.find((other) => other.hash !== hash && other.visit !== visit);
  if (!row) return null;
  const before = await unpack(row.packed);
  const said = await attempt(async () => ({
    before: await saidIn(call, before, language),
    now: await saidIn(call, now, language),
  }));
  const { changesBetween } = await loadCompare();
  const changes = changesBetween(before, now, said);
  return changes && { changes, lastSeen: row.lastSeen };
}
