import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tagsOf } from '../../src/annotations/body.ts';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { NO_SIGNS } from '../../src/annotations/signs.ts';
import { Database } from '../../src/store/database.ts';
import { keeperOf } from './keeper-of.ts';

/** What the browser says of each tab, and its session storage. */
const tabs = new Map<number, { url: string; incognito: boolean }>();
const kept = new Map<string, unknown>();
const told: unknown[] = [];
vi.mock('../../src/browser.ts', () => ({
  browser: {
    tabs: {
      get: async (id: number) => tabs.get(id),
      query: async () => [],
      sendMessage: async (id: number, envelope: { kind: string; argument: unknown }) => {
        told.push([id, envelope.kind, envelope.argument]);
        return { ok: true };
      },
    },
    storage: {
      session: {
        get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: async (given: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(given)) kept.set(key, value);
        },
        remove: async (key: string) => void kept.delete(key),
      },
    },
  },
}));
const { editorCalls, pageCalls } = await import('../../src/background/own-calls.ts');
const { Automatic } = await import('../../src/background/automatic.ts');
const { issueTicket } = await import('../../src/background/tickets.ts');

const STORY = 'https://paper.example/news/ferry-stops-for-the-winter';
const PAGE = { kind: 'page' } as const;
const editorIn = (tabId: number) => ({ kind: 'editor', tabId, private: false }) as const;

let database: Database;
beforeEach(() => {
  database = new Database(crypto.randomUUID());
  tabs.set(1, { url: `${STORY}?utm_source=mail`, incognito: false });
  tabs.set(2, { url: STORY, incognito: true });
  tabs.set(3, { url: 'about:blank', incognito: false });
  told.length = 0;
});
afterEach(() => database.delete());

async function annotatePage(tabId: number) {
  const id = newId();
  const given = { opId: newOpId(), id, tabId, signs: NO_SIGNS, title: 'Ferry' };
  const keeper = keeperOf(database);
  const nowhere = { folder: async () => null, download: async () => {} };
  const calls = pageCalls(keeper, new Automatic(keeper, nowhere));
  const outcome = await calls.annotatePage(given, PAGE);
  return { id, outcome, row: await database.annotations.get(id) };
}

describe('annotatePage', () => {
  it('keeps an annotation without selectors under the page’s own address', async () => {
    const { outcome, row } = await annotatePage(1);
    expect(outcome.status).toBe('saved');
    expect(row?.annotation.target).toMatchObject({ source: STORY, selector: [] });
  });

  it.each([
    [2, 'private'],
    [3, 'address'],
  ])('keeps nothing from tab %j: %s', async (tabId, reason) => {
    const { outcome, row } = await annotatePage(tabId);
    expect(outcome).toMatchObject({ status: 'refused', reason });
    expect(row).toBeUndefined();
  });
});

describe('an editor frame', () => {
  async function opened() {
    const { id } = await annotatePage(1);
    const calls = editorCalls(keeperOf(database));
    for (const tag of ['war', 'War', 'ferry']) {
      const change = { opId: newOpId(), id, baseRev: 1, tags: { added: [tag], removed: [] } };
      await calls.editAnnotation(change, editorIn(1));
    }
    const ticket = await issueTicket(1, id, ['Ada Lovelace']);
    return { id, calls, ticket };
  }

  it('learns the tags in use with its ticket alone, once it has redeemed that', async () => {
    const { id, calls, ticket } = await opened();
    expect(await calls.listTags({ ticket }, editorIn(1))).toEqual([]);
    expect(await calls.redeemTicket({ ticket }, editorIn(1))).toMatchObject({
      id,
      colour: 'yellow',
      tags: ['war', 'ferry'],
    });
    expect(await calls.listTags({ ticket }, editorIn(2))).toEqual([]);
    expect(await calls.listTags({ ticket: crypto.randomUUID() }, editorIn(1))).toEqual([]);
    expect(await calls.listTags({ ticket }, editorIn(1))).toEqual(['war', 'ferry']);
    const row = await database.annotations.get(id);
    expect(tagsOf(row?.annotation.body ?? [])).toEqual(['war', 'ferry']);
  });

  it('closes itself alone, and once', async () => {
    const { calls, ticket } = await opened();
    await calls.redeemTicket({ ticket }, editorIn(1));
    await calls.closeEditor({ ticket: crypto.randomUUID() }, editorIn(1));
    await calls.closeEditor({ ticket }, editorIn(2));
    expect(told).toEqual([]);
    await calls.closeEditor({ ticket }, editorIn(1));
    await calls.closeEditor({ ticket }, editorIn(1));
    expect(told).toEqual([[1, 'closeEditor', { ticket }]]);
  });
});
