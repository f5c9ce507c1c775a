import { useEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { Found, Haystack } from '../src/search/haystack.ts';
import { parseQuery, type Query } from '../src/search/query.ts';
import { finishInSlices } from '../src/steps.ts';
import type { Database } from '../src/store/database.ts';
import { followChanges, loadHaystack } from '../src/store/search.ts';

/** Everything searchable, and a number that grows whenever it changes. */
export interface Searchable {
  readonly haystack: Haystack;
  readonly round: number;
}

/** Lets the page paint and take input. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Reads what can be searched, once, and follows the store; undefined until it is read. */
export function useHaystack(database: Database): Searchable | undefined {
  const [searchable, setSearchable] = useState<Searchable>();
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    loadHaystack(database, pause).then(
      (loaded) => {
        if (isOver) return;
        const { haystack } = loaded;
        setSearchable({ haystack, round: 0 });
        const subscription = followChanges(database, loaded, () =>
          setSearchable((before) => ({ haystack, round: (before?.round ?? 0) + 1 })),
        );
        stop = () => subscription.unsubscribe();
      },
      (error: unknown) => report(error, 'reading the library'),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [database]);
  return searchable;
}

/** The most that words are listed for: who wants more says more. */
const MOST_FOUND = 1_000;

/** What a search found, and what was asked. */
export interface Answer extends Found {
  readonly query: Query;
}

/** Searches whenever what is typed or the library changes; what was found stays until there is more. */
export function useSearch(searchable: Searchable | undefined, typed: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (!searchable) return;
    let isOver = false;
    const query = parseQuery(typed);
    // Without words all rank alike and come by their age alone, however many they are.
    const isRanked = query.terms.some(({ kind }) => kind === 'words');
    const steps = searchable.haystack.search(
      query,
      isRanked ? MOST_FOUND : Number.MAX_SAFE_INTEGER,
    );
    finishInSlices(steps, pause).then(
      (found) => {
        if (!isOver) setAnswer({ ...found, query });
      },
      (error: unknown) => report(error, 'searching'),
    );
    return () => {
      isOver = true;
    };
  }, [searchable, typed]);
  return answer;
}
