import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import type { GroupOutcome } from '../../src/annotations/save.ts';
import { Database } from '../../src/store/database.ts';
import { keptRows, lastSeqOf } from '../../src/store/kept-rows.ts';
import { restore } from '../../src/store/restore.ts';
import type { KeptRow } from '../../src/store/row-checks.ts';
import { purgeTrash } from '../../src/store/trash.ts';
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
} from '../../src/store/write.ts';
import { deleteArticle, undoAct } from '../../src/store/write-group.ts';
import { folder, keeperOf, localArea } from '../background/keeper-of.ts';

const STORY = 'https://paper.example/story';
const OTHER = 'https://paper.example/other';

let database: Database;
beforeEach(() => {
  database = new Database(`test-${newOpId()}`);
});
afterEach(() => database.delete());

async function highlight(source = STORY): Promise<string> {
  const id = newId();
  const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({ id, source, selectors: [quote], colour: 'yellow', now });
  await createAnnotation(database, newOpId(), annotation, { source, title: 'A story' });
  return id;
}

const docIdOf = async (id: string) => (await database.annotations.get(id))!.docId;
const which = async (id: string) => {
  const { rev } = (await database.annotations.get(id))!;
  return { opId: newOpId(), id, baseRev: rev };
};
const kept = async () =>
  (await database.annotations.where('deleted').equals(0).primaryKeys()).sort();

async function remove(id: string) {
  const opId = newOpId();
  const outcome = await deleteArticle(database, { opId, docId: await docIdOf(id) });
  return { opId, outcome };
}

const undo = (of: string, opId = newOpId()) => undoAct(database, { opId, of });

describe('deleteArticle', () => {
  it('moves all of one article to the trash, and nothing of another', async () => {
    const [one, two, other] = [await highlight(), await highlight(), await highlight(OTHER)];
    const { outcome } = await remove(one);
    expect(outcome).toMatchObject({ status: 'saved', count: 2, firstSeq: 4, seq: 5 });
    expect(await kept()).toEqual([other]);
    const found = await database.search.bulkGet([one, two, other]);
    expect(found.map((row) => row?.isDeleted)).toEqual([true, true, false]);
  });

  it('happens once however often it is sent, and answers the same', async () => {
    const id = await highlight();
    await highlight();
    const { opId, outcome } = await remove(id);
    await highlight();
    const again = await deleteArticle(database, { opId, docId: await docIdOf(id) });
    expect(again).toEqual(outcome);
    expect(await kept()).toHaveLength(1);
  });

  it('is missing where there is nothing to delete', async () => {
    const outcome = await deleteArticle(database, { opId: newOpId(), docId: 'nowhere' });
    expect(outcome.status).toBe('missing');
    expect(await database.revisions.count()).toBe(0);
  });
});

describe('undoAct', () => {
  it('brings back exactly what the deletion took, with its notes', async () => {
    const [early, one, two] = [await highlight(), await highlight(), await highlight()];
    await editAnnotation(database, { ...(await which(one)), note: 'Who says so?' });
    await deleteAnnotation(database, await which(early));
    const before = await database.annotations.bulkGet([one, two]);
    const { opId } = await remove(one);
    expect(await undo(opId)).toMatchObject({ status: 'saved', count: 2 });
    expect(await kept()).toEqual([one, two].sort());
    const after = await database.annotations.bulkGet([one, two]);
    expect(after.map((row) => row?.annotation)).toEqual(before.map((row) => row?.annotation));
  });

  it('leaves alone what was taken out since and deleted again on its own', async () => {
    const [one, two] = [await highlight(), await highlight()];
    const { opId } = await remove(one);
    await restoreAnnotation(database, await which(one));
    await deleteAnnotation(database, await which(one));
    expect(await undo(opId)).toMatchObject({ count: 1 });
    expect(await kept()).toEqual([two]);
  });

  it('happens once, and can itself be taken back', async () => {
    const id = await highlight();
    await highlight();
    const { opId } = await remove(id);
    const again = newOpId();
    const outcome = await undo(opId, again);
    expect(await undo(opId, again)).toEqual(outcome);
    expect((await undo(opId)).status).toBe('missing');
    await remove(id);
    expect(await kept()).toEqual([]);
  });

  it('takes back a single act of any kind, and puts what was made into the trash', async () => {
    const opId = newOpId();
    const id = newId();
    const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const;
    const now = '2026-01-02T03:04:05.000Z';
    const annotation = makeHighlight({
      ...{ id, now, source: STORY, selectors: [quote], colour: 'yellow' as const },
    });
    await createAnnotation(database, opId, annotation, { source: STORY, title: '' });
    const edit = { ...(await which(id)), note: 'first', colour: 'blue' as const };
    await editAnnotation(database, edit);
    // Something came after it.
    expect((await undo(opId)).status).toBe('missing');
    expect(await undo(edit.opId)).toMatchObject({ status: 'saved', count: 1 });
    expect((await database.annotations.get(id))?.annotation).toEqual(annotation);
    const alone = await which(id);
    await deleteAnnotation(database, alone);
    await undo(alone.opId);
    expect(await kept()).toEqual([id]);
    expect((await undo(newOpId())).status).toBe('missing');
  });

  it('works on another machine, from a backup, as far back as here', async () => {
    const [id, made] = [await highlight(), await highlight()];
    const [step] = await database.revisions.where('annId').equals(made).toArray();
    const edit = { ...(await which(made)), note: 'first' };
    await editAnnotation(database, edit);
    await undo(edit.opId);
    const { opId } = await remove(id);
    const rows: KeptRow[] = [];
    for await (const row of keptRows(database)) rows.push(row);
    const other = new Database(`other-${newOpId()}`);
    const { annotation } = (await database.annotations.get(id))!;
    // Whose journal has come some way of its own.
    await createAnnotation(
      other,
      newOpId(),
      { ...annotation, id: newId() },
      {
        ...{ source: OTHER, title: '' },
      },
    );
    await restore(other, { rows, lastSeq: await lastSeqOf(database) });
    expect(await undoAct(other, { opId: newOpId(), of: opId })).toMatchObject({ count: 2 });
    expect(await undoAct(other, { opId: newOpId(), of: step!.opId })).toMatchObject({ count: 1 });
    expect((await other.annotations.get(made))?.deleted).toBeGreaterThan(0);
    await other.delete();
  });
});

