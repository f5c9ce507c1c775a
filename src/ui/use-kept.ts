import { useEffect, useState } from 'preact/hooks';
import { pageSources } from '../annotations/page-source.ts';
import { NO_SIGNS, type Signs } from '../annotations/signs.ts';
import { report } from '../report.ts';
import type { AnnotationRow, Database, OpenDraft } from '../store/database.ts';
import { watchSources } from '../store/read.ts';
import type { TabFacts } from './find-tab.ts';

/** What is kept from the tab's page. */
export interface Kept {
  readonly rows: readonly AnnotationRow[];
  readonly drafts: ReadonlyMap<string, OpenDraft>;
}
const NOTHING: Kept = { rows: [], drafts: new Map() };

/**
 * What is kept from the tab's page, now and after every change; undefined until it was read. What
 * the page says of its address is judged by the one that the browser gives.
 */
export function useKept(
  database: Database,
  tab: TabFacts | null | undefined,
  signs: Signs = NO_SIGNS,
): Kept | undefined {
  const [kept, setKept] = useState<Kept>();
  // One string, because every report brings the same signs in a new object.
  const sources = tab?.url ? pageSources(tab.url, signs).join(' ') : '';
  useEffect(() => {
    if (tab === undefined) return;
    if (sources === '') {
      setKept(NOTHING);
      return;
    }
    const subscription = watchSources(database, sources.split(' ')).subscribe(
      setKept,
      (error: unknown) => report(error, 'reading the annotations'),
    );
    return () => subscription.unsubscribe();
  }, [database, tab, sources]);
  return kept;
}
