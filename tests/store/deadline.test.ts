import 'fake-indexeddb/auto';
import type { DBCore, DBCoreTable } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { Silent, within } from '../../src/store/deadline.ts';
import { getDraft, listNewest, listSpeakers } from '../../src/store/read.ts';
import { saveDraft } from '../../src/store/write.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('within', () => {
  it('gives up work that makes no progress, and only that', async () => {
    let step = () => {};
    const working = within(100, (moved) => {
      step = moved;
      return new Promise<string>(() => {});
    });
    const ended = vi.fn();
    working.catch(ended);
    for (let round = 0; round < 5; round++) {
      await vi.advanceTimersByTimeAsync(90);
      step();
    }
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(110);
    expect(ended).toHaveBeenCalledWith(expect.any(Silent));
  });

  it('leaves no timer behind, though work says late that it moved', async () => {
    let late = () => {};
    const working = within(100, async (moved) => {
      late = moved;
      return 'done';
    });
    expect(await working).toBe('done');
    late();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a database whose storage does not answer', () => {
  let database: Database;
  let isHung = false;
  beforeEach(async () => {
    isHung = false;
    database = new Database(`test-${newOpId()}`);
    database.use({
      stack: 'dbcore',
      name: 'the storage',
      level: -3,
      create: (core: DBCore) => ({ ...core, table: (name) => hanging(core.table(name)) }),
    });
    await database.open();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await database.delete();
  });

  function hanging(table: DBCoreTable): DBCoreTable {
    const never = new Promise<never>(() => {});
    return {
      ...table,
      get: (request) => (isHung ? never : table.get(request)),
      query: (request) => (isHung ? never : table.query(request)),
      mutate: (request) => (isHung ? never : table.mutate(request)),
      openCursor: (request) => (isHung ? never : table.openCursor(request)),
    };
  }

  const draft = (text: string) => ({
    ...{ id: 'one', text, baseRev: 1, typed: { session: newOpId(), count: 1 } },
  });

  it('tells whoever reads or writes, by key, by range and by cursor', async () => {
    await saveDraft(database, draft('kept'));
    isHung = true;
    const calls = [
      getDraft(database, 'one'),
      listSpeakers(database),
      listNewest(database, 5),
      saveDraft(database, draft('more')),
    ];
    const ends = Promise.all(calls.map((call) => Promise.resolve(call).catch((error) => error)));
    // What a transaction waits for begins only after some turns.
    await new Promise((next) => setImmediate(next));
    await vi.advanceTimersByTimeAsync(61_000);
    for (const end of await ends) expect(end).toBeInstanceOf(Silent);
    isHung = false;
    expect(await getDraft(database, 'one')).toMatchObject({ text: 'kept' });
  });

  it('is not given up while a cursor goes on', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await saveDraft(database, { ...draft(id), id });
    const seen: string[] = [];
    await database.drafts
      .toCollection()
      .filter(({ key }) => {
        vi.advanceTimersByTime(40_000);
        seen.push(key);
        return true;
      })
      .toArray();
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });
});
