import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { tagsOf } from '../src/annotations/body.ts';
import type { AnnotationChange } from '../src/annotations/save.ts';
import { isPage } from '../src/annotations/target-source.ts';
import { report } from '../src/report.ts';
import type { Database, OpenDraft } from '../src/store/database.ts';
import { listTags } from '../src/store/list-tags.ts';
import { getDraft } from '../src/store/read.ts';
import { changeColour, changeReview, changeTags, isSaved } from '../src/ui/change.ts';
import { Colours } from '../src/ui/colours.tsx';
import { NoteField } from '../src/ui/note-field.tsx';
import { Review, reviewedOf } from '../src/ui/review.tsx';
import { Tags } from '../src/ui/tags.tsx';
import { say, sayTime } from '../src/words.ts';
import { hashOf } from './route.ts';
import type { Call } from './storage.tsx';
import type { Listed } from './use-rows.ts';

interface DetailProps {
  readonly listed: Listed;
  readonly database: Database;
  readonly call: Call;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** One annotation, all of it: its words, its note, what is said of them, and where they are from. */
export function Detail({ listed: { row, page }, database, call, onClose, onDelete }: DetailProps) {
  const { annotation } = row;
  const whole = useRef<HTMLElement>(null);
  useFocus(whole);
  const [draft, setDraft] = useState<OpenDraft | null>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    getDraft(database, row.id).then(
      (found) => setDraft(found ?? null),
      (error: unknown) => report(error, 'reading a draft'),
    );
  }, [database, row.id]);
  const change = (given: AnnotationChange) => call('editAnnotation', given);
  const reviewed = reviewedOf(annotation.body);
  return (
    <aside
      ref={whole}
      class="detail"
      tabIndex={-1}
      aria-label={say('editor_title')}
      onKeyDown={(event) => {
        // What stands in it may take the key for itself.
        if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onClose();
      }}
    >
      <header class="detail-head">
        {page && (
          <a class="detail-page" href={hashOf({ screen: 'article', id: page.id })} dir="auto">
            {page.title || page.host}
          </a>
        )}
        <button type="button" class="button-quiet" aria-label={say('mark_close')} onClick={onClose}>
          ×
        </button>
      </header>
      <blockquote class="detail-quote words" dir="auto" data-colour={annotation.target.styleClass}>
        {quoteOf(annotation) || say('card_on_page')}
      </blockquote>
      {draft !== undefined && (
        <NoteField
          start={{ id: row.id, note: noteOf(annotation), rev: row.rev, draft }}
          calls={{ saveDraft: (given) => call('saveDraft', given), editAnnotation: change }}
          isAsked={false}
          isExposed={false}
          onDone={onClose}
          tools={
            <Colours
              colour={annotation.target.styleClass}
              onChoose={async (colour) =>
                setFailed(!isSaved(await changeColour(change, row, colour)))
              }
            />
          }
        >
          <Tags
            tags={tagsOf(annotation.body)}
            listTags={() => listTags(database)}
            onChange={async (given) => isSaved(await changeTags(change, row, given))}
          />
          {reviewed && (
            <Review
              reviewed={reviewed}
              speakers={[]}
              onChange={async (given) => isSaved(await changeReview(change, row, given))}
            />
          )}
        </NoteField>
      )}
      {hasFailed && <p role="alert">{say('act_unsaved')}</p>}
      <p class="soft">
        {isPage(annotation.target.source) && (
          <>
            <a href={annotation.target.source} target="_blank" rel="noreferrer noopener">
              {say('library_open')}
            </a>{' '}
            ·{' '}
          </>
        )}
        {sayTime(annotation.created)} ·{' '}
        <button type="button" class="button-link" onClick={onDelete}>
          {say('card_delete')}
        </button>
      </p>
    </aside>
  );
}

/**
 * Gives a part the focus when it comes, and when it goes gives it back to what opened it; where that has
 * gone meanwhile, to the row of the list that Tab reaches.
 */
function useFocus(part: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    part.current?.focus();
    return () => {
      const hasMoved = !part.current?.contains(document.activeElement);
      if (hasMoved && document.activeElement !== document.body) return;
      const back = opener?.isConnected ? opener : document.querySelector('.virtual [tabindex="0"]');
      if (back instanceof HTMLElement) back.focus();
    };
  }, [part]);
}
