import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { tagsOf, verificationOf } from '../../src/annotations/body.ts';
import { newOpId } from '../../src/annotations/make.ts';
import { editionOf } from '../../src/editions/edition.ts';
import { Database } from '../../src/store/database.ts';
import { keptRows, lastSeqOf } from '../../src/store/kept-rows.ts';
import { restore } from '../../src/store/restore.ts';
import {
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
  saveDraft,
} from '../../src/store/write.ts';
import { keepEdition } from '../../src/store/write-edition.ts';
import { mergeSpeakers, splitSpeaker, undoSpeakers } from '../../src/store/write-speakers.ts';
import { edit, everythingIn, highlight, noteIn, rowsOf, SOURCE } from './backups.ts';

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

describe('a backup', () => {
  it('holds everything, and gives it back as it was', async () => {
    const id = await highlight(one, 'Lone \ud83d, NUL \u0000, “marks”, العربية');
    await editAnnotation(one, {
      ...{ opId: newOpId(), id, baseRev: 2, verification: 'disputed' },
      speaker: { name: 'Ada', isUnnamed: true },
      tags: { added: ['tax', '\u05de\u05e1'], removed: [] },
    });
    const gone = await highlight(one, 'to the trash');
    await deleteAnnotation(one, { opId: newOpId(), id: gone, baseRev: 2 });
    const typed = { session: newOpId(), count: 3 };
    await saveDraft(one, { id, text: 'still typing', baseRev: 2, typed });
    await keepEdition(one, [SOURCE], newOpId(), editionOf('A story', 'One.\n\nTwo.'));
    const merger = { opId: newOpId(), names: ['Ada Lovelace', 'Countess of Lovelace'] };
    await mergeSpeakers(one, merger);
    await splitSpeaker(one, { opId: newOpId(), name: 'Ada Lovelace' });
    await undoSpeakers(one, { opId: newOpId(), of: merger.opId });

    await restore(other, await rowsOf(one));
    expect(await everythingIn(other)).toEqual(await everythingIn(one));
    // What comes after is numbered after.
    await edit(other, id, 'and on');
    expect(await lastSeqOf(other)).toBe((await lastSeqOf(one)) + 1);
  });

  it('changes nothing the second time', async () => {
    await highlight(one, 'a note');
    const rows = await rowsOf(one);
    await restore(other, rows);
    const before = await everythingIn(other);
    expect(await restore(other, rows)).toEqual({ added: 0, updated: 0, parted: 0 });
    expect(await everythingIn(other)).toEqual(before);
  });

  it('brings a page that is here under another id together with its notes', async () => {
    await highlight(one, 'theirs');
    await highlight(other, 'ours');
    expect(await restore(other, await rowsOf(one))).toEqual({ added: 1, updated: 0, parted: 0 });
    expect(await other.documents.count()).toBe(1);
    const [document] = await other.documents.toArray();
    const rows = await other.annotations.toArray();
    expect(rows.map((row) => row.docId)).toEqual([document!.id, document!.id]);
    expect(new Set(rows.map((row) => row.updatedSeq)).size).toBe(2);
  });

  it('takes the newer state of a note, whichever side has it', async () => {
    const id = await highlight(one, 'first');
    await restore(other, await rowsOf(one));
    await edit(other, id, 'second');
    expect(await restore(one, await rowsOf(other))).toEqual({ added: 0, updated: 1, parted: 0 });
    expect(await noteIn(one, id)).toBe('second');
    const old = await rowsOf(one);
    await edit(one, id, 'third');
    expect(await restore(one, old)).toEqual({ added: 0, updated: 0, parted: 0 });
    expect(await noteIn(one, id)).toBe('third');
  });

  it('keeps both where a note was changed on both sides, and makes the copy once', async () => {
    const id = await highlight(one, 'first');
    await restore(other, await rowsOf(one));
    await edit(one, id, 'one way');
    await edit(other, id, 'the other way');
    const rows = await rowsOf(other);
    expect(await restore(one, rows)).toEqual({ added: 0, updated: 0, parted: 1 });
    const notes = (await one.annotations.toArray()).map(({ annotation }) => noteOf(annotation));
    expect(notes.sort()).toEqual(['one way', 'the other way']);
    expect(await restore(one, rows)).toEqual({ added: 0, updated: 0, parted: 0 });
    expect(await one.annotations.count()).toBe(2);
  });

  it('merges what was changed apart, and both machines come to one and the same', async () => {
    const id = await highlight(one, 'One is so. Two is not. Call her.');
    await restore(other, await rowsOf(one));
    const change = async (database: Database, more: object) => {
      const { rev } = (await database.annotations.get(id))!;
      await editAnnotation(database, { opId: newOpId(), id, baseRev: rev, ...more });
    };
    await change(one, { note: 'One is so, says Ada. Two is not. Call her.', colour: 'blue' });
    await change(one, { tags: { added: ['tax'], removed: [] } });
    await change(other, {
      note: 'One is so. Two is not. Call her. Soon.',
      verification: 'disputed',
    });
    await change(other, { tags: { added: ['port'], removed: [] } });
    const [mine, theirs] = [await rowsOf(one), await rowsOf(other)];
    expect(await restore(one, theirs)).toEqual({ added: 0, updated: 1, parted: 0 });
    expect(await restore(other, mine)).toEqual({ added: 0, updated: 1, parted: 0 });
    const row = (await one.annotations.get(id))!;
    expect(noteOf(row.annotation)).toBe('One is so, says Ada. Two is not. Call her. Soon.');
    expect([...tagsOf(row.annotation.body)].sort()).toEqual(['port', 'tax']);
    expect(verificationOf(row.annotation.body)).toBe('disputed');
    expect(row.annotation.target.styleClass).toBe('blue');
    expect((await other.annotations.get(id))?.annotation).toEqual(row.annotation);
    const none = { added: 0, updated: 0, parted: 0 };
    expect(await restore(one, await rowsOf(other))).toEqual(none);
    expect(await restore(one, theirs)).toEqual(none);
    expect(await one.annotations.count()).toBe(1);
    // And it goes on from there.
    await change(other, { note: 'All is so.' });
    expect(await restore(one, await rowsOf(other))).toEqual({ added: 0, updated: 1, parted: 0 });
  });

  it('takes what was written while it was being made from the journal', async () => {
    const id = await highlight(one, 'before');
    const rows = [];
    for await (const row of keptRows(one)) {
      if (rows.length === 0) await edit(one, id, 'meanwhile');
      rows.push(row);
    }
    await restore(other, { rows, lastSeq: 2 });
    expect(await noteIn(other, id)).toBe('meanwhile');
  });

  it('does all or nothing', async () => {
    await highlight(one, 'a note');
    const rows = await rowsOf(one);
    const broken = rows.rows.map((kept) =>
      // A step without a number can not be put into the journal.
      kept.table === 'revisions' ? { ...kept, row: { ...kept.row, after: null } } : kept,
    );
    await expect(
      restore(other, { rows: broken as unknown as typeof rows.rows, lastSeq: 0 }),
    ).rejects.toThrow();
    expect(await other.documents.count()).toBe(0);
    expect(await other.annotations.count()).toBe(0);
  });

  it('restores what was deleted and restored as it stands', async () => {
    const id = await highlight(one, 'back');
    await deleteAnnotation(one, { opId: newOpId(), id, baseRev: 2 });
    await restoreAnnotation(one, { opId: newOpId(), id, baseRev: 3 });
    await restore(other, await rowsOf(one));
    expect((await other.annotations.get(id))?.deleted).toBe(0);
  });
});
