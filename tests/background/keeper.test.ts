import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { ASIDE, asideKey, type DraftChange, type SaveOutcome } from '../../src/annotations/save.ts';
import type { Keeper } from '../../src/background/keeper.ts';
import { Database } from '../../src/store/database.ts';
import { getDraft } from '../../src/store/read.ts';
import type { LocalArea } from '../../src/store/second-copy.ts';
import { SecondCopy } from '../../src/store/second-copy.ts';
import { purgeTrash } from '../../src/store/trash.ts';
import { createAnnotation, deleteAnnotation } from '../../src/store/write.ts';
import { folder, keeperOf, localArea } from './keeper-of.ts';

const SOURCE = 'https://paper.example/story';

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

/** The first save of a library makes a snapshot, after its answer. */
const untilSnapshot = () => vi.waitFor(() => expect(files.files.size).toBe(1));

function save(keeper: Keeper, id = newId()) {
  const opId = newOpId();
  return keeper.save(opId, () => create(opId, id));
}

async function createOne(): Promise<Extract<SaveOutcome, { status: 'saved' }>> {
  const outcome = await create(newOpId(), newId());
  if (outcome.status !== 'saved') throw new Error(outcome.status);
  return outcome;
}

function create(opId: string, id: string): Promise<SaveOutcome> {
  const quote = { type: 'TextQuoteSelector', exact: 'harbour', prefix: '', suffix: '' } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({
    ...{ id, now, source: SOURCE, selectors: [quote], colour: 'yellow' as const },
  });
  return createAnnotation(database, opId, annotation, { source: SOURCE, title: 'A story' });
}

describe('a keeper', () => {
  it('saves, and goes on after a restart', async () => {
    expect(await save(keeperOf(database, { area, files }))).toMatchObject({ status: 'saved' });
    const again = keeperOf(database, { area, files });
    expect(await again.state()).toEqual({ status: 'sound' });
    expect(await save(again)).toMatchObject({ status: 'saved' });
  });

  it('notices a lost database, writes nothing, and gives every step back', async () => {
    const keeper = keeperOf(database, { area, files });
    const ids = [newId(), newId(), newId()];
    for (const id of ids) await save(keeper, id);
    await untilSnapshot();
    await database.delete();
    database = new Database(name);

    const after = keeperOf(database, { area, files });
    expect(await after.state()).toMatchObject({ status: 'lost', copy: { annotations: 3 } });
    expect(await save(after)).toMatchObject({ status: 'refused', reason: 'recovery' });
    expect(await database.annotations.count()).toBe(0);

    expect(await after.recover()).toEqual({ added: 3, updated: 0, parted: 0 });
    expect(await after.state()).toEqual({ status: 'sound' });
    expect((await database.annotations.toArray()).map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(await save(after)).toMatchObject({ status: 'saved', seq: 4 });
  });

  it('notices that only the last step is missing', async () => {
    const keeper = keeperOf(database, { area, files });
    await save(keeper);
    const lost = newId();
    await save(keeper, lost);
    await database.annotations.delete(lost);
    await database.revisions.delete(2);
    const after = keeperOf(database, { area, files });
    expect(await after.state()).toMatchObject({ status: 'lost' });
    expect(await after.recover()).toEqual({ added: 1, updated: 0, parted: 0 });
    expect(await database.annotations.get(lost)).toBeDefined();
  });

  it('gives back the steps where the snapshot is damaged or gone', async () => {
    const keeper = keeperOf(database, { area, files });
    await save(keeper);
    await untilSnapshot();
    const since = newId();
    await save(keeper, since);
    const [snapshot] = files.files.keys();
    files.files.set(snapshot!, new Blob(['no gzip']));
    await database.delete();
    database = new Database(name);
    const after = keeperOf(database, { area, files });
    expect(await after.recover()).toEqual({ added: 1, updated: 0, parted: 0 });
    expect(await database.annotations.get(since)).toBeDefined();
    expect(await after.state()).toEqual({ status: 'sound' });
  });

  it('makes a snapshot when the last one is old, keeps three, and forgets the steps in them', async () => {
    const copy = new SecondCopy(database, area, async () => files);
    await copy.examine(true);
    const start = Date.parse('2026-01-02T03:00:00Z');
    const isMade = (minutes: number) => copy.snapshotWhenDue(start + minutes * 60_000);
    const steps = () => [...area.items.keys()].filter((key) => key.startsWith('store:step:'));
    expect(await isMade(0)).toBe(false);
    for (const minutes of [0, 11, 22, 33]) {
      const outcome = await createOne();
      await copy.note(outcome.seq);
      expect(steps()).toHaveLength(1);
      if (minutes > 0) expect(await isMade(minutes - 5)).toBe(false);
      expect(await isMade(minutes)).toBe(true);
      expect(steps()).toEqual([]);
      // Without news there is none.
      expect(await isMade(minutes + 60)).toBe(false);
    }
    expect(files.files.size).toBe(3);
  });

  it('notices a loss by the snapshots alone, where the small store went with the database', async () => {
    const id = newId();
    await save(keeperOf(database, { area, files }), id);
    await untilSnapshot();
    await database.delete();
    database = new Database(name);
    const after = keeperOf(database, { files });
    expect(await after.state()).toMatchObject({
      status: 'lost',
      copy: { annotations: 1, steps: 0 },
    });
    expect(await after.recover()).toEqual({ added: 1, updated: 0, parted: 0 });
    expect(await after.state()).toEqual({ status: 'sound' });
    expect(await database.annotations.get(id)).toBeDefined();
  });

  it('goes on without what was lost, when told to, and keeps its copy', async () => {
    await save(keeperOf(database, { area, files }));
    const copies = () => [...area.items.keys()].filter((key) => key.startsWith('store:step:'));
    const [copy] = copies();
    await database.delete();
    database = new Database(name);
    const after = keeperOf(database, { area, files });
    await after.startAfresh();
    expect(await after.state()).toEqual({ status: 'sound' });
    expect(await save(after)).toMatchObject({ status: 'saved' });
    expect(copies()).toContain(copy);
  });

  it('writes nothing when the disk is nearly full', async () => {
    const keeper = keeperOf(database, { area, quota: 50_000_000 });
    expect(await save(keeper)).toMatchObject({ status: 'refused', reason: 'room' });
    expect(await database.annotations.count()).toBe(0);
    const draft = { id: newId(), text: 'x', baseRev: 1, typed: { session: newOpId(), count: 1 } };
    await expect(keeper.saveDraft(draft)).rejects.toThrow('room');
  });

  it('does not say saved when the second copy fails on a full disk, and does when it is free', async () => {
    let free = 1e12;
    const broken = { ...area, set: () => Promise.reject(new Error('No space left on device')) };
    let small: LocalArea = area;
    const behind: LocalArea = {
      get: (key) => small.get(key),
      set: (items) => small.set(items),
      remove: (keys) => small.remove(keys),
    };
    const keeper = keeperOf(database, { area: behind, files, free: () => free });
    await keeper.state();
    [small, free] = [broken, 0];
    const [opId, id] = [newOpId(), newId()];
    const send = () => keeper.save(opId, () => create(opId, id));
    expect(await send()).toEqual({ status: 'refused', opId, reason: 'room' });
    [small, free] = [area, 1e12];
    const later = keeperOf(database, { area, files });
    expect(await later.save(opId, () => create(opId, id))).toMatchObject({ status: 'saved' });
    expect(await database.annotations.count()).toBe(1);
  });

  it('tells an exceeded quota, which comes wrapped, as a full disk', async () => {
    const keeper = keeperOf(database, { area, files });
    const inner = new DOMException('full', 'QuotaExceededError');
    const opId = newOpId();
    const full = () => Promise.reject(Object.assign(new Error('aborted'), { inner }));
    expect(await keeper.save(opId, full)).toEqual({ status: 'refused', opId, reason: 'room' });
  });

  describe('and a store that does not answer', () => {
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
      const send = () => keeper.save(opId, () => create(opId, id));
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
  });

  it('touches nothing that a later Hearsay made', async () => {
    await save(keeperOf(database, { area, files }));
    database.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 9_000);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    const older = new Database(name);
    const keeper = keeperOf(older, { area });
    expect(await keeper.state()).toEqual({ status: 'newer' });
    expect(await save(keeper)).toMatchObject({ status: 'refused', reason: 'newer' });
  });
});

