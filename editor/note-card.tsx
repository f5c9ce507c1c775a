import { useEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '../src/annotations/annotation.ts';
import type { AnnotationChange } from '../src/annotations/save.ts';
import type { backgroundCaller } from '../src/call.ts';
import { refuseCovered } from '../src/covered.ts';
import type { EditorNote, EditorToBackground } from '../src/messages.ts';
import { report } from '../src/report.ts';
import {
  changeColour,
  changeReview,
  changeTags,
  isSaved,
  moveToSelection,
} from '../src/ui/change.ts';
import { Colours } from '../src/ui/colours.tsx';
import { NoteField } from '../src/ui/note-field.tsx';
import { Review } from '../src/ui/review.tsx';
import { Tags } from '../src/ui/tags.tsx';
import { say } from '../src/words.ts';

interface EditorProps {
  readonly note: EditorNote;
  /** What the frame was opened with, and is closed by. */
  readonly ticket: string;
  /** Whether the keyboard goes to the tags first. */
  readonly isTagging: boolean;
  readonly call: ReturnType<typeof backgroundCaller<EditorToBackground>>;
}

/** The words that the note is about, the note, its tags and its colour. */
export function Editor({ note, ticket, isTagging, call }: EditorProps) {
  const [colour, setColour] = useState(note.colour);
  const [isUnsaved, setUnsaved] = useState(false);
  const [isCovered, setCovered] = useState(false);
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    if (whole.current) refuseCovered(whole.current, () => setCovered(true));
  }, []);
  const recolouring = useRef<Promise<void>>(Promise.resolve());
  const change = (given: AnnotationChange) => call('editAnnotation', given);

  async function recolour(next: Colour): Promise<void> {
    const isKept = isSaved(await changeColour(change, note, next));
    setUnsaved(!isKept);
    if (isKept) setColour(next);
  }

  return (
    <main ref={whole} class="editor">
      <h1 class="unseen">{say('editor_title')}</h1>
      {/* A note's own headings begin with the third level, wherever it is shown. */}
      <h2 class="unseen">{say('note_label')}</h2>
      <NoteField
        start={note}
        calls={{ saveDraft: (draft) => call('saveDraft', draft), editAnnotation: change }}
        isExposed
        isAsked={!isTagging}
        onDone={() => {
          call('closeEditor', { ticket }).catch((error: unknown) =>
            report(error, 'closing the editor'),
          );
        }}
        head={
          <blockquote class="editor-quote words" dir="auto" data-colour={colour}>
            {note.quote}
          </blockquote>
        }
        tools={
          <Colours
            colour={colour}
            onChoose={(next) => {
              // One after the other: arrow keys pass through every colour on their way.
              recolouring.current = recolouring.current.then(() => recolour(next));
            }}
          />
        }
      >
        <Tags
          isAsked={isTagging}
          tags={note.tags}
          listTags={() => call('listTags', { ticket })}
          onChange={async (tags) => isSaved(await changeTags(change, note, tags))}
        />
        {note.statement && (
          <Review
            reviewed={{ ...note, statement: note.statement }}
            speakers={note.speakers}
            onChange={async (given) => isSaved(await changeReview(change, note, given))}
            onMove={async () => {
              const outcome = await moveToSelection(
                (which) => call('moveToSelection', which),
                note,
              );
              return outcome && isSaved(outcome);
            }}
          />
        )}
        {isCovered && <p role="alert">{say('click_covered')}</p>}
        {isUnsaved && <p role="alert">{say('act_unsaved')}</p>}
      </NoteField>
    </main>
  );
}
