import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakerOf } from '../../src/annotations/body.ts';
import { newId, newOpId } from '../../src/annotations/make.ts';
import type { PageAddress } from '../../src/annotations/page-source.ts';
import { NO_SIGNS } from '../../src/annotations/signs.ts';
import { contentCalls } from '../../src/background/content-calls.ts';
import { Database } from '../../src/store/database.ts';
import { keeperOf } from './keeper-of.ts';

vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: { session: { get: async () => ({}), set: async () => {}, remove: async () => {} } },
  },
}));

const STORY = 'https://paper.example/news/ferry-stops-for-the-winter';
const sender = (url: string) => ({ kind: 'content', tabId: 1, url, private: false }) as const;
const at = (address: string, canonical = ''): PageAddress => ({
  address,
  signs: { ...NO_SIGNS, canonical, shared: canonical },
});

let database: Database;
beforeEach(() => {
  database = new Database(crypto.randomUUID());
});
afterEach(() => database.delete());

/** Asks to keep a highlight; gives the outcome and its id. */
async function keep(url: string, page: PageAddress) {
  const id = newId();
  const outcome = await contentCalls(keeperOf(database)).createAnnotation(
    {
      opId: newOpId(),
      id,
      page,
      selectors: [{ type: 'TextQuoteSelector', exact: 'ferry', prefix: '', suffix: '' }],
      colour: 'yellow',
      title: 'Ferry',
      outlet: 'The Paper',
      statement: null,
      speaker: { name: 'Ada Lovelace', isUnnamed: false },
    },
    sender(url),
  );
  return { id, outcome };
}

async function list(url: string, ...pages: PageAddress[]): Promise<string[]> {
  const anchors = await contentCalls(keeperOf(database)).listAnchors({ pages }, sender(url));
  return anchors.map(({ id }) => id);
}

describe('the address that a page’s annotations are kept under', () => {
  it('is one for a story and its page for phones', async () => {
    const phone = 'https://m.paper.example/news/ferry-stops-for-the-winter/amp';
    const { id, outcome } = await keep(phone, at(phone, STORY));
    expect(outcome.status).toBe('saved');
    expect(await list(STORY, at(STORY))).toEqual([id]);
  });

  it('keeps what was kept before the page named another address', async () => {
    const phone = 'https://m.paper.example/news/ferry-stops-for-the-winter';
    const { id } = await keep(phone, at(phone));
    expect(await list(phone, at(phone, STORY))).toEqual([id]);
  });

  it('is of the article that was meant, though the page’s address has moved on', async () => {
    const next = 'https://paper.example/news/mayor-resigns-over-ferry';
    const { id } = await keep(next, at(STORY));
    expect(await list(next, at(next))).toEqual([]);
    expect(await list(next, at(next), at(STORY))).toEqual([id]);
  });

  it.each([
    ['an address of another site', 'https://evil.example/', at(STORY)],
    [
      'a canonical of another site',
      'https://evil.example/news/x',
      at('https://evil.example/news/x', STORY),
    ],
    ['an address of another host', 'https://m.paper.example/a', at(STORY)],
    ['an address on another scheme', STORY.replace('https', 'http'), at(STORY)],
    ['an address that is none', 'https://evil.example/', at('about:blank')],
  ])('is never another site’s: %s', async (_, url, page) => {
    const { id } = await keep(STORY, at(STORY));
    expect(await list(url, page)).toEqual([]);
    await keep(url, page);
    expect(await list(STORY, at(STORY))).toEqual([id]);
    await expect(
      contentCalls(keeperOf(database)).openEditor({ id, page, speakers: [] }, sender(url)),
    ).rejects.toThrow('no such annotation');
  });

  it('keeps who speaks and which outlet it is with a highlight', async () => {
    const { id } = await keep(STORY, at(STORY));
    const row = (await database.annotations.get(id))!;
    expect(speakerOf(row.annotation.body)).toEqual({ name: 'Ada Lovelace', isUnnamed: false });
    expect(await database.documents.get(row.docId)).toMatchObject({ outlet: 'The Paper' });
  });

  it('notes orphans of pages of the sender’s origin alone', async () => {
    const { id } = await keep(STORY, at(STORY));
    const calls = contentCalls(keeperOf(database));
    const say = (url: string) =>
      calls.noteOrphans({ pages: [at(STORY)], orphans: [id], found: [] }, sender(url));
    await say('https://evil.example/');
    expect(await database.orphans.count()).toBe(0);
    await calls.noteOrphans(
      { pages: [at(STORY)], orphans: [id], found: [] },
      { ...sender(STORY), private: true },
    );
    expect(await database.orphans.count()).toBe(0);
    await say(STORY);
    expect(await database.orphans.count()).toBe(1);
  });

  it('opens the editor on the article itself', async () => {
    const { id } = await keep(STORY, at(STORY));
    const answer = contentCalls(keeperOf(database)).openEditor(
      { id, page: at(STORY), speakers: ['Ada Lovelace'] },
      sender(STORY),
    );
    expect(await answer).toHaveProperty('ticket');
  });
});
