import type { backgroundCaller } from '../src/call.ts';
import type { EditorNote, EditorToBackground } from '../src/messages.ts';
import { report } from '../src/report.ts';
import { NoteField } from '../src/ui/note-field.tsx';
import { say } from '../src/words.ts';

interface EditorProps {
  readonly note: EditorNote;
  readonly call: ReturnType<typeof backgroundCaller<EditorToBackground>>;
}

/** The words that the note is about, and the note. */
export function Editor({ note, call }: EditorProps) {
  return (
    <main class="editor" aria-label={say('editor_title')}>
      <p class="editor-quote words" dir="auto">
        {note.quote}
      </p>
      <NoteField
        start={note}
        calls={{
          saveDraft: (draft) => call('saveDraft', draft),
          editAnnotation: (change) => call('editAnnotation', change),
        }}
        // The page decides where a click in this frame lands: none may hand the text on.
        canCopy={false}
        isAsked
        onDone={() => {
          call('closeEditor', {}).catch((error: unknown) => report(error, 'closing the editor'));
        }}
      />
    </main>
  );
}
