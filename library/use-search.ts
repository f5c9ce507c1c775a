import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { Found } from '../src/search/haystack.ts';
import { parseQuery, type Query } from '../src/search/query.ts';
import type { Database } from '../src/store/database.ts';
import type { Searcher } from './searcher.ts';
import { type Listed, readListed } from './use-rows.ts';

/** All that is kept, for who asks about it, and a number that grows whenever it changes. */
export interface Searchable {
  readonly searcher: Searcher;
  readonly round: number;
}

/** Follows what a searcher has. */
export function useSearchable(searcher: Searcher): Searchable {
  const [searchable, setSearchable] = useState<Searchable>({ searcher, round: 0 });
  useEffect(
    () => searcher.watch(() => setSearchable(({ round }) => ({ searcher, round: round + 1 }))),
    [searcher],
  );
  return searchable;
}

/** The most that words are listed for: who wants more says more. */
const MOST_FOUND = 1_000;

/** What a search found, and what was asked. */
export interface Answer extends Found {
  readonly query: Query;
  /** As it was typed. */
  readonly typed: string;
  /** The first of them, so that they are drawn at once. */
  readonly first: readonly Listed[];
}

/** How many rows are read before what was found is shown: more than a window holds. */
const AT_ONCE = 20;

/** Searches whenever what is typed or the library changes; what was found stays until there is more. */
export function useSearch(
  database: Database,
  searchable: Searchable,
  typed: string,
): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  // Not after the painting of what was typed: that is a frame.
  useLayoutEffect(() => {
    const { searcher } = searchable;
    const controller = new AbortController();
    const query = parseQuery(typed);
    // Without words all rank alike and come by their age alone, however many they are.
    const isRanked = query.terms.some(({ kind }) => kind === 'words');
    const limit = isRanked ? MOST_FOUND : Number.MAX_SAFE_INTEGER;
    const { signal } = controller;
    const search = async () => {
      const found = await searcher.ask('search', { typed, limit }, signal);
      const first = await readListed(database, found.ids.slice(0, AT_ONCE));
      if (!signal.aborted) setAnswer({ ...found, query, typed, first });
    };
    search().catch((error: unknown) => report(error, 'searching'));
    return () => controller.abort();
  }, [database, searchable, typed]);
  return answer;
}
