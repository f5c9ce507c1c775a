import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { purgeTrash } from '../../src/store/trash.ts';
import { deleteAnnotation } from '../../src/store/write.ts';
import { folder, keeperOf, localArea, save } from '../background/keeper-of.ts';

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
