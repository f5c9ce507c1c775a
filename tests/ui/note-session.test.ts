import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationChange, DraftChange, SaveOutcome } from '../../src/annotations/save.ts';
import { type NoteStart, type NoteState, openNote } from '../../src/ui/note-session.ts';

const ID = 'urn:uuid:00000000-0000-7000-8000-000000000001';

/** A background of one annotation that keeps the rules of the real one. */
function backgroundWith(note: string, rev = 1) {
  const store = {
    note,
    rev,
    draft: null as DraftChange | null,
    dead: false,
    drafts: 0,
    edits: 0,
    saved: -1,
  };
  const calls = {
    saveDraft: vi.fn(async (draft: DraftChange): Promise<void> => {
      if (store.dead) throw new Error('message channel closed');
      store.drafts += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (draft.typed.count <= store.saved) return;
      store.draft = draft.text === null ? null : draft;
    }),
    editAnnotation: vi.fn(async (change: AnnotationChange): Promise<SaveOutcome> => {
      if (store.dead) throw new Error('message channel closed');
      const { opId } = change;
      store.edits += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (change.baseRev !== store.rev) {
        return { status: 'conflict', opId, rev: store.rev, note: store.note };
      }
      store.note = change.note ?? store.note;
      store.rev += 1;
      const saved = change.typed?.count ?? -1;
      if (store.draft && store.draft.typed.count <= saved) store.draft = null;
      else if (store.draft) store.draft = { ...store.draft, baseRev: store.rev };
      store.saved = saved;
      return { status: 'saved', opId, rev: store.rev, seq: store.rev };
    }),
  };
  return { store, calls };
}

function open(start: Partial<NoteStart> = {}, background = backgroundWith(start.note ?? '')) {
  const states: NoteState[] = [];
  const session = openNote({ id: ID, note: '', rev: 1, draft: null, ...start }, background.calls);
  session.watch((state) => states.push(state));
  return { ...background, session, states };
}

