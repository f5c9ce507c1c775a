import { useEffect, useRef, useState } from 'preact/hooks';
import { say, type Word } from '../words.ts';
import { keepAside } from './keep-aside.ts';
import {
  type NoteCalls,
  type NoteSession,
  type NoteStart,
  type NoteState,
  openNote,
} from './note-session.ts';

interface NoteFieldProps {
  /** Read once, when the field opens; later only `note` and `rev` are followed. */
  readonly start: NoteStart;
  readonly calls: NoteCalls;
  /** Called when the reader is done and their text is safe, or needs a choice that can wait. */
  readonly onDone: () => void;
  /** Whether the text may be offered to the clipboard: never inside a stranger's page. */
  readonly canCopy: boolean;
  /** True when the reader asked for the field: then it takes the focus. */
  readonly isAsked: boolean;
}

/** The field that a note is typed in: nothing typed here is ever in one place only. */
export function NoteField({ start, calls, onDone, canCopy, isAsked }: NoteFieldProps) {
  const [session] = useState(() => openNote(start, { ...calls, keepAside: keepAside() }));
  const [state, setState] = useState(session.state);
  const field = useRef<HTMLTextAreaElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useSession(session, setState, start);
  useEffect(() => {
    const area = field.current;
    if (!isAsked || !area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [isAsked]);
  const hasConflict = state.theirs !== null;
  useEffect(() => {
    // State and buttons stand under the text: they must be seen as well.
    if (isAsked || hasConflict) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked, hasConflict]);

  async function finish() {
    await session.save();
    if (session.state().status === 'unsaved') field.current?.focus();
    else onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && isCommand(event));
    if (!isDone) return;
    // Escape would close the popup, and with it the reader's place in the list.
    event.preventDefault();
    finish();
  }

  return (
    <div ref={whole} class="note-field">
      <textarea
        ref={field}
        class="note-text"
        dir="auto"
        rows={3}
        aria-label={say('note_label')}
        placeholder={say('note_placeholder')}
        value={state.text}
        onInput={(event) => session.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => session.save()}
      />
      {hasConflict && <Conflict state={state} session={session} />}
      <div class="note-foot">
        <Status state={state} />
        {state.dropped !== null && (
          <button type="button" class="button-line" onClick={() => session.bringBack()}>
            {say('note_bring_back')}
          </button>
        )}
        {state.status === 'unsaved' && (
          <button type="button" class="button-line" onClick={() => session.save()}>
            {say('note_retry')}
          </button>
        )}
        {canCopy && (state.status === 'unsaved' || state.status === 'gone') && (
          <Copy text={state.text} />
        )}
        <button type="button" class="button-main" onClick={finish}>
          {say('editor_done')}
        </button>
      </div>
    </div>
  );
}

const isCommand = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;

/** Ties a session to the life of its field: the page may close at any moment. */
function useSession(session: NoteSession, tell: (state: NoteState) => void, start: NoteStart) {
  useEffect(() => {
    const stop = session.watch(tell);
    const leave = () => session.leave();
    addEventListener('pagehide', leave);
    return () => {
      stop();
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [session, tell]);
  const { note, rev } = start;
  useEffect(() => session.follow({ note, rev }), [session, note, rev]);
}

const STATUS_WORDS = {
  same: null,
  conflict: null,
  saving: 'note_saving',
  saved: 'note_saved',
  unsaved: 'note_unsaved',
  gone: 'note_gone',
} as const satisfies Record<NoteState['status'], Word | null>;

function Status({ state: { status, refusal } }: { readonly state: NoteState }) {
  const word = refusal ? (`toolbar_${refusal}` as const) : STATUS_WORDS[status];
  return (
    <p class="note-status" role="status" data-status={status}>
      {word && say(word)}
      {status === 'unsaved' && <span>. {say('note_unsaved_why')}</span>}
    </p>
  );
}

function Copy({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="button-line"
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        setCopied(true);
      }}
    >
      {say(isCopied ? 'note_copied' : 'note_copy')}
    </button>
  );
}

/** The other text and the choice; the reader's own stands in the field above. */
function Conflict({
  state,
  session,
}: {
  readonly state: NoteState;
  readonly session: NoteSession;
}) {
  return (
    <section class="note-conflict" role="alert">
      <h3>{say('note_conflict')}</h3>
      <p class="note-theirs-label">{say('note_theirs')}</p>
      <blockquote class="note-theirs" dir="auto">
        {state.theirs || say('note_theirs_empty')}
      </blockquote>
      <div class="note-choices">
        {CHOICES.map(([choice, word]) => (
          <button
            key={choice}
            type="button"
            class="button-line"
            onClick={() => session.choose(choice)}
          >
            {say(word)}
          </button>
        ))}
      </div>
    </section>
  );
}

const CHOICES = [
  ['mine', 'note_keep_mine'],
  ['theirs', 'note_keep_theirs'],
  ['both', 'note_keep_both'],
] as const;