describe('purgeTrash', () => {
  it('takes out what was deleted more than thirty days of use ago, and nothing else', async () => {
    const keeper = keeperOf(database, { area, files });
    const [old, recent, kept] = [newId(), newId(), newId()];
    for (const id of [old, recent, kept]) await save(keeper, id);
    // Looking at the store for the first time was a day of use already.
    await deleteAnnotation(database, { opId: newOpId(), id: old, baseRev: 1 });
    const days = Array.from({ length: 31 }, (_, day) => `day ${day}`);
    for (const day of days.slice(0, 30)) expect(await purgeTrash(database, day)).toBe(0);
    await deleteAnnotation(database, { opId: newOpId(), id: recent, baseRev: 1 });
    // The same day counts once, whatever the clock does.
    expect(await purgeTrash(database, days[29]!)).toBe(0);
    expect(await purgeTrash(database, days[30]!)).toBe(1);
    const left = await database.annotations.toArray();
    expect(left.map(({ id }) => id).sort()).toEqual([recent, kept].sort());
    expect(await database.revisions.where('annId').equals(old).count()).toBe(0);
  });
});

describe('a draft kept aside', () => {
  const draftOf = (id: string, text: string, session = newOpId()): DraftChange => ({
    ...{ id, text, baseRev: 1, typed: { session, count: 3 } },
  });
  const aside = (draft: DraftChange) => area.set({ [asideKey(draft.typed)]: draft });
  const kept = () => [...area.items.keys()].filter((key) => key.startsWith(ASIDE));

  it('is taken in by the next background, when the one before never got it', async () => {
    const id = newId();
    await save(keeperOf(database, { area, files }), id);
    await aside(draftOf(id, 'the last keys'));
    await keeperOf(database, { area, files }).state();
    expect(await getDraft(database, id)).toMatchObject({ text: 'the last keys' });
    expect(kept()).toEqual([]);
  });

  it('is let go of when the background has it, and never comes back', async () => {
    const id = newId();
    const keeper = keeperOf(database, { area, files });
    await save(keeper, id);
    const draft = draftOf(id, 'typed');
    await aside(draft);
    await keeper.saveDraft(draft);
    await vi.waitFor(() => expect(kept()).toEqual([]));
    await keeper.saveDraft({ ...draft, text: null });
    await keeperOf(database, { area, files }).state();
    expect(await getDraft(database, id)).toBeUndefined();
  });

  it('waits while another editor’s text is open, and pushes none aside', async () => {
    const id = newId();
    const keeper = keeperOf(database, { area, files });
    await save(keeper, id);
    await keeper.saveDraft(draftOf(id, 'another’s'));
    await aside(draftOf(id, 'the last keys'));
    await keeperOf(database, { area, files }).state();
    expect(await getDraft(database, id)).toMatchObject({ text: 'another’s' });
    expect(kept()).toHaveLength(1);
  });
});
