import { useState } from 'preact/hooks';
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { speakerOf, tagsOf } from '../src/annotations/body.ts';
import { type FieldName, foundWords } from '../src/search/found-words.ts';
import type { Query } from '../src/search/query.ts';
import type { Database } from '../src/store/database.ts';
import { usePlainMarkdown } from '../src/ui/markdown.tsx';
import { say, sayCount, sayDay, sayNumber } from '../src/words.ts';
import { Detail } from './detail.tsx';
import { hashOf } from './route.ts';
import type { Call } from './storage.tsx';
import { type Answer, type Kept, useSearch } from './use-haystack.ts';
import { type Listed, useRows } from './use-rows.ts';
import { type Stop, VirtualList } from './virtual-list.tsx';

/** Height of a row: two lines of quote, one of note and one of where it is from. */
const ROW_HEIGHT = 112;

interface EverythingProps {
  readonly database: Database;
  readonly call: Call;
  readonly kept: Kept;
  readonly sought: string;
  readonly onDelete: (listed: Listed) => void;
}

/** All annotations, or those that a search finds, with the one that is chosen beside them. */
export function Everything({ database, call, kept, sought, onDelete }: EverythingProps) {
  const { newest, searchable } = kept;
  const answer = useSearch(searchable, sought);
  const [chosen, setChosen] = useState<string | null>(null);
  const ids = answer?.ids ?? (sought === '' ? newest : undefined);
  const { known, onRange } = useRows(database, ids ?? NONE, searchable?.round ?? 0, chosen);
  const open = chosen === null ? undefined : known.get(chosen);
  if (!ids) return <p class="soft">{say('storage_looking')}</p>;
  return (
    <div class="columns">
      <section class="list">
        <p class="soft list-count" role="status">
          {answer ? wordsOf(answer) : say('storage_looking')}
        </p>
        {ids.length > 0 && (
          <a class="list-export" href={hashOf({ screen: 'export', sought })}>
            {say('export_open')}
          </a>
        )}
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
            row={(index, stop) => {
              const listed = known.get(ids[index] ?? '');
              return (
                listed && (
                  <Row
                    listed={listed}
                    query={answer?.query ?? NO_QUERY}
                    isChosen={listed.row.id === chosen}
                    stop={stop}
                    onChoose={() => setChosen(listed.row.id)}
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

interface RowProps {
  readonly listed: Listed;
  readonly query: Query;
  readonly isChosen: boolean;
  readonly stop: Stop;
  readonly onChoose: () => void;
}

/** One annotation in the list: a button that opens it. */
function Row({ listed: { row, page }, query, isChosen, stop, onChoose }: RowProps) {
  const { annotation } = row;
  const quote = quoteOf(annotation);
  const note = usePlainMarkdown(noteOf(annotation));
  const speaker = speakerOf(annotation.body)?.name;
  const from = [speaker, page?.outlet ?? page?.host, sayDay(annotation.created)];
  return (
    <button
      type="button"
      class="row"
      tabIndex={stop}
      aria-current={isChosen}
      data-colour={annotation.target.styleClass}
      onClick={onChoose}
    >
      <span class="row-quote words" dir="auto">
        {quote === '' ? (page?.title ?? '') : <Marked query={query} field="quote" text={quote} />}
      </span>
      <span class="row-note" dir="auto">
        <Marked query={query} field="note" text={note} />
      </span>
      <span class="row-from soft">
        {from.filter((one) => one !== undefined).join(' · ')}
        {tagsOf(annotation.body).map((tag) => (
          <span key={tag} class="row-tag" dir="auto">
            {tag}
          </span>
        ))}
      </span>
    </button>
  );
}

interface MarkedProps {
  readonly query: Query;
  readonly field: FieldName;
  readonly text: string;
}

/** A text with the words that were searched for marked; from a little before the first of them. */
function Marked({ query, field, text }: MarkedProps) {
  const spans = foundWords(query, field, text);
  const first = spans[0]?.[0] ?? 0;
  const from = first > AHEAD ? text.lastIndexOf(' ', first - BEFORE) + 1 : 0;
  const parts = [];
  let at = from;
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {from > 0 && '… '}
      {parts}
      {text.slice(at, from + LONGEST_SHOWN)}
    </>
  );
}

/** Characters: how far a find may stand from the beginning, how much is shown before it, and in all. */
const AHEAD = 120;
const BEFORE = 40;
const LONGEST_SHOWN = 400;
