import { useEffect, useRef, useState } from 'preact/hooks';
import { type Colour, noteOf, quoteOf } from '../annotations/annotation.ts';
import { tagsOf } from '../annotations/body.ts';
import type { AnnotationChange } from '../annotations/save.ts';
import type { Orphan as OrphanState } from '../page-report.ts';
import type { AnnotationRow, OpenDraft } from '../store/database.ts';
import { say, sayDay, sayTime } from '../words.ts';
import { isOnPage } from './arrange.ts';
import { changeColour, changeReview, changeTags, isSaved } from './change.ts';
import { Colours } from './colours.tsx';
import { Difference } from './difference.tsx';
import { Markdown } from './markdown.tsx';
import { NoteField } from './note-field.tsx';
import { Orphan, type OrphanActs } from './orphan.tsx';
import type { PageCall } from './page-acts.ts';
import { Review, reviewedOf, reviewLine } from './review.tsx';
import { Tags } from './tags.tsx';

/** What a card may ask of the popup. */
export interface CardActs {
  jump(row: AnnotationRow): void;
  copyLink(row: AnnotationRow): void;
  /** What may be done with it where it was not found. */
  orphanActs(row: AnnotationRow): OrphanActs;
  onDelete(row: AnnotationRow): void;
  /** The reader's tags, the commonest first. */
  listTags(): Promise<readonly string[]>;
  /** Something could not be saved. */
  fail(): void;
}

interface CardProps {
  readonly row: AnnotationRow;
  readonly draft: OpenDraft | null;
  /** Why it is not on the page, if so. */
  readonly orphan: OrphanState | null;
  readonly selected: string;
  /** Its words as they are now, where they are no longer the same. */
  readonly altered: string | null;
  readonly isReadOnly: boolean;
  /** The article's speakers, for a statement to be put right. */
  readonly speakers: readonly string[];
  /** True when its note is to be open from the start, because the reader asked for it. */
  readonly isWanted: boolean;
  readonly call: PageCall;
  readonly acts: CardActs;
}

/** One annotation: its words, its note, and what can be done with it. */
export function Card(props: CardProps) {
  const { row, draft, orphan, selected, altered, isReadOnly, isWanted, call, acts } = props;
  const { speakers } = props;
  const { annotation } = row;
  const note = noteOf(annotation);
  // Text left behind by an earlier sitting opens by itself, so that it is seen and saved.
  const [isEditing, setEditing] = useState(
    isWanted || (!isReadOnly && draft !== null && draft.text.trim() !== note),
  );
  const editButton = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(isWanted);
  const recolouring = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    // Focus returns to where it came from.
    if (!isEditing && wasAsked.current) editButton.current?.focus();
  }, [isEditing]);
  useEffect(() => {
    if (!isWanted) return;
    wasAsked.current = true;
    setEditing(true);
  }, [isWanted]);

  const { body } = annotation;
  const tags = tagsOf(body);
  const reviewed = reviewedOf(body);
  const change = (given: AnnotationChange) => call('editAnnotation', given);

  function edit() {
    wasAsked.current = true;
    setEditing(true);
  }

  async function recolour(colour: Colour): Promise<void> {
    if (!isSaved(await changeColour(change, row, colour))) acts.fail();
  }

  function finish(text: string) {
    wasAsked.current = true;
    setEditing(false);
    // A note on the page as a whole is its text alone: without any there is nothing to keep.
    if (isOnPage(row) && text.trim() === '' && tags.length === 0) acts.onDelete(row);
  }

  return (
    <li class="card">
      <Quote row={row} isOrphan={orphan !== null} onJump={() => acts.jump(row)} />
      {reviewed && (
        <p class="soft" dir="auto">
          {reviewLine(reviewed)}
        </p>
      )}
      {altered !== null && <Altered before={quoteOf(annotation)} now={altered} />}
      {orphan && (
        <Orphan
          orphan={orphan}
          colour={annotation.target.styleClass}
          selected={selected}
          isReadOnly={isReadOnly}
          acts={acts.orphanActs(row)}
        />
      )}
      {isEditing ? (
        <NoteField
          start={{ id: row.id, note, rev: row.rev, draft }}
          calls={{ saveDraft: (given) => call('saveDraft', given), editAnnotation: change }}
          isAsked={wasAsked.current}
          isExposed={false}
          onDone={finish}
        >
          <Tags
            tags={tags}
            listTags={acts.listTags}
            onChange={async (given) => isSaved(await changeTags(change, row, given))}
          />
          {reviewed && (
            <Review
              reviewed={reviewed}
              speakers={speakers}
              onChange={async (given) => isSaved(await changeReview(change, row, given))}
            />
          )}
        </NoteField>
      ) : (
        <>
          {note !== '' && (
            <div class="card-note rich" dir="auto">
              <Markdown text={note} />
            </div>
          )}
          {tags.length > 0 && (
            <ul class="tag-list card-tags" aria-label={say('tags')}>
              {tags.map((tag) => (
                <li key={tag} class="tag" dir="auto">
                  {tag}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <div class="card-foot">
        <time class="card-time" dateTime={annotation.created} title={sayTime(annotation.created)}>
          {sayDay(annotation.created)}
        </time>
        {!isReadOnly && (
          <>
            <Colours
              colour={annotation.target.styleClass}
              onChoose={(next) => {
                // One after the other: arrow keys pass through every colour on their way.
                recolouring.current = recolouring.current.then(() => recolour(next));
              }}
            />
            {orphan === null && !isOnPage(row) && (
              <button type="button" class="button-quiet" onClick={() => acts.copyLink(row)}>
                {say('card_link')}
              </button>
            )}
            {!isEditing && (
              <button ref={editButton} type="button" class="button-quiet" onClick={edit}>
                {say(note === '' ? 'card_add_note' : 'card_edit_note')}
              </button>
            )}
            <button type="button" class="button-quiet" onClick={() => acts.onDelete(row)}>
              {say('card_delete')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}

/** How an edit changed the words; nothing where it was the white space alone. */
function Altered({ before, now }: { readonly before: string; readonly now: string }) {
  const plain = (words: string) => words.replace(/\s+/g, ' ');
  if (plain(before) === plain(now)) return null;
  return (
    <p class="altered">
      <span class="soft">{say('edited_passage')}</span> <Difference before={before} now={now} />
    </p>
  );
}

interface QuoteProps {
  readonly row: AnnotationRow;
  readonly isOrphan: boolean;
  readonly onJump: () => void;
}

/** The highlighted words; a button that goes there, unless they are not on the page. */
function Quote({ row, isOrphan, onJump }: QuoteProps) {
  const { annotation } = row;
  if (isOnPage(row)) return <p class="soft">{say('card_on_page')}</p>;
  const words = (
    <span class="quote-words words" dir="auto">
      <mark data-colour={annotation.target.styleClass}>{quoteOf(annotation)}</mark>
    </span>
  );
  if (isOrphan) return <blockquote class="quote">{words}</blockquote>;
  return (
    <button type="button" class="quote" title={say('card_jump')} onClick={onJump}>
      {words}
      <span class="unseen">. {say('card_jump')}</span>
    </button>
  );
}
