import { useEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { Found, Haystack } from '../src/search/haystack.ts';
import { parseQuery, type Query } from '../src/search/query.ts';
import { finishInSlices } from '../src/steps.ts';
import type { Database } from '../src/store/database.ts';
import { listNewest } from '../src/store/read.ts';
import { followChanges, loadHaystack } from '../src/store/search.ts';

/** Everything searchable, and a number that grows whenever it changes. */
export interface Searchable {
  readonly haystack: Haystack;
  readonly round: number;
}

/** What there is to list: the newest at once, and everything once it is read. */
export interface Kept {
  /** Ids of the newest, as long as there is no more; undefined before them. */
  readonly newest: readonly string[] | undefined;
  readonly searchable: Searchable | undefined;
}

/** How many are shown before everything is read: more than a window holds. */
const AT_ONCE = 50;
/** Milliseconds that the newest have for being read and painted before the browser reads all the rest. */
const HEAD_START = 60;

/** Lets the page paint and take input. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Reads the newest, then what can be searched, once, and follows the store. */
export function useHaystack(database: Database): Kept {
  const [newest, setNewest] = useState<readonly string[]>();
  const [searchable, setSearchable] = useState<Searchable>();
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    async function load() {
      const rows = await listNewest(database, AT_ONCE);
      setNewest(rows.map(({ id }) => id));
      await new Promise<void>((resolve) => setTimeout(resolve, HEAD_START));
      return await loadHaystack(database, pause);
    }
    load().then(
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
  return { newest, searchable };
}

/** The most that words are listed for: who wants more says more. */
const MOST_FOUND = 1_000;

/** What a search found, and what was asked. */
export interface Answer extends Found {
  readonly query: Query;
  /** As it was typed. */
  readonly typed: string;
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
        if (!isOver) setAnswer({ ...found, query, typed });
      },
      (error: unknown) => report(error, 'searching'),
    );
    return () => {
      isOver = true;
    };
  }, [searchable, typed]);
  return answer;
}
