import { useEffect, useState } from 'preact/hooks';
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { isPage } from '../src/annotations/target-source.ts';
import type { Edition } from '../src/editions/edition.ts';
import { unpack } from '../src/editions/edition.ts';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database, DocumentRow } from '../src/store/database.ts';
import { listOn } from '../src/store/library.ts';
import { newestEdition } from '../src/store/read.ts';
import { Markdown } from '../src/ui/markdown.tsx';
import { say, sayCount, sayTime } from '../src/words.ts';
import { Detail } from './detail.tsx';
import { marksIn } from './marks-in.ts';
import { hashOf } from './route.ts';
import type { Call } from './storage.tsx';
import type { Listed } from './use-rows.ts';

interface ArticleProps {
  readonly database: Database;
  readonly call: Call;
  readonly id: string;
  /** Grows when the store has changed. */
  readonly round: number;
  readonly onDelete: (listed: Listed) => void;
  readonly onDeleteAll: (page: DocumentRow) => void;
}

interface Kept {
  readonly page: DocumentRow | undefined;
  readonly rows: readonly AnnotationRow[];
  readonly edition: (Edition & { readonly seen: string }) | null;
}

/** One article: its text as it was seen last, with the highlights in it and the notes beside it. */
export function Article({ database, call, id, round, onDelete, onDeleteAll }: ArticleProps) {
  const [kept, setKept] = useState<Kept>();
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    read(database, id).then(setKept, (error: unknown) => report(error, 'reading an article'));
  }, [database, id, round]);
  if (!kept) return <p class="soft">{say('storage_looking')}</p>;
  const { page, rows, edition } = kept;
  if (!page) return <p class="soft">{say('act_gone')}</p>;
  const row = rows.find((one) => one.id === chosen);
  const address = rows[0]?.annotation.target.source;
  return (
    <div class="columns">
      <article class="reading">
        <p class="soft">
          <a href={hashOf({ screen: 'articles', sought: '' })}>{say('library_articles')}</a> ·{' '}
          {page.outlet ?? page.host}
        </p>
        <h1 dir="auto">{edition?.title || page.title || page.host}</h1>
        <p class="soft">
          {sayCount('annotations', rows.length)}
          {edition && ` · ${say('library_seen', sayTime(edition.seen))}`}
          {address !== undefined && isPage(address) && (
            <>
              {' · '}
              <a href={address} target="_blank" rel="noreferrer noopener">
                {say('library_open')}
              </a>
            </>
          )}
          {rows.length > 0 && (
            <>
              {' · '}
              <a href={hashOf({ screen: 'export', sought: '', of: { article: id, ids: null } })}>
                {say('export_open')}
              </a>
              {' · '}
              <button type="button" class="button-link" onClick={() => onDeleteAll(page)}>
                {say('library_delete_article')}
              </button>
            </>
          )}
        </p>
        <Notes rows={rows} chosen={chosen} onChoose={setChosen} />
        {edition && <Text edition={edition} rows={rows} chosen={chosen} onChoose={setChosen} />}
      </article>
      {row && (
        <Detail
          key={row.id}
          listed={{ row, page }}
          database={database}
          call={call}
          onClose={() => setChosen(null)}
          onDelete={() => {
            setChosen(null);
            onDelete({ row, page });
          }}
        />
      )}
    </div>
  );
}

async function read(database: Database, id: string): Promise<Kept> {
  const [page, rows, edition] = await Promise.all([
    database.documents.get(id),
    listOn(database, id),
    newestEdition(database, id),
  ]);
  const text = edition ? { ...(await unpack(edition.packed)), seen: edition.lastSeen } : null;
  return { page, rows, edition: text };
}

interface ChoiceProps {
  readonly rows: readonly AnnotationRow[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The article's annotations one below the other. */
function Notes({ rows, chosen, onChoose }: ChoiceProps) {
  return (
    <ol class="notes" aria-label={say('popup_annotations')}>
      {rows.map(({ id, annotation }) => (
        <li key={id}>
          <button
            type="button"
            class="row"
            aria-current={id === chosen}
            data-colour={annotation.target.styleClass}
            onClick={() => onChoose(id)}
          >
            <span class="row-quote words" dir="auto">
              {quoteOf(annotation) || say('card_on_page')}
            </span>
          </button>
          {noteOf(annotation) !== '' && (
            <div class="rich notes-note" dir="auto">
              <Markdown text={noteOf(annotation)} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The kept text, in which a click on highlighted words opens their note. */
function Text({ edition, rows, chosen, onChoose }: ChoiceProps & { readonly edition: Edition }) {
  return (
    <details class="text" open>
      <summary>{say('library_text')}</summary>
      {marksIn(edition.paragraphs, rows).map((parts, index) => (
        // Paragraphs have no names, and never change their order here.
        <p key={index} class="words" dir="auto">
          {parts.map(({ words, row }) =>
            row ? (
              <mark key={`${row.id} ${words}`} data-colour={row.annotation.target.styleClass}>
                {/* A link, because it breaks over lines as the words around it do. */}
                <a
                  class="mark-link"
                  href={hashOf({ screen: 'article', id: row.docId })}
                  aria-current={row.id === chosen}
                  onClick={(event) => {
                    event.preventDefault();
                    onChoose(row.id);
                  }}
                >
                  {words}
                </a>
              </mark>
            ) : (
              words
            ),
          )}
        </p>
      ))}
    </details>
  );
}
