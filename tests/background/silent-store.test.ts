import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { writeBackup } from '../../src/store/backup-file.ts';
import { Database } from '../../src/store/database.ts';
import { INCOMING } from '../../src/store/incoming.ts';
import { keptRows } from '../../src/store/kept-rows.ts';
import { SecondCopy } from '../../src/store/second-copy.ts';
import { create, folder, keeperOf, localArea, save } from './keeper-of.ts';

let database: Database;
let name: string;
let area: ReturnType<typeof localArea>;
let files: ReturnType<typeof folder>;
beforeEach(() => {
  name = `test-${newOpId()}`;
  database = new Database(name);
  area = localArea();
  files = folder();
});
afterEach(() => database.delete());

describe('a keeper of a store that does not answer', () => {
  /** Lets the tests' own waiting be, and moves only the deadlines. */
  const skip = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** From now on transactions settle only when `answer` is called. */
  function hold() {
    const { transaction } = database;
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    database.transaction = ((...given: Parameters<typeof transaction>) =>
      held.then(() => transaction.apply(database, given))) as never;
    return () => {
      database.transaction = transaction;
      answer();
    };
  }

  it('says so of a save after seconds, of the next at once, and saves once it answers', async () => {
    const keeper = keeperOf(database, { area, files });
    expect(await keeper.state()).toEqual({ status: 'sound' });
    const answer = hold();
    const [opId, id] = [newOpId(), newId()];
    const send = () => keeper.save(opId, () => create(database, opId, id));
    const first = send();
    await skip(4_900);
    const early = await Promise.race([first, Promise.resolve('waits')]);
    expect(early).toBe('waits');
    await skip(200);
    const silent = { status: 'refused', opId, reason: 'silent' };
    expect(await first).toEqual(silent);
    expect(await send()).toEqual(silent);
    expect(await keeper.state()).toEqual({ status: 'silent' });
    const typed = { session: newOpId(), count: 1 };
    await expect(keeper.saveDraft({ id, text: 'typed', baseRev: 1, typed })).rejects.toThrow();

    answer();
    await vi.waitFor(async () => expect(await keeper.state()).toEqual({ status: 'sound' }));
    expect(await send()).toMatchObject({ status: 'saved', rev: 1 });
    expect(await database.annotations.count()).toBe(1);
    expect(await database.revisions.count()).toBe(1);
  });

  it('says so of the first look, and writes nothing before that has come to an end', async () => {
    vi.spyOn(database, 'open').mockReturnValueOnce(new Promise(() => {}) as never);
    const keeper = keeperOf(database, { area, files });
    const saving = save(keeper);
    await skip(31_000);
    expect(await saving).toMatchObject({ status: 'refused', reason: 'silent' });
    expect(await database.annotations.count()).toBe(0);
  });

  it('says so where the second copy does not answer: it is not saved twice yet', async () => {
    const keeper = keeperOf(database, { area, files });
    await keeper.state();
    const { set } = area;
    area.set = () => new Promise(() => {});
    const saving = save(keeper);
    await vi.waitFor(async () => expect(await database.annotations.count()).toBe(1));
    await skip(6_000);
    expect(await saving).toMatchObject({ status: 'refused', reason: 'silent' });
    area.set = set;
  });

  it('says so of a restore that comes to a stop, and not of one that goes on', async () => {
    const keeper = keeperOf(database, { area, files });
    const head = { database: newOpId(), at: '2026-01-02T03:04:05.000Z', lastSeq: 0 };
    const backup = await new Response(writeBackup(head, keptRows(database))).blob();
    /** Begins a restore that moves after so many milliseconds, and again after as many. */
    async function begin(ms: number) {
      files.files.set(INCOMING, backup);
      const wait = () => new Promise((next) => setTimeout(next, ms));
      const restoring = vi.fn();
      await new Promise<void>((begun) => {
        vi.spyOn(SecondCopy.prototype, 'takeIn').mockImplementationOnce(async (_, moved) => {
          begun();
          await wait();
          moved();
          await wait();
          return { added: 1, updated: 0, parted: 0 };
        });
        keeper.intake.restoreBackup(false).then(restoring);
      });
      return restoring;
    }
    const slow = await begin(50_000);
    await skip(101_000);
    await vi.waitFor(() => expect(slow).toHaveBeenCalled());
    expect(slow).toHaveBeenCalledWith({ status: 'restored', added: 1, updated: 0, parted: 0 });
    const stopped = await begin(70_000);
    await skip(61_000);
    expect(stopped).toHaveBeenCalledWith({ status: 'refused', reason: 'silent' });
    expect(await keeper.state()).toEqual({ status: 'silent' });
    await skip(80_000);
    expect(await keeper.state()).toEqual({ status: 'sound' });
  });
});
