import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { keptRows } from '../../src/store/kept-rows.ts';
import { listSpeakers } from '../../src/store/read.ts';
import { restore } from '../../src/store/restore.ts';
import type { KeptRow } from '../../src/store/row-checks.ts';
import { mergeSpeakers, splitSpeaker, undoSpeakers } from '../../src/store/write-speakers.ts';
import { folder, keeperOf, localArea } from '../background/keeper-of.ts';

let one: Database;
let other: Database;
beforeEach(() => {
  one = new Database(`one-${newOpId()}`);
  other = new Database(`other-${newOpId()}`);
});
afterEach(async () => {
  await one.delete();
  await other.delete();
});

const groups = async (database: Database) =>
  [...new Set((await listSpeakers(database)).values())].map((names) => names.join(' = ')).sort();
const merge = async (database: Database, ...names: string[]) => {
  const opId = newOpId();
  await mergeSpeakers(database, { opId, names });
  return opId;
};

async function exchange(from: Database, to: Database): Promise<void> {
  const rows: KeptRow[] = [];
  for await (const row of keptRows(from)) rows.push(row);
  await restore(to, { rows, lastSeq: 0 });
}

describe('speakers', () => {
  it('are merged, split and taken back, each operation once', async () => {
    const opId = await merge(one, 'Ada Lovelace', 'Ada King');
    expect(await mergeSpeakers(one, { opId, names: ['Ada Lovelace', 'Ada King'] })).toEqual({
      ...{ status: 'saved', opId },
    });
    expect(await one.speakers.count()).toBe(1);
    expect(await groups(one)).toEqual(['Ada Lovelace = Ada King']);
    const split = newOpId();
    await splitSpeaker(one, { opId: split, name: 'Ada King' });
    expect(await groups(one)).toEqual([]);
    await undoSpeakers(one, { opId: newOpId(), of: split });
    expect(await groups(one)).toEqual(['Ada Lovelace = Ada King']);
    const none = { opId: newOpId(), of: newOpId() };
    expect(await undoSpeakers(one, none)).toMatchObject({ status: 'missing' });
  });

  it('come to the same on two machines that merged apart', async () => {
    await merge(one, 'A', 'B');
    await exchange(one, other);
    await merge(one, 'B', 'C');
    const [act] = await other.speakers.toArray();
    await undoSpeakers(other, { opId: newOpId(), of: act!.opId });
    await exchange(one, other);
    await exchange(other, one);
    expect(await groups(one)).toEqual(['B = C']);
    expect(await groups(other)).toEqual(await groups(one));
    const before = await one.speakers.toArray();
    await exchange(other, one);
    expect(await one.speakers.toArray()).toEqual(before);
  });

  it('come back with a lost database, also those of after the last snapshot', async () => {
    const [area, files] = [localArea(), folder()];
    const keeper = keeperOf(one, { area, files });
    await keeper.state();
    const change = { opId: newOpId(), names: ['A', 'B'] };
    const outcome = await keeper.saveSpeakers(change.opId, () => mergeSpeakers(one, change));
    expect(outcome.status).toBe('saved');
    const { name } = one;
    await one.delete();
    one = new Database(name);
    await keeperOf(one, { area, files }).recover();
    expect(await groups(one)).toEqual(['A = B']);
  });
});
