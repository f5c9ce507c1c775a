// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrphanReason } from '../../src/anchoring/anchoring.ts';
import type { Colour } from '../../src/annotations/annotation.ts';
import { noteOf } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { NO_SIGNS } from '../../src/annotations/signs.ts';
import type { StoreReport } from '../../src/messages.ts';
import type { Candidate, PageReport } from '../../src/page-report.ts';
import { Database } from '../../src/store/database.ts';
import { getAnnotation } from '../../src/store/read.ts';
import * as store from '../../src/store/write.ts';
import { findTab } from '../../src/ui/find-tab.ts';

const SOURCE = 'https://harbour-post.example/vote';

/** What the browser and the page answer in one test. */
const world = vi.hoisted(() => ({
  tab: { id: 7, windowId: 1, url: 'https://harbour-post.example/vote#top' as string | undefined },
  isPrivate: false,
  mayStart: true,
  store: { status: 'sound' } as StoreReport,
  answers: true,
  report: {} as object,
  jumped: [] as unknown[],
  /** What `describeWords` was asked, and answers; and what `locate` answers. */
  described: null as unknown,
  selectors: [] as object[],
  place: null as object | null,
  granted: new Set<string>(),
  onGrant: new Set<() => void>(),
  shortcut: 'Alt+Shift+H',
}));

vi.mock('../../src/browser.ts', async () => {
  const tell = () => {
    for (const listener of world.onGrant) listener();
  };
  const event = {
    addListener: (listener: () => void) => world.onGrant.add(listener),
    removeListener: (listener: () => void) => world.onGrant.delete(listener),
  };
  return {
    openSidePanel: vi.fn(async () => {}),
    browser: {
      i18n: (await import('../ui/stub-browser.ts')).i18n,
      tabs: {
        query: async () => [{ ...world.tab, incognito: world.isPrivate, title: 'Tab title' }],
      },
      storage: {
        local: {
          get: async () => ({}),
          onChanged: { addListener: () => {}, removeListener: () => {} },
        },
      },
      commands: { getAll: async () => [{ name: 'highlight', shortcut: world.shortcut }] },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((origin) => world.granted.has(origin)),
        request: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) world.granted.add(origin);
          tell();
          return true;
        },
        remove: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) world.granted.delete(origin);
          tell();
          return true;
        },
        onAdded: event,
        onRemoved: event,
      },
    },
  };
});
vi.mock('../../src/call.ts', () => ({
  callContent: async (_: number, kind: string, argument: unknown) => {
    if (!world.answers) throw new Error('no receiver');
    if (kind === 'describePage') return world.report;
    if (kind === 'locate') return world.place;
    if (kind === 'describeWords') {
      world.described = argument;
      return world.selectors;
    }
    world.jumped.push(argument);
    return true;
  },
}));
const { App } = await import('../../popup/app.tsx');

const article = (given: Partial<PageReport> = {}): PageReport => ({
  isArticle: true,
  language: 'en',
  signs: NO_SIGNS,
  reason: 'article',
  title: 'Council puts off the vote',
  byline: [],
  date: null,
  bodyText: '',
  ms: 1,
  longestTaskMs: 1,
  readings: 1,
  spentMs: 0,
  orphans: {},
  selected: '',
  altered: {},
  visit: '',
  settled: true,
  statements: [],
  anchored: {},
  spans: {},
  ...given,
});

let database: Database;

async function keep(quote: string, note = '', colour: Colour = 'yellow'): Promise<string> {
  const id = newId();
  const now = '2026-03-05T10:00:00.000Z';
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' }];
  const annotation = makeHighlight({ id, source: SOURCE, selectors, colour, now });
  const page = { source: SOURCE, title: 'Council puts off the vote' };
  await store.createAnnotation(database, newOpId(), annotation, page);
  if (note) await store.editAnnotation(database, { opId: newOpId(), id, baseRev: 1, note });
  return id;
}

/** The background's calls on the real store. */
const calls = {
  saveDraft: (change: Parameters<typeof store.saveDraft>[1]) => store.saveDraft(database, change),
  editAnnotation: (change: Parameters<typeof store.editAnnotation>[1]) =>
    store.editAnnotation(database, change),
  deleteAnnotation: (which: Parameters<typeof store.deleteAnnotation>[1]) =>
    store.deleteAnnotation(database, which),
  restoreAnnotation: (which: Parameters<typeof store.restoreAnnotation>[1]) =>
    store.restoreAnnotation(database, which),
  storeState: async () => world.store,
  recoverStore: async () => {
    world.store = { status: 'sound' };
    return { added: 2, updated: 0, parted: 0 };
  },
};
const call = ((kind: keyof typeof calls, argument: never) =>
  (calls[kind] as (argument: never) => unknown)(argument)) as Parameters<typeof App>[0]['call'];

