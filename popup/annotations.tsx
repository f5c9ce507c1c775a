import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { PageReport } from '../src/messages.ts';
import type { AnnotationRow, OpenDraft } from '../src/store/database.ts';
import { say, sayCount } from '../src/words.ts';
import type { PageCall } from './acts.ts';
import { arrange, search } from './arrange.ts';
import { Card, type CardActs } from './card.tsx';
import { NoMatch, NothingYet } from './empty.tsx';

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

/** This page's annotations in its order, orphans apart, with a search; or why there are none. */
export function Annotations(props: AnnotationsProps) {
  const { heading, rows, drafts, page, isForbidden, isReadOnly, wanted, call, acts } = props;
  const [sought, setSought] = useState('');
  if (rows.length === 0) {
    if (isForbidden || isReadOnly) return null;
    return <NothingYet heading={heading} />;
  }
  const found = search(rows, sought);
  const { placed, orphans, dismissed } = arrange(found, page);
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
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 && <NoMatch sought={sought.trim()} onClear={() => setSought('')} />}
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
