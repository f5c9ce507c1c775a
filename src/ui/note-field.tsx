import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say, type Word } from '../words.ts';
import { keepAside } from './keep-aside.ts';
import { Markdown } from './markdown.tsx';
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
  /** Called with the text when the reader is done and it is safe, or needs a choice that can wait. */
  readonly onDone: (text: string) => void;
  /**
   * True inside a stranger's page, which decides where a click lands: then none hands the text to the
   * clipboard or follows a link in it.
   */
  readonly isExposed: boolean;
  /** True when the reader asked for the field: then it takes the focus. */
  readonly isAsked: boolean;
  /** What stands above the text, between it and the buttons, and before the buttons. */
  readonly head?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly tools?: ComponentChildren;
}

/** The field that a note is typed in: nothing typed here is ever in one place only. */
export function NoteField(props: NoteFieldProps) {
  const { start, calls, onDone, isExposed, isAsked, head, children, tools } = props;
  const [session] = useState(() => openNote(start, { ...calls, keepAside: keepAside() }));
  const [state, setState] = useState(session.state);
  const [isPreview, setPreview] = useState(false);
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
    const { status, text } = session.state();
    if (status !== 'unsaved') onDone(text);
    else showText();
  }

  function showText() {
    setPreview(false);
    // It is there again only after the next render.
    setTimeout(() => field.current?.focus());
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.defaultPrevented) return;
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && isCommand(event));
    if (!isDone) return;
    // Escape would close the popup, and with it the reader's place in the list.
    event.preventDefault();
    finish();
  }

  return (
    // A frame has nothing but the field: wherever in it the reader clicks, its keys are heard.
    // biome-ignore lint/a11y/noStaticElementInteractions: they come from the field and its buttons
    <div ref={whole} class="note-field" tabIndex={isExposed ? -1 : undefined} onKeyDown={onKeyDown}>
      {head}
      <div class="note-paper">
        <textarea
          ref={field}
          class="note-text"
          dir="auto"
          rows={3}
          // Not `hidden`: Firefox forgets what can be undone in a field that is laid out anew.
          data-away={isPreview}
          aria-label={say('note_label')}
          placeholder={say('note_placeholder')}
          value={state.text}
          onInput={(event) => session.type(event.currentTarget.value)}
          onBlur={() => session.save()}
        />
        {isPreview && <Preview text={state.text} canFollow={!isExposed} />}
      </div>
      {hasConflict && <Conflict state={state} session={session} />}
      {children}
      <div class="note-foot">
        {tools}
        <button
          type="button"
          class="button-quiet"
          aria-pressed={isPreview}
          onClick={() => (isPreview ? showText() : setPreview(true))}
        >
          {say('note_preview')}
        </button>
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
        {!isExposed && (state.status === 'unsaved' || state.status === 'gone') && (
          <Copy text={state.text} />
        )}
        <button type="button" class="button-main" onClick={finish}>
          {say('editor_done')}
        </button>
      </div>
    </div>
  );
}

/** The note as it will look; it can be scrolled with the keyboard. */
function Preview({ text, canFollow }: { readonly text: string; readonly canFollow: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
    <section class="note-preview rich" dir="auto" tabIndex={0} aria-label={say('note_preview')}>
      {text.trim() === '' ? (
        <p class="soft">{say('note_preview_empty')}</p>
      ) : (
        <Markdown text={text} canFollow={canFollow} />
      )}
    </section>
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
