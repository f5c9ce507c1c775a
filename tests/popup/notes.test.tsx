// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { newOpId } from '../../src/annotations/make.ts';
import { getAnnotation } from '../../src/store/read.ts';
import * as store from '../../src/store/write.ts';
import { pageReportOf } from '../ui/page-report-of.ts';
import {
  button,
  click,
  database,
  eachOpened,
  keep,
  open,
  quotes,
  SOURCE,
  sees,
  text,
  world,
} from './opened.tsx';

describe('popup, its notes', () => {
  eachOpened();

  it('lists in the order of the page, orphans apart, and jumps', async () => {
    const [one, two, gone] = [await keep('first made'), await keep('second made'), await keep('x')];
    world.report = pageReportOf({
      anchored: { [one]: 'exact', [two]: 'exact', [gone]: 'orphan' },
      orphans: { [gone]: { reason: 'removed', candidates: [] } },
      spans: { [one]: [500, 510], [two]: [20, 30] },
    });
    open();
    await sees('Not found on the page now');
    expect(quotes()).toEqual(['second made', 'first made', 'x']);
    click('second made. Go to this passage');
    await vi.waitFor(() => expect(world.jumped).toEqual([{ id: two }]));
    expect(() => button('x. Go to this passage')).toThrow();
  });

  it('copies a link to the words', async () => {
    await keep('about the harbour');
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (link: string) => copied.push(link) },
    });
    world.place = { text: 'All about the harbour.', span: [4, 21] };
    open();
    await sees('about the harbour');
    click('Copy link');
    await sees('Link copied.');
    expect(copied).toEqual([`${SOURCE}#:~:text=about%20the%20harbour`]);
    vi.unstubAllGlobals();
  });

  it('filters, and says when nothing matches', async () => {
    await keep('about the harbour');
    await keep('about the council', 'ask the clerk');
    open();
    await sees('2 annotations');
    const field = document.querySelector('input[type=search]') as HTMLInputElement;
    const search = (words: string) =>
      act(() => {
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    search('CLERK');
    expect(quotes()).toEqual(['about the council']);
    search('zebra');
    expect(text()).toContain('None of your annotations on this page contains “zebra”.');
    click('Clear the search');
    expect(quotes()).toHaveLength(2);
  });

  it('shows those of a colour alone, keeps them while they change, and takes the filter back', async () => {
    await keep('first words');
    await keep('second words', '', 'green');
    open();
    await vi.waitFor(() => expect(quotes()).toHaveLength(2));
    await click('Filter');
    const [colour] = document.querySelectorAll<HTMLSelectElement>('.filters select');
    act(() => {
      colour!.value = 'green';
      colour!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(quotes()).toEqual(['second words']);
    await click('Colour: Green');
    await act(() => document.querySelector<HTMLInputElement>('.palette [value="blue"]')?.click());
    await vi.waitFor(() => button('Colour: Blue'));
    expect(quotes()).toEqual(['second words']);
    await click('Filter');
    expect(quotes()).toHaveLength(2);
  });

  it('deletes, and takes it back with Undo under the fingers', async () => {
    const id = await keep('about the harbour', 'ask the clerk');
    open();
    await sees('about the harbour');
    click('Delete');
    await sees('Annotation deleted.');
    expect(quotes()).toEqual([]);
    expect(document.activeElement).toBe(button('Undo'));
    expect((await getAnnotation(database, id))?.deleted).toBeGreaterThan(0);
    click('Undo');
    await sees('about the harbour');
    expect(text()).toContain('ask the clerk');
    expect((await getAnnotation(database, id))?.deleted).toBe(0);
  });

  it('deletes also what was just changed elsewhere, because it can be taken back', async () => {
    const id = await keep('about the harbour');
    open();
    await sees('about the harbour');
    click('Add note');
    await store.editAnnotation(database, { opId: newOpId(), id, baseRev: 1, colour: 'blue' });
    click('Delete');
    await sees('Annotation deleted.');
  });

  it('edits a note in place', async () => {
    const id = await keep('about the harbour');
    open();
    await sees('about the harbour');
    click('Add note');
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    act(() => {
      field.value = 'ask the clerk';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    click('Done');
    await sees('Edit note');
    await vi.waitFor(async () => {
      const row = await getAnnotation(database, id);
      expect(row && noteOf(row.annotation)).toBe('ask the clerk');
    });
    expect(document.activeElement).toBe(button('Edit note'));
  });

  it('opens text that was left behind, and saves it', async () => {
    const id = await keep('about the harbour', 'old');
    await store.saveDraft(database, {
      id,
      text: 'old and more',
      baseRev: 2,
      typed: { session: newOpId(), count: 1 },
    });
    open();
    await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe('old and more'));
    await vi.waitFor(async () => {
      const row = await getAnnotation(database, id);
      expect(row && noteOf(row.annotation)).toBe('old and more');
    }, 5_000);
  });

  it('changes the colour', async () => {
    const id = await keep('about the harbour');
    open();
    await sees('about the harbour');
    click('Colour: Yellow');
    act(() => (document.querySelector('input[value=green]') as HTMLInputElement).click());
    await vi.waitFor(async () => {
      const row = await getAnnotation(database, id);
      expect(row?.annotation.target.styleClass).toBe('green');
    });
  });

  it('puts text of an earlier sitting apart, open in its field', async () => {
    await keep('first words');
    const id = await keep('second words');
    const typed = { session: newOpId(), count: 1 };
    await store.saveDraft(database, { id, text: 'half a thought', baseRev: 1, typed });
    open();
    await sees('Unfinished');
    const drafts = document.querySelector('.drafts');
    expect(drafts?.querySelector('mark')?.textContent).toBe('second words');
    expect(drafts?.querySelector('textarea')?.value).toBe('half a thought');
    expect(quotes()).toHaveLength(2);
  });
});
