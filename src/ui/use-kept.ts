import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { pageSources } from '../annotations/page-source.ts';
import { NO_SIGNS, type Signs } from '../annotations/signs.ts';
import { report } from '../report.ts';
import type { Database } from '../store/database.ts';
import { type KeptOf, readSources, watchSources } from '../store/read.ts';
import type { TabFacts } from './find-tab.ts';

const NOTHING: KeptOf = { rows: [], drafts: new Map() };

/** What is kept from the tab's page, by its address alone, before anything is drawn. */
export async function readKept(database: Database, tab: TabFacts | null): Promise<KeptOf> {
  const sources = tab?.url ? pageSources(tab.url, NO_SIGNS) : [];
  return sources.length === 0 ? NOTHING : await readSources(database, sources);
}

/**
 * What is kept from the tab's page, now and after every change; undefined until it was read. What
 * the page says of its address is judged by the one that the browser gives. What was read `early` stands
 * until then.
 */
export function useKept(
  database: Database,
  tab: TabFacts | null | undefined,
  signs: Signs = NO_SIGNS,
  early?: Promise<KeptOf> | undefined,
): KeptOf | undefined {
  const [kept, setKept] = useState<KeptOf>();
  // Not an effect after the first painting, which would wait for it.
  useLayoutEffect(() => {
    // Where it fails, so does what comes after it, and says so.
    early?.then((found) => setKept((known) => known ?? found)).catch(() => {});
  }, [early]);
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