describe('a keeper', () => {
  it('copies every step of the deletion, so that none comes back with a lost database', async () => {
    const [area, files] = [localArea(), folder()];
    const keeper = keeperOf(database, { area, files });
    await keeper.state();
    const ids = [await highlight(), await highlight(), await highlight()];
    for (let seq = 1; seq <= 3; seq++) await keeper.save(newOpId(), async () => saved(seq));
    const opId = newOpId();
    const docId = await docIdOf(ids[0]!);
    const outcome = await keeper.save(opId, () => deleteArticle(database, { opId, docId }));
    expect(outcome).toMatchObject({ status: 'saved', count: 3 });
    await vi.waitFor(() => expect(files.files.size).toBe(1));
    const { name } = database;
    await database.delete();
    database = new Database(name);
    await keeperOf(database, { area, files }).recover();
    expect(await database.annotations.count()).toBe(3);
    expect(await kept()).toEqual([]);
    expect(await undo(opId)).toMatchObject({ count: 3 });
  });

  const saved = (seq: number): GroupOutcome => ({
    ...{ status: 'saved', opId: newOpId(), firstSeq: seq, seq, count: 1 },
  });
});

describe('the trash', () => {
  it('lets go of a page with its last annotation, and of no other', async () => {
    const [one, two] = [await highlight(), await highlight(OTHER)];
    const still = await highlight(OTHER);
    await remove(one);
    await deleteAnnotation(database, await which(two));
    await database.editions.add({
      ...{ docId: await docIdOf(one), hash: 'h', visit: 'v', firstSeen: '', lastSeen: '' },
      ...{ packed: new Uint8Array(), v: 1 },
    });
    await highlight(OTHER);
    for (let day = 1; day <= 31; day++) await purgeTrash(database, `2026-03-${day}`);
    expect((await database.documents.toArray()).map(({ id }) => id)).toEqual([
      await docIdOf(still),
    ]);
    expect(await database.editions.count()).toBe(0);
  });

  it('is no loss to whoever looks the store through the next time', async () => {
    const [area, files] = [localArea(), folder()];
    const keeper = keeperOf(database, { area, files });
    await keeper.state();
    const [one, opId] = [await highlight(), newOpId()];
    await highlight();
    await remove(one);
    await keeper.save(opId, async () => ({
      ...{ status: 'saved' as const, opId, firstSeq: 1, seq: 4, count: 4 },
    }));
    await vi.waitFor(() => expect(files.files.size).toBe(1));
    await highlight(OTHER);
    for (let day = 1; day <= 30; day++) await purgeTrash(database, `2026-03-${day}`);
    // The next session empties the trash, the one after counts.
    await keeperOf(database, { area, files }).state();
    expect(await database.annotations.count()).toBe(1);
    expect(await keeperOf(database, { area, files }).state()).toEqual({ status: 'sound' });
  });
});