const open = () =>
  act(() =>
    render(
      <App
        database={database}
        call={call}
        finding={findTab('chrome-extension://x/popup/index.html')}
        started={Promise.resolve(world.mayStart)}
      />,
      document.body,
    ),
  );
const text = () => document.body.textContent ?? '';
const sees = (words: string) => vi.waitFor(() => expect(text()).toContain(words), 5_000);
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const click = (name: string) => act(() => button(name).click());
const quotes = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('popup', () => {
  beforeEach(() => {
    database = new Database(`popup-${newOpId()}`);
    Object.assign(world, {
      tab: { id: 7, windowId: 1, url: `${SOURCE}#top` },
      isPrivate: false,
      mayStart: true,
      store: { status: 'sound' },
      answers: true,
      report: article(),
      jumped: [],
      granted: new Set(),
      shortcut: 'Alt+Shift+H',
    });
  });
  afterEach(() => {
    act(() => render(null, document.body));
    database.close();
  });

  it('says what the page is and how much was found', async () => {
    const statement = { type: 'direct', speaker: 'Ada Lind', span: [0, 1] };
    world.report = { ...article(), statements: [statement, { ...statement, type: 'indirect' }] };
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
    world.report = article({ isArticle: false, reason: 'shop' });
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

  it('lists in the order of the page, orphans apart, and jumps', async () => {
    const [one, two, gone] = [await keep('first made'), await keep('second made'), await keep('x')];
    world.report = article({
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

  describe('an annotation that was not found', () => {
    const words = { type: 'TextQuoteSelector', exact: 'other words', prefix: '', suffix: '' };
    const candidate: Candidate = {
      span: [40, 51],
      before: 'then ',
      words: 'other words',
      after: ' came',
    };
    const lose = (id: string, reason: OrphanReason, selected = '') => {
      world.report = article({
        anchored: { [id]: 'orphan' },
        orphans: { [id]: { reason, candidates: [candidate] } },
        selected,
      });
      world.selectors = [words];
    };
    const target = async (id: string) => (await getAnnotation(database, id))?.annotation.target;

    it('shows why, and where it might be; goes there, and stands there when told to', async () => {
      const id = await keep('lost words', 'my note');
      lose(id, 'ambiguous');
      open();
      await sees('These words stand in more than one place.');
      expect(text()).toContain('…then other words came…');
      click('…then other words came…. Show in the page');
      await vi.waitFor(() => expect(world.jumped).toEqual([{ span: [40, 51] }]));
      click('It is this one');
      await sees('Put on these words.');
      expect(world.described).toEqual({ span: [40, 51] });
      expect((await target(id))?.selector).toEqual([words]);
      click('Undo');
      await sees('As it was before.');
      expect((await target(id))?.selector).toMatchObject([{ exact: 'lost words' }]);
      expect(text()).toContain('my note');
    });

    it('stands on what is selected in the page', async () => {
      const id = await keep('lost words');
      lose(id, 'removed', 'chosen words');
      open();
      await sees('These words are no longer in the text.');
      click('Put it on “chosen words”');
      await sees('Put on these words.');
      expect(world.described).toEqual({ span: null });
      expect((await target(id))?.selector).toEqual([words]);
    });

    it('becomes a note on the page that quotes the words, and itself again', async () => {
      const id = await keep('lost\nwords', 'my note');
      lose(id, 'removed');
      open();
      await sees('These words are no longer');
      click('Keep as a note on the page');
      await sees('Note on the whole page');
      const kept = await getAnnotation(database, id);
      expect(kept && noteOf(kept.annotation)).toBe('> lost\n> words\n\nmy note');
      expect((await target(id))?.selector).toEqual([]);
      click('Undo');
      await sees('As it was before.');
      const back = await getAnnotation(database, id);
      expect(back && noteOf(back.annotation)).toBe('my note');
      expect((await target(id))?.selector).toMatchObject([{ exact: 'lost\nwords' }]);
    });
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
