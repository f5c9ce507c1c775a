/**
 * One note while it is being typed, without any DOM: every keystroke becomes a draft in the
 * background, every rest a saved note. "Saved" means that the background said so for this text.
 */
import { newOpId } from '../annotations/make.ts';
import type { AnnotationChange, DraftChange, Refusal, SaveOutcome } from '../annotations/save.ts';
import { attempt, saveReliably } from '../save-reliably.ts';

/** Typing has come to rest after this long: longer than a pause between words. */
const REST_MS = 600;

/**
 * Drafts on their way at a time: as many as somebody types in the seconds that a slow disk may take. A key that
 * waits for an answer would be lost with a page that closes at that moment; the background writes the newest
 * alone of those that wait, so many are no burden.
 */
const MOST_UNDER_WAY = 64;

/** The calls that a note needs of the background. */
export interface NoteCalls {
  saveDraft(draft: DraftChange): Promise<void>;
  editAnnotation(change: AnnotationChange): Promise<SaveOutcome>;
  /** Keeps text as typed where no background is needed, until it has it. */
  keepAside?(draft: DraftChange): void;
}

/** A note as it is stored. */
export interface StoredNote {
  readonly note: string;
  readonly rev: number;
}

/** What a session begins with; a draft is text that an earlier session could not save. */
export interface NoteStart extends StoredNote {
  readonly id: string;
  readonly draft: { readonly text: string; readonly baseRev: number } | null;
}

/** `same`: as stored. `unsaved`: saving failed. `gone`: the annotation is in the trash. */
export type NoteStatus = 'same' | 'saving' | 'saved' | 'unsaved' | 'conflict' | 'gone';

export interface NoteState {
  readonly text: string;
  readonly status: NoteStatus;
  /** Why it is `unsaved`, where the background said why. */
  readonly refusal: Refusal | null;
  /** The text that somebody else saved, while the reader must choose; else null. */
  readonly theirs: string | null;
  /** The reader's text that they gave up for the other one, so that it can be brought back. */
  readonly dropped: string | null;
}

export interface NoteSession {
  state(): NoteState;
  /** Tells of every change of state until the returned function is called. */
  watch(listener: (state: NoteState) => void): () => void;
  type(text: string): void;
  /** Saves now; resolves when nothing is left to save, or saving failed, or a choice is needed. */
  save(): Promise<void>;
  /** Ends a conflict; `both` puts the other text before the reader's own. */
  choose(which: 'mine' | 'theirs' | 'both'): void;
  /** Undoes `choose('theirs')`. */
  bringBack(): void;
  /** The store has moved: untouched text follows, typed text stays. */
  follow(stored: StoredNote): void;
  /** The page closes: hands over what is not yet safe, without waiting. */
  leave(): void;
}

/** Blank text is no note: so it is compared, sent and stored. */
const worthOf = (text: string) => (text.trim() === '' ? '' : text);

