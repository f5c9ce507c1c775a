import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { noteOf } from '../annotations/annotation.ts';
import type { PageReport } from '../page-report.ts';
import type { AnnotationRow, OpenDraft } from '../store/database.ts';
import { say, sayCount } from '../words.ts';
import { arrange } from './arrange.ts';
import { Card, type CardActs } from './card.tsx';
import { NoMatch, NothingYet } from './empty.tsx';
import { choicesOf, filterRows, NO_FILTER } from './filter.ts';
import { Filters } from './filters.tsx';
import type { PageCall } from './page-acts.ts';

interface AnnotationsProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly rows: readonly AnnotationRow[];
  readonly drafts: ReadonlyMap<string, OpenDraft>;
  /** What the page said of itself, when it has. */
  readonly page: PageReport | null;
  readonly isForbidden: boolean;
  /** True in a private window. */
  readonly isReadOnly: boolean;
  /** The annotation whose note is to be opened. */
  readonly wanted: string | null;
  readonly call: PageCall;
  readonly acts: CardActs;
}

/** This page's annotations in its order, drafts and orphans apart, with a search and filters; or why there are none. */
export function Annotations(props: AnnotationsProps) {
  const { heading, rows, drafts, page, isForbidden, isReadOnly, wanted, call, acts } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [isOpen, setOpen] = useState(false);
  // Those of an earlier sitting: what is typed now stays where it is.
  const [begun] = useState(() => new Set(rows.filter(isBegun(drafts)).map(({ id }) => id)));
  const options = useId();
  /** What was found stays while it is changed, until something else is asked for. */
  const shown = useRef({ filter, ids: new Set<string>() });
  if (shown.current.filter !== filter) shown.current = { filter, ids: new Set() };
  if (rows.length === 0) {
    if (isForbidden || isReadOnly) return null;
    return <NothingYet heading={heading} />;
  }
  const { sought } = filter;
  const { ids } = shown.current;
  for (const { id } of filterRows(rows, filter)) ids.add(id);
  const found = rows.filter(({ id }) => ids.has(id));
  const { drafts: left, placed, orphans, dismissed } = arrange(found, page, begun);
  const speakers = [...new Set(page?.statements.flatMap(({ speaker }) => speaker ?? []))];
  const cards = (some: readonly AnnotationRow[]) => (
    <ol class="cards">
      {some.map((row) => (
        <Card
          key={row.id}
          row={row}
          draft={drafts.get(row.id) ?? null}
          orphan={page?.orphans[row.id] ?? null}
          selected={page?.selected ?? ''}
          altered={page?.altered[row.id] ?? null}
          isReadOnly={isReadOnly}
          speakers={speakers}
          isWanted={row.id === wanted}
          call={call}
          acts={acts}
        />
      ))}
    </ol>
  );
  return (
    <>
      <div class="kept-head">
        <h2 ref={heading} tabIndex={-1} aria-label={say('popup_annotations')} class="soft">
          {sayCount('annotations', found.length)}
        </h2>
        <input
          type="search"
          class="search"
          aria-label={say('popup_search')}
          placeholder={say('popup_search')}
          value={sought}
          onInput={({ currentTarget: { value } }) => setFilter({ ...filter, sought: value })}
        />
        <button
          type="button"
          class="button-quiet"
          aria-expanded={isOpen}
          aria-controls={options}
          onClick={() => {
            setOpen(!isOpen);
            // What cannot be seen must not hide anything.
            if (isOpen) setFilter({ ...NO_FILTER, sought });
          }}
        >
          {say('filter')}
        </button>
      </div>
      <div id={options} hidden={!isOpen}>
        {isOpen && <Filters choices={choicesOf(rows)} filter={filter} onChange={setFilter} />}
      </div>
      {found.length === 0 && (
        <NoMatch sought={sought.trim()} onClear={() => setFilter(NO_FILTER)} />
      )}
      {left.length > 0 && (
        <section class="orphans drafts">
          <h2>{say('popup_drafts')}</h2>
          <p class="soft">{say('popup_drafts_why')}</p>
          {cards(left)}
        </section>
      )}
      {placed.length > 0 && cards(placed)}
      {orphans.length > 0 && (
        <section class="orphans">
          <h2>{say('popup_orphans')}</h2>
          <p class="soft">{say('popup_orphans_why')}</p>
          {cards(orphans)}
        </section>
      )}
      {dismissed.length > 0 && (
        <details class="orphans">
          <summary>{say('popup_dismissed')}</summary>
          {cards(dismissed)}
        </details>
      )}
    </>
  );
}

/** Whether text of an annotation was left that is not its note. */
const isBegun =
  (drafts: ReadonlyMap<string, OpenDraft>) =>
  ({ id, annotation }: AnnotationRow): boolean => {
    const text = drafts.get(id)?.text.trim();
    return text !== undefined && text !== noteOf(annotation);
  };
