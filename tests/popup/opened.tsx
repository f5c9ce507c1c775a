/**
 * The whole popup on the real store, in happy-dom: what the browser and the page answer stands in `world`.
 */
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Colour } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import type { StoreReport } from '../../src/messages.ts';
import { Database } from '../../src/store/database.ts';
import * as store from '../../src/store/write.ts';
import { findTab } from '../../src/ui/find-tab.ts';
import { pageReportOf } from '../ui/page-report-of.ts';

export const SOURCE = 'https://harbour-post.example/vote';

/** What the browser and the page answer in one test. */
const hoisted = vi.hoisted(() => ({
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
    for (const listener of hoisted.onGrant) listener();
  };
  const event = {
    addListener: (listener: () => void) => hoisted.onGrant.add(listener),
    removeListener: (listener: () => void) => hoisted.onGrant.delete(listener),
  };
  return {
    openSidePanel: vi.fn(async () => {}),
    browser: {
      i18n: (await import('../ui/stub-browser.ts')).i18n,
      tabs: {
        query: async () => [{ ...hoisted.tab, incognito: hoisted.isPrivate, title: 'Tab title' }],
      },
      storage: {
        local: {
          get: async () => ({}),
          onChanged: { addListener: () => {}, removeListener: () => {} },
        },
      },
      commands: { getAll: async () => [{ name: 'highlight', shortcut: hoisted.shortcut }] },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((origin) => hoisted.granted.has(origin)),
        request: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) hoisted.granted.add(origin);
          tell();
          return true;
        },
        remove: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) hoisted.granted.delete(origin);
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
    if (!hoisted.answers) throw new Error('no receiver');
    if (kind === 'describePage') return hoisted.report;
    if (kind === 'locate') return hoisted.place;
    if (kind === 'describeWords') {
      hoisted.described = argument;
      return hoisted.selectors;
    }
    hoisted.jumped.push(argument);
    return true;
  },
}));
export const world = hoisted;
const { App } = await import('../../popup/app.tsx');

/** The store of one test. */
export let database: Database;

export async function keep(quote: string, note = '', colour: Colour = 'yellow'): Promise<string> {
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

export const open = () =>
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
export const text = () => document.body.textContent ?? '';
export const sees = (words: string) => vi.waitFor(() => expect(text()).toContain(words), 5_000);
export const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
export const click = (name: string) => act(() => button(name).click());
export const quotes = () =>
  [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

/** Each test with a store of its own, and the popup gone after it. */
export function eachOpened(): void {
  beforeEach(() => {
    database = new Database(`popup-${newOpId()}`);
    Object.assign(world, {
      tab: { id: 7, windowId: 1, url: `${SOURCE}#top` },
      isPrivate: false,
      mayStart: true,
      store: { status: 'sound' },
      answers: true,
      report: pageReportOf(),
      jumped: [],
      granted: new Set(),
      shortcut: 'Alt+Shift+H',
    });
  });
  afterEach(() => {
    act(() => render(null, document.body));
    database.close();
  });
}