/** Opens a session on one annotation's note. A draft left behind is saved after a rest. */
export function openNote(start: NoteStart, calls: NoteCalls): NoteSession {
  const { id } = start;
  const listeners = new Set<(state: NoteState) => void>();
  const draft = start.draft && worthOf(start.draft.text) !== start.note ? start.draft : null;
  const isOld = draft !== null && draft.baseRev !== start.rev;
  /** What the text began from: a save is right only on top of it. */
  let base: StoredNote = { note: start.note, rev: draft ? draft.baseRev : start.rev };
  let theirs: StoredNote | null = isOld ? { note: start.note, rev: start.rev } : null;
  let text = draft ? draft.text : start.note;
  const session = newOpId();
  /** Counts the changes of the text in this session. */
  let count = 0;
  let status: NoteStatus = isOld ? 'conflict' : draft ? 'saving' : 'same';
  let refusal: Refusal | null = null;
  let dropped: string | null = null;
  /** The text that the background was last given, as draft or note; null when it must be given. */
  let given: string | null = worthOf(text);
  let underWay = 0;
  /** The text of the save under way. */
  let sent: string | null = null;
  let saving: Promise<void> | null = null;
  let isWanted = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const state = (): NoteState => ({
    ...{ text, status, refusal, dropped },
    theirs: theirs?.note ?? null,
  });
  const tell = () => {
    for (const listener of listeners) listener(state());
  };
  const become = (next: NoteStatus, why: Refusal | null = null) => {
    status = next;
    refusal = why;
    tell();
  };
  const isDirty = () => worthOf(text) !== base.note;
  const saveAfterRest = () => {
    clearTimeout(rest);
    rest = setTimeout(save, REST_MS);
  };

  /** A few drafts may be under way; the newest text follows the first that arrives. */
  async function sendDraft(): Promise<void> {
    if (underWay === MOST_UNDER_WAY || given === worthOf(text)) return;
    underWay++;
    given = worthOf(text);
    await giveDraft();
    underWay--;
    await sendDraft();
  }

  /** A draft that got lost is not sent again: the next key or the save carries its text. */
  async function giveDraft(): Promise<void> {
    const change = draftNow();
    await attempt(() => calls.saveDraft(change));
  }

  function draftNow(): DraftChange {
    const typed = { session, count };
    return { id, text: isDirty() ? worthOf(text) : null, baseRev: base.rev, typed };
  }

  function save(): Promise<void> {
    clearTimeout(rest);
    isWanted = true;
    saving ??= saveAll().finally(() => {
      saving = null;
      sent = null;
    });
    return saving;
  }

  async function saveAll(): Promise<void> {
    while (isWanted && isDirty() && !theirs) {
      isWanted = false;
      if (status !== 'saving') become('saving');
      // The save itself carries the text, so no draft need follow it.
      sent = worthOf(text);
      given = sent;
      const typed = { session, count };
      const change = { opId: newOpId(), id, baseRev: base.rev, note: sent, typed };
      await settle(sent, await saveReliably(() => calls.editAnnotation(change), change.opId));
    }
    isWanted = false;
  }

  async function settle(saved: string, outcome: SaveOutcome | 'unsaved'): Promise<void> {
    if (outcome === 'unsaved') fail(null);
    else if (outcome.status === 'refused') fail(outcome.reason);
    else if (outcome.status === 'missing') become('gone');
    else if (outcome.status === 'saved') settleAt({ note: saved, rev: outcome.rev });
    else await settleConflict(saved, { note: outcome.note, rev: outcome.rev });
  }

  async function settleConflict(saved: string, stored: StoredNote): Promise<void> {
    if (stored.note === saved || stored.note === worthOf(text)) {
      // The note is ours already: only the reply to an earlier save was lost.
      settleAt(stored);
    } else if (stored.note === base.note) {
      // Something else than the note changed, so the save is right on top of that too.
      base = stored;
      isWanted = true;
    } else {
      // Seldom needed, so a file of its own. Under an update it may be gone: the reader chooses then.
      const merge = await import('../annotations/merge.ts').catch(() => null);
      const merged = merge ? merge.mergeTexts(base.note, text, stored.note) : null;
      if (merged !== null) {
        replace(merged, stored);
        return;
      }
      theirs = stored;
      become('conflict');
    }
  }

  function settleAt(stored: StoredNote): void {
    base = stored;
    if (isDirty()) {
      // Typed meanwhile: the draft must say that it began from this revision.
      given = stored.note;
      sendDraft();
      if (!isWanted) saveAfterRest();
    } else become('saved');
  }

  function fail(why: Refusal | null): void {
    isWanted = false;
    become('unsaved', why);
    given = null;
    sendDraft();
  }

  function replace(next: string, on: StoredNote): void {
    base = on;
    theirs = null;
    text = next;
    count += 1;
    given = null;
    become(isDirty() ? 'saving' : 'same');
    calls.keepAside?.(draftNow());
    sendDraft();
    save();
  }

  if (draft && !isOld) saveAfterRest();

  return {
    state,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(next) {
      text = next;
      count += 1;
      dropped = null;
      calls.keepAside?.(draftNow());
      sendDraft();
      if (theirs || status === 'gone') return tell();
      become(isDirty() || saving ? 'saving' : 'same');
      saveAfterRest();
    },
    save,
    choose(which) {
      if (!theirs) return;
      const mine = text;
      const other = theirs;
      if (which === 'theirs') dropped = mine;
      const both = worthOf(other.note) ? `${other.note}\n\n${mine}` : mine;
      replace({ mine, theirs: other.note, both }[which], other);
    },
    bringBack() {
      if (dropped === null) return;
      const mine = dropped;
      dropped = null;
      replace(mine, base);
    },
    follow(stored) {
      if (stored.rev <= base.rev || saving || theirs) return;
      if (!isDirty()) text = stored.note;
      else if (stored.note !== base.note) return;
      base = stored;
      tell();
    },
    leave() {
      clearTimeout(rest);
      if (!isDirty() || sent === worthOf(text)) return;
      giveDraft();
      if (theirs || status === 'gone') return;
      const typed = { session, count };
      const change = { opId: newOpId(), id, baseRev: base.rev, note: worthOf(text), typed };
      attempt(() => calls.editAnnotation(change));
    },
  };
}
