import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import type { LocalArea } from '../../src/store/ring.ts';
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

/** The first save of a library makes a snapshot, after its answer. */
const untilSnapshot = () => vi.waitFor(() => expect(files.files.size).toBe(1));

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
      const outcome = await create(database);
      if (outcome.status !== 'saved') throw new Error(outcome.status);
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
    const send = () => keeper.save(opId, () => create(database, opId, id));
    expect(await send()).toEqual({ status: 'refused', opId, reason: 'room' });
    [small, free] = [area, 1e12];
    const later = keeperOf(database, { area, files });
    expect(await later.save(opId, () => create(database, opId, id))).toMatchObject({
      status: 'saved',
    });
    expect(await database.annotations.count()).toBe(1);
  });

  it('tells an exceeded quota, which comes wrapped, as a full disk', async () => {
    const keeper = keeperOf(database, { area, files });
    const inner = new DOMException('full', 'QuotaExceededError');
    const opId = newOpId();
    const full = () => Promise.reject(Object.assign(new Error('aborted'), { inner }));
    expect(await keeper.save(opId, full)).toEqual({ status: 'refused', opId, reason: 'room' });
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
