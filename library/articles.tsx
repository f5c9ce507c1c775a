import { useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import { foldText } from '../src/search/fold.ts';
import type { Database, DocumentRow } from '../src/store/database.ts';
import { countOn } from '../src/store/library.ts';
import { say, sayCount } from '../src/words.ts';
import { hashOf } from './route.ts';
import type { Searcher } from './searcher.ts';
import { type Stop, VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 68;

interface ArticlesProps {
  readonly database: Database;
  readonly searcher: Searcher;
  readonly sought: string;
  /** Grows when the store has changed. */
  readonly round: number;
}

/** The articles that carry annotations, the one that was worked on last first. */
export function Articles({ database, searcher, sought, round }: ArticlesProps) {
  const [all, setAll] = useState<readonly DocumentRow[]>();
  useEffect(() => {
    const controller = new AbortController();
    searcher
      .ask('articles', null, controller.signal)
      .then(setAll, (error: unknown) => report(error, 'listing articles'));
    return () => controller.abort();
  }, [searcher, round]);
  const words = foldText(sought).trim();
  const found = useMemo(
    () =>
      all?.filter(({ title, outlet = '', host }) =>
        foldText(`${title} ${outlet} ${host}`).includes(words),
      ),
    [all, words],
  );
  if (!found) return <p class="soft">{say('storage_looking')}</p>;
  return (
    <section class="list">
      <p class="soft list-count" role="status">
        {sayCount('storage_pages', found.length)}
      </p>
      {found.length === 0 && (
        <p class="nothing soft">{say(words === '' ? 'library_none_yet' : 'popup_no_match')}</p>
      )}
      <VirtualList
        label={say('library_articles')}
        count={found.length}
        height={ROW_HEIGHT}
        about={words}
        keyOf={(index) => found[index]?.id ?? ''}
        row={(index, stop) => {
          const page = found[index];
          return page && <ArticleRow database={database} page={page} round={round} stop={stop} />;
        }}
      />
    </section>
  );
}

function ArticleRow({
  database,
  page,
  round,
  stop,
}: Pick<ArticlesProps, 'database' | 'round'> & {
  readonly page: DocumentRow;
  readonly stop: Stop;
}) {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    countOn(database, page.id).then(setCount, (error: unknown) => report(error, 'counting'));
  }, [database, page.id, round]);
  return (
    <a class="row" tabIndex={stop} href={hashOf({ screen: 'article', id: page.id })}>
      <span class="row-title words" dir="auto">
        {page.title || page.host}
      </span>
      <span class="row-from soft">
        {page.outlet ?? page.host}
        {count !== undefined && ` · ${sayCount('annotations', count)}`}
      </span>
    </a>
  );
}
