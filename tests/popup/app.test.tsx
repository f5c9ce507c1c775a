// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { pageReportOf } from '../ui/page-report-of.ts';
import { button, click, eachOpened, keep, open, sees, text, world } from './opened.tsx';

describe('popup', () => {
  eachOpened();

  it('says what the page is and how much was found', async () => {
    const statement = { type: 'direct', speaker: 'Ada Lind', span: [0, 1] };
    world.report = {
      ...pageReportOf(),
      statements: [statement, { ...statement, type: 'indirect' }],
    };
    open();
    await sees('1 quotation · 1 claim · 1 speaker');
    expect(document.querySelector('h1')?.textContent).toBe('Council puts off the vote');
  });

  it('says how to begin, with the shortcut as it is', async () => {
    open();
    await sees('Nothing kept from this page yet');
    await sees('Alt+Shift+H');
    expect(text()).toContain('no shortcut set');
  });

  it('says why there is no article', async () => {
    world.report = pageReportOf({ isArticle: false, reason: 'shop' });
    open();
    await sees('No article here');
    expect(text()).toContain('This looks like a shop.');
  });

  it('says that it may not run on a page, and asks for no highlight there', async () => {
    Object.assign(world, { mayStart: false, tab: { id: 7, windowId: 1, url: undefined } });
    open();
    await sees('Hearsay may not run on this page');
    await vi.waitFor(() => expect(text()).not.toContain('Nothing kept'));
  });

  it('says that saved notes are missing, and gives them back', async () => {
    const copy = { at: null, annotations: 2, steps: 3 };
    world.store = { status: 'lost', copy };
    open();
    await sees('are missing');
    expect(text()).toContain('a second copy with 2 annotations');
    expect(text()).not.toContain('Nothing kept from this page yet');
    act(() => button('Restore').click());
    await sees('Restored: 2 annotations');
    expect(document.body.textContent).not.toContain('are missing');
  });

  it('says that the notes are of a newer Hearsay', async () => {
    world.store = { status: 'newer' };
    open();
    await sees('by a newer Hearsay');
  });

  it('says that a page does not answer', async () => {
    world.answers = false;
    open();
    await sees('Hearsay gets no answer from this page');
  });

  it('offers nothing that would be kept from a private window', async () => {
    world.isPrivate = true;
    await keep('about the harbour', 'ask the clerk');
    open();
    await sees('ask the clerk');
    expect(text()).toContain('Private window');
    for (const name of ['Edit note', 'Delete', 'Colour: Yellow']) {
      expect(() => button(name)).toThrow();
    }
  });

  it('asks for a site in the click itself, and gives it back in the same place', async () => {
    open();
    await sees('Always on this site');
    const first = button('Always on this site');
    act(() => first.click());
    // Granted before anything was awaited: the browser asks only inside a click.
    expect([...world.granted]).toEqual(['https://harbour-post.example/*']);
    await sees('Stop on this site');
    expect(button('Stop on this site')).toBe(first);
    act(() => first.click());
    await sees('Always on this site');
    expect(world.granted.size).toBe(0);
  });

  it('asks for every site, and gives it back', async () => {
    open();
    await sees('On every site');
    click('On every site');
    await sees('Stop on every site');
    expect([...world.granted]).toEqual(['http://*/*', 'https://*/*']);
    click('Stop on every site');
    await vi.waitFor(() => expect(world.granted.size).toBe(0));
  });
});