describe('openNote', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands every keystroke over as a draft, at once and the newest last', async () => {
    const { session, store, calls } = open();
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']) session.type(text);
    expect(calls.saveDraft).toHaveBeenCalledTimes(6);
    await vi.advanceTimersByTimeAsync(100);
    expect(store.draft).toMatchObject({ id: ID, text: 'abcdef', baseRev: 1 });
    expect(store.edits).toBe(0);
  });

  it('has no more drafts under way than a slow disk takes, and then the newest', async () => {
    const { session, store, calls } = open();
    const text = 'x'.repeat(100);
    for (let length = 1; length <= text.length; length++) session.type(text.slice(0, length));
    expect(calls.saveDraft).toHaveBeenCalledTimes(64);
    await vi.advanceTimersByTimeAsync(100);
    expect(calls.saveDraft).toHaveBeenCalledTimes(65);
    expect(store.draft).toMatchObject({ id: ID, text, baseRev: 1 });
  });

  it('saves after a rest and says saved only after the reply', async () => {
    const { session, store, states } = open();
    session.type('first');
    await vi.advanceTimersByTimeAsync(620);
    expect(store.edits).toBe(1);
    expect(session.state().status).toBe('saving');
    await vi.runAllTimersAsync();
    expect(store).toMatchObject({ note: 'first', rev: 2, draft: null });
    expect(session.state()).toMatchObject({ status: 'saved', text: 'first' });
    expect(states.map(({ status }) => status)).not.toContain('unsaved');
  });

  it('does not save while typing goes on', async () => {
    const { session, store } = open();
    for (const text of ['a', 'ab', 'abc']) {
      session.type(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(store.edits).toBe(0);
  });

  it('saves at once when asked', async () => {
    const { session, store } = open();
    session.type('quick');
    const saving = session.save();
    await vi.advanceTimersByTimeAsync(60);
    await saving;
    expect(store.note).toBe('quick');
  });

  it('sends nothing when nothing changed', async () => {
    const { session, calls } = open({ note: 'same' });
    await session.save();
    session.leave();
    expect(calls.editAnnotation).not.toHaveBeenCalled();
    expect(calls.saveDraft).not.toHaveBeenCalled();
    expect(session.state().status).toBe('same');
  });

  it('throws the draft away when the text is back where it began', async () => {
    const { session, store } = open({ note: 'same' });
    session.type('same!');
    await vi.advanceTimersByTimeAsync(100);
    expect(store.draft?.text).toBe('same!');
    session.type('same');
    await vi.runAllTimersAsync();
    expect(store.draft).toBeNull();
    expect(store.edits).toBe(0);
  });

  it('saves what was typed during a save on top of it', async () => {
    const { session, store } = open();
    session.type('one');
    const saving = session.save();
    await vi.advanceTimersByTimeAsync(10);
    session.type('one two');
    await vi.runAllTimersAsync();
    await saving;
    expect(store).toMatchObject({ note: 'one two', rev: 3, draft: null });
    expect(session.state().status).toBe('saved');
  });

  it('lets a draft typed during a save begin from what that save made', async () => {
    const { session, store } = open();
    session.type('one');
    session.save();
    await vi.advanceTimersByTimeAsync(10);
    session.type('one two');
    // The save is through and the next one still rests: a close now must not look like a conflict.
    await vi.advanceTimersByTimeAsync(150);
    expect(store).toMatchObject({ note: 'one', rev: 2 });
    expect(store.draft).toMatchObject({ id: ID, text: 'one two', baseRev: 2 });
  });

  it('keeps the text and says unsaved when nobody answers, and saves it later', async () => {
    const { session, store } = open();
    store.dead = true;
    session.type('precious');
    await vi.runAllTimersAsync();
    expect(session.state()).toMatchObject({ status: 'unsaved', text: 'precious' });
    store.dead = false;
    const saving = session.save();
    await vi.runAllTimersAsync();
    await saving;
    expect(session.state().status).toBe('saved');
    expect(store.note).toBe('precious');
  });

  it('keeps every keystroke aside before the background has any', () => {
    const { calls } = backgroundWith('');
    const keepAside = vi.fn();
    const session = openNote({ id: ID, note: '', rev: 1, draft: null }, { ...calls, keepAside });
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']) session.type(text);
    expect(keepAside.mock.calls.map(([draft]) => draft.text).at(-1)).toBe('abcdef');
    expect(keepAside).toHaveBeenCalledTimes(6);
  });

  it('says why the background refused, until it no longer does', async () => {
    const { session, calls } = open();
    calls.editAnnotation.mockImplementationOnce(async ({ opId }) => ({
      ...{ status: 'refused', opId, reason: 'room' },
    }));
    session.type('precious');
    await vi.runAllTimersAsync();
    expect(session.state()).toMatchObject({ status: 'unsaved', refusal: 'room', text: 'precious' });
    session.save();
    await vi.runAllTimersAsync();
    expect(session.state()).toMatchObject({ status: 'saved', refusal: null });
  });

  it('takes a conflict with its own text for saved, because only the reply was lost', async () => {
    const { session, store } = open();
    session.type('mine');
    store.note = 'mine';
    store.rev = 5;
    await vi.runAllTimersAsync();
    expect(session.state().status).toBe('saved');
    expect(store.edits).toBe(1);
  });

  it('goes on from its own text when the reply was lost and more was typed', async () => {
    const { session, store, calls } = open();
    calls.editAnnotation.mockImplementationOnce(async ({ opId, note = '' }) => {
      Object.assign(store, { note, rev: 2 });
      session.type('mine and more');
      return { status: 'conflict', opId, rev: 2, note };
    });
    session.type('mine');
    await vi.runAllTimersAsync();
    expect(session.state().status).toBe('saved');
    expect(store).toMatchObject({ note: 'mine and more', rev: 3 });
  });

  it('saves anyway when only something else than the note changed', async () => {
    const { session, store } = open({ note: 'old' });
    store.rev = 2;
    session.type('new');
    await vi.runAllTimersAsync();
    expect(session.state().status).toBe('saved');
    expect(store).toMatchObject({ note: 'new', rev: 3 });
  });

  it('merges what was changed elsewhere in another line, and goes on', async () => {
    const { session, store } = open({ note: 'one\ntwo\nthree\n' });
    Object.assign(store, { note: 'one\ntwo\nthree\nfour\n', rev: 2 });
    session.type('One\ntwo\nthree\n');
    await vi.runAllTimersAsync();
    await vi.dynamicImportSettled();
    await vi.runAllTimersAsync();
    const merged = 'One\ntwo\nthree\nfour\n';
    expect(session.state()).toMatchObject({ status: 'saved', text: merged, theirs: null });
    expect(store).toMatchObject({ note: merged, rev: 3, draft: null });
  });

  describe('when the note was changed elsewhere', () => {
    async function conflict() {
      const opened = open({ note: 'old' });
      Object.assign(opened.store, { note: 'theirs', rev: 2 });
      opened.session.type('mine');
      await vi.runAllTimersAsync();
      return opened;
    }

    it('holds both texts and writes nothing until the reader chooses', async () => {
      const { session, store } = await conflict();
      expect(session.state()).toMatchObject({ status: 'conflict', text: 'mine', theirs: 'theirs' });
      session.type('mine, longer');
      await vi.runAllTimersAsync();
      expect(store).toMatchObject({ note: 'theirs', rev: 2 });
      // The draft still says where it began, so that the choice comes back after a close.
      expect(store.draft).toMatchObject({ text: 'mine, longer', baseRev: 1 });
    });

    it('keeps mine', async () => {
      const { session, store } = await conflict();
      session.choose('mine');
      await vi.runAllTimersAsync();
      expect(store).toMatchObject({ note: 'mine', rev: 3, draft: null });
      expect(session.state()).toMatchObject({ status: 'saved', theirs: null });
    });

    it('keeps theirs, and brings mine back when asked', async () => {
      const { session, store } = await conflict();
      session.choose('theirs');
      await vi.runAllTimersAsync();
      expect(store).toMatchObject({ note: 'theirs', rev: 2, draft: null });
      expect(session.state()).toMatchObject({ text: 'theirs', dropped: 'mine' });
      session.bringBack();
      await vi.runAllTimersAsync();
      expect(store.note).toBe('mine');
      expect(session.state().dropped).toBeNull();
    });

    it('keeps both', async () => {
      const { session, store } = await conflict();
      session.choose('both');
      await vi.runAllTimersAsync();
      expect(store.note).toBe('theirs\n\nmine');
    });
  });

  it('leaves no draft behind when both texts have become the same', async () => {
    const { session, store } = open({ note: 'old' });
    Object.assign(store, { note: 'theirs', rev: 2 });
    session.type('mine');
    await vi.runAllTimersAsync();
    session.type('theirs');
    await vi.runAllTimersAsync();
    session.choose('mine');
    await vi.runAllTimersAsync();
    expect(store).toMatchObject({ note: 'theirs', rev: 2, draft: null });
  });

  it('begins with a draft that was left behind and saves it', async () => {
    const background = backgroundWith('note', 3);
    const { session, store } = open(
      { note: 'note', rev: 3, draft: { text: 'note, more', baseRev: 3 } },
      background,
    );
    expect(session.state()).toMatchObject({ text: 'note, more', status: 'saving' });
    await vi.runAllTimersAsync();
    expect(store.note).toBe('note, more');
  });

  it('begins with the choice when the draft is older than the note', () => {
    const { session } = open({ note: 'newer', rev: 4, draft: { text: 'mine', baseRev: 3 } });
    expect(session.state()).toMatchObject({ status: 'conflict', text: 'mine', theirs: 'newer' });
  });

  it('does not pass an old draft off as a new one', async () => {
    const { session, store } = open({
      note: 'newer',
      rev: 4,
      draft: { text: 'mine', baseRev: 3 },
    });
    session.type('mine, longer');
    await vi.runAllTimersAsync();
    expect(store.draft).toMatchObject({ text: 'mine, longer', baseRev: 3 });
  });

  it('says gone when the annotation is in the trash', async () => {
    const { session, calls } = open();
    calls.editAnnotation.mockImplementation(async ({ opId }) => ({ status: 'missing', opId }));
    session.type('late');
    await vi.runAllTimersAsync();
    expect(session.state()).toMatchObject({ status: 'gone', text: 'late' });
  });

  it('hands over text and note when the page closes before the rest', async () => {
    const { session, store, calls } = open();
    session.type('a');
    session.type('ab');
    session.leave();
    // Sent at once, although the first draft is still under way: there is no later.
    expect(calls.saveDraft.mock.lastCall?.[0]).toMatchObject({ text: 'ab' });
    await vi.runAllTimersAsync();
    expect(store).toMatchObject({ note: 'ab', rev: 2, draft: null });
  });

  it('follows the store while the reader has typed nothing', () => {
    const { session } = open({ note: 'old' });
    session.follow({ note: 'newer', rev: 2 });
    expect(session.state()).toMatchObject({ text: 'newer', status: 'same' });
  });

  it('keeps typed text when the store moves', async () => {
    const { session, store } = open({ note: 'old' });
    session.type('mine');
    Object.assign(store, { note: 'theirs', rev: 2 });
    session.follow({ note: 'theirs', rev: 2 });
    await vi.runAllTimersAsync();
    expect(session.state()).toMatchObject({ status: 'conflict', text: 'mine', theirs: 'theirs' });
  });

  it('saves blank text as no note', async () => {
    const { session, store } = open({ note: 'old' });
    session.type('  \n');
    await vi.runAllTimersAsync();
    expect(store).toMatchObject({ note: '', draft: null });
    expect(session.state().status).toBe('saved');
  });
});
