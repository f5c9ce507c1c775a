// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationChange, SaveOutcome } from '../../src/annotations/save.ts';
import type { NoteStart } from '../../src/ui/note-session.ts';

vi.mock('../../src/browser.ts', async () => ({
  browser: { i18n: (await import('./stub-browser.ts')).i18n },
}));
const { NoteField } = await import('../../src/ui/note-field.tsx');

const START: NoteStart = { id: 'urn:uuid:1', note: 'old', rev: 1, draft: null };
const saved = async ({ opId }: AnnotationChange): Promise<SaveOutcome> => ({
  status: 'saved',
  opId,
  rev: 2,
  seq: 2,
});

describe('NoteField', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    act(() => render(null, document.body));
    vi.useRealTimers();
  });

  function open(edit: (change: AnnotationChange) => Promise<SaveOutcome> = saved) {
    const calls = { saveDraft: vi.fn(async () => {}), editAnnotation: vi.fn(edit) };
    const onDone = vi.fn();
    act(() =>
      render(
        <NoteField start={START} calls={calls} onDone={onDone} isExposed={false} isAsked />,
        document.body,
      ),
    );
    const field = document.querySelector('textarea');
    if (!field) throw new Error('no field');
    const type = (text: string) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    return { calls, onDone, field, type };
  }
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => {}));
  const status = () => document.querySelector('[role=status]')?.textContent ?? '';
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  const press = (field: HTMLElement, init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    act(() => {
      field.dispatchEvent(event);
    });
    return event;
  };

  it('takes the focus and holds the note', () => {
    const { field } = open();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('old');
    expect(status()).toBe('');
  });

  it('says saving while the reply is out, and saved after it', async () => {
    let reply = () => {};
    const { type, calls } = open(
      (change) =>
        new Promise((resolve) => {
          reply = () => resolve(saved(change));
        }),
    );
    type('old and new');
    expect(calls.saveDraft).toHaveBeenCalledWith({
      id: START.id,
      text: 'old and new',
      baseRev: 1,
      typed: { session: expect.any(String), count: 1 },
    });
    await wait(700);
    expect(status()).toBe('Saving…');
    reply();
    await wait(1);
    expect(status()).toBe('Saved');
  });

  it('keeps the text in reach when saving fails', async () => {
    const { type, field, onDone } = open(async () => {
      throw new Error('message channel closed');
    });
    type('precious');
    await wait(30_000);
    expect(status()).toContain('Not saved yet');
    expect(field.value).toBe('precious');
    expect(button('Try again')).toBeDefined();
    expect(button('Copy text')).toBeDefined();
    act(() => button('Done')?.click());
    await wait(30_000);
    expect(onDone).not.toHaveBeenCalled();
  });

  it('shows the other text and lets the reader choose', async () => {
    let stored = { rev: 2, note: 'theirs' };
    const { type } = open(async (change) => {
      if (change.baseRev !== stored.rev)
        return { status: 'conflict', opId: change.opId, ...stored };
      stored = { rev: 3, note: change.note ?? '' };
      return { status: 'saved', opId: change.opId, rev: 3, seq: 3 };
    });
    type('mine');
    await wait(700);
    await act(() => vi.dynamicImportSettled());
    expect(document.querySelector('[role=alert]')?.textContent).toContain('theirs');
    act(() => button('Keep both')?.click());
    await wait(100);
    expect(stored.note).toBe('theirs\n\nmine');
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(status()).toBe('Saved');
  });

  it.each([{ key: 'Escape' }, { key: 'Enter', ctrlKey: true }])(
    'saves at once and is done on $key',
    async (init) => {
      const { type, field, calls, onDone } = open();
      type('quick');
      const event = press(field, init);
      await wait(1);
      expect(calls.editAnnotation).toHaveBeenCalledTimes(1);
      expect(onDone).toHaveBeenCalledTimes(1);
      expect(event.defaultPrevented).toBe(true);
    },
  );

  it('leaves Escape to an input method that is composing', async () => {
    const { type, field, onDone } = open();
    type('にほ');
    press(field, { key: 'Escape', isComposing: true });
    await wait(1);
    expect(onDone).not.toHaveBeenCalled();
  });

  it('hands the text over when the page closes', () => {
    const { type, calls } = open();
    type('on the way out');
    dispatchEvent(new Event('pagehide'));
    expect(calls.editAnnotation.mock.calls[0]?.[0]).toMatchObject({
      note: 'on the way out',
      baseRev: 1,
    });
  });
});
