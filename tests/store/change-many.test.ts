import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeAll, takeBack } from '../../library/many.ts';
import { tagsOf } from '../../src/annotations/body.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { type GroupOutcome, type ManyChange, MOST_AT_ONCE } from '../../src/annotations/save.ts';
import { Database } from '../../src/store/database.ts';
import { createAnnotation } from '../../src/store/write.ts';
import { changeMany, undoAct } from '../../src/store/write-group.ts';

const SOURCE = 'https://paper.example/story';

let database: Database;
beforeEach(() => {
  database = new Database(`test-${newOpId()}`);
});
afterEach(() => database.delete());

async function highlight(): Promise<string> {
  const id = newId();
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({ id, source: SOURCE, selectors: [], colour: 'yellow', now });
  await createAnnotation(database, newOpId(), annotation, { source: SOURCE, title: 'A story' });
  return id;
}
const highlights = async (count: number) => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await highlight());
  return ids;
};
const change = (ids: readonly string[], rest: Omit<ManyChange, 'opId' | 'ids'>) =>
  changeMany(database, { opId: newOpId(), ids, ...rest });
const rowsOf = async (ids: readonly string[]) =>
  (await database.annotations.bulkGet([...ids])).map((row) => row!);

describe('changeMany', () => {
  it('gives a tag and a colour to those that lack them, and counts these alone', async () => {
    const ids = await highlights(3);
    const tags = { added: ['sea'], removed: [] };
    expect(await change(ids.slice(0, 1), { tags })).toMatchObject({ status: 'saved', count: 1 });
    expect(await change(ids, { tags })).toMatchObject({ status: 'saved', count: 2 });
    expect((await rowsOf(ids)).map(({ annotation }) => tagsOf(annotation.body))).toEqual([
      ['sea'],
      ['sea'],
      ['sea'],
    ]);
    expect((await change(ids, { tags })).status).toBe('missing');
    expect(await change(ids, { colour: 'blue' })).toMatchObject({ count: 3 });
    const found = await database.search.bulkGet(ids);
    expect(found.every((row) => row?.text.includes('sea'))).toBe(true);
  });

  it('takes tags away in any spelling, and moves to the trash', async () => {
    const ids = await highlights(2);
    await change(ids, { tags: { added: ['Sea'], removed: [] } });
    await change(ids, { tags: { added: [], removed: ['SEA'] } });
    expect((await rowsOf(ids)).map(({ annotation }) => tagsOf(annotation.body))).toEqual([[], []]);
    expect(await change([...ids, ...ids], { isDeleted: true })).toMatchObject({ count: 2 });
    expect((await rowsOf(ids)).every(({ deleted }) => deleted > 0)).toBe(true);
    expect((await change(ids, { colour: 'blue' })).status).toBe('missing');
  });
});

describe('an act on more than one operation takes', () => {
  /** The background, which refuses from its n-th operation on. */
  function background(isRefused: (times: number) => boolean = () => false) {
    let times = 0;
    return {
      changeMany: async (given: ManyChange): Promise<GroupOutcome> =>
        isRefused(++times)
          ? { status: 'refused', opId: given.opId, reason: 'room' }
          : await changeMany(database, given),
      undoAct: (given: { opId: string; of: string }) => undoAct(database, given),
    };
  }
  const colours = async (ids: readonly string[]) =>
    new Set((await rowsOf(ids)).map(({ annotation }) => annotation.target.styleClass));

  it('is done to all, told of as it goes, and taken back as one', async () => {
    const ids = await highlights(MOST_AT_ONCE + 10);
    const told: number[] = [];
    const deed = await changeAll(background(), ids, { colour: 'pink' }, (done) => told.push(done));
    expect(deed).toMatchObject({ count: ids.length });
    expect(deed?.opIds).toHaveLength(2);
    expect(told).toEqual([0, MOST_AT_ONCE]);
    expect(await colours(ids)).toEqual(new Set(['pink']));
    expect(await takeBack(background(), deed!, () => {})).toBe(true);
    expect(await colours(ids)).toEqual(new Set(['yellow']));
  });

  it('is done to none where one part cannot be kept', async () => {
    const ids = await highlights(MOST_AT_ONCE + 10);
    const refusing = background((times) => times === 2);
    expect(await changeAll(refusing, ids, { isDeleted: true }, () => {})).toBeNull();
    expect((await rowsOf(ids)).every(({ deleted }) => deleted === 0)).toBe(true);
  });
});
