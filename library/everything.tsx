import { useCallback, useRef, useState } from 'preact/hooks';
import type { SharedChange } from '../src/annotations/save.ts';
import type { Query } from '../src/search/query.ts';
import type { Database } from '../src/store/database.ts';
import { say, sayCount, sayNumber } from '../src/words.ts';
import { Detail } from './detail.tsx';
import { PickedActs } from './picked.tsx';
import { hashOf } from './route.ts';
import { Row } from './row.tsx';
import type { Call } from './storage.tsx';
import { usePicked } from './use-picked.ts';
import { type Listed, useRows } from './use-rows.ts';
import { type Answer, type Searchable, useSearch } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

/** Height of a row: two lines of quote, one of note and one of where it is from. */
const ROW_HEIGHT = 112;

interface EverythingProps {
  readonly database: Database;
  readonly call: Call;
  /** The newest, all that is listed until everything is known of; undefined before them. */
  readonly first: readonly Listed[] | undefined;
  readonly searchable: Searchable;
  readonly sought: string;
  readonly onDelete: (listed: Listed) => void;
  /** Changes many alike; `said` is what to say when so many were changed. */
  readonly onChange: (
    ids: readonly string[],
    change: SharedChange,
    said: (count: number) => string,
  ) => void;
}

/** All annotations, or those that a search finds, with the one that is chosen beside them. */
export function Everything({ first, ...props }: EverythingProps) {
  if (!first) return <p class="soft">{say('storage_looking')}</p>;
  return <List first={first} {...props} />;
}

function List(props: EverythingProps & { readonly first: readonly Listed[] }) {
  const { database, call, first, searchable, sought, onDelete, onChange } = props;
  const answer = useSearch(database, searchable, sought);
  const [chosen, setChosen] = useState<string | null>(null);
  const [newest] = useState(() => first.map(({ row }) => row.id));
  const ids = answer?.ids ?? (sought === '' ? newest : undefined);
  const { round } = searchable;
  const found = answer?.first ?? first;
  const { known, onRange } = useRows(database, ids ?? NONE, round, chosen, first, found);
  const picked = usePicked(ids ?? NONE, answer?.typed ?? '');
  const open = chosen === null ? undefined : known.get(chosen);
  // The same functions for ever, so that rows need not be drawn anew for them.
  const toggle = useRef(picked.toggle);
  toggle.current = picked.toggle;
  const onPick = useCallback((at: number, isRange: boolean) => toggle.current(at, isRange), []);
  if (!ids) return <p class="soft">{say('storage_looking')}</p>;
  return (
    <div class="columns">
      <section class="list" aria-busy={answer?.typed !== sought}>
        <div class="list-count">
          <p class="soft" role="status">
            {picked.ids.size > 0
              ? sayCount('picked', picked.ids.size)
              : answer
                ? wordsOf(answer)
                : say('storage_looking')}
          </p>
          {picked.ids.size > 0 ? (
            <>
              <button type="button" class="button-quiet" onClick={picked.none}>
                {say('picked_none')}
              </button>
              <PickedActs searcher={searchable.searcher} picked={picked} onChange={onChange} />
            </>
          ) : (
            answer &&
            ids.length > 0 && (
              <>
                <button type="button" class="button-quiet list-act" onClick={picked.all}>
                  {say('picked_all')}
                </button>
                <a href={hashOf({ screen: 'export', sought })}>{say('export_open')}</a>
              </>
            )
          )}
        </div>
        {ids.length === 0 ? (
          <Nothing isSearch={sought.trim() !== ''} />
        ) : (
          <VirtualList
            label={say('popup_annotations')}
            count={ids.length}
            height={ROW_HEIGHT}
            about={answer?.typed ?? ''}
            keyOf={(index) => ids[index] ?? ''}
            onRange={onRange}
            onKey={(event, index) => {
              if (event.key === ' ' && (event.target as Element).localName === 'button') {
                picked.toggle(index, event.shiftKey);
              } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) picked.all();
              else if (event.key === 'Escape' && picked.ids.size > 0) picked.none();
              else return false;
              return true;
            }}
            row={(index, stop) => {
              const listed = known.get(ids[index] ?? '');
              return (
                listed && (
                  <Row
                    listed={listed}
                    index={index}
                    query={answer?.query ?? NO_QUERY}
                    isOpen={listed.row.id === chosen}
                    isPicked={picked.ids.has(listed.row.id)}
                    stop={stop}
                    onOpen={setChosen}
                    onPick={onPick}
                  />
                )
              );
            }}
          />
        )}
      </section>
      {open?.row.deleted === 0 && (
        <Detail
          key={open.row.id}
          listed={open}
          database={database}
          call={call}
          onClose={() => setChosen(null)}
          onDelete={() => {
            setChosen(null);
            onDelete(open);
          }}
        />
      )}
    </div>
  );
}

const NONE: readonly string[] = [];
const NO_QUERY: Query = { terms: [], badDates: [] };

/** How many were found, how many of them are listed, and what could not be read. */
function wordsOf({ total, ids, query: { badDates } }: Answer): string {
  const parts = [sayCount('annotations', total)];
  if (ids.length < total) parts.push(say('library_best', sayNumber(ids.length)));
  if (badDates.length > 0) parts.push(say('library_bad_date', badDates.join(', ')));
  return parts.join(' · ');
}

function Nothing({ isSearch }: { readonly isSearch: boolean }) {
  return (
    <div class="nothing">
      <h2>{say(isSearch ? 'popup_no_match' : 'library_empty')}</h2>
      <p class="soft">{say(isSearch ? 'library_operators' : 'library_empty_how')}</p>
    </div>
  );
}
