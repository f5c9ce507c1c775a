import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { tagsOf, verificationOf } from '../../src/annotations/body.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { editionOf } from '../../src/editions/edition.ts';
import { readBackup, writeBackup } from '../../src/store/backup-file.ts';
import { Database } from '../../src/store/database.ts';
import { keptRows, lastSeqOf } from '../../src/store/kept-rows.ts';
import { restore } from '../../src/store/restore.ts';
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
  saveDraft,
} from '../../src/store/write.ts';
import { keepEdition } from '../../src/store/write-edition.ts';
import { mergeSpeakers, splitSpeaker, undoSpeakers } from '../../src/store/write-speakers.ts';

const SOURCE = 'https://paper.example/story';

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

async function highlight(database: Database, note: string, source = SOURCE): Promise<string> {
  const id = newId();
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'the harbour',
    prefix: '',
    suffix: '',
  } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({ id, source, selectors: [quote], colour: 'yellow', now });
  await createAnnotation(database, newOpId(), annotation, { source, title: 'A story' });
  if (note !== '') await edit(database, id, note);
  return id;
}

async function edit(database: Database, id: string, note: string): Promise<void> {
  const row = await database.annotations.get(id);
  const outcome = await editAnnotation(database, { opId: newOpId(), id, baseRev: row!.rev, note });
  expect(outcome.status).toBe('saved');
}

async function noteIn(database: Database, id: string): Promise<string | undefined> {
  const row = await database.annotations.get(id);
  return row && noteOf(row.annotation);
}

async function bytesOf(database: Database): Promise<Uint8Array<ArrayBuffer>> {
  const lastSeq = await lastSeqOf(database);
  const head = { database: 'one', at: '2026-01-02T03:04:05.000Z', lastSeq };
  const file = new Response(writeBackup(head, keptRows(database)));
  return new Uint8Array(await file.arrayBuffer());
}

const read = (bytes: Uint8Array<ArrayBuffer>) => readBackup(new Blob([bytes]).stream());

async function rowsOf(database: Database) {
  const reading = await read(await bytesOf(database));
  if (reading.status !== 'whole') throw new Error(reading.status);
  return { rows: reading.rows, lastSeq: reading.head.lastSeq };
}

async function everythingIn(database: Database): Promise<unknown> {
  const { annotations, documents, drafts, editions, revisions, speakers } = database;
  const tables = [annotations, documents, drafts, editions, revisions, speakers];
  return await Promise.all(tables.map((table) => table.toArray()));
}

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

/** What two machines do before they exchange backups: who writes, on which of their notes, what. */
const acts = fc.array(
  fc.record({
    who: fc.constantFrom('one', 'other'),
    what: fc.constantFrom('create', 'edit', 'tag', 'delete', 'exchange', 'exchange'),
    which: fc.nat(5),
  }),
  { minLength: 1, maxLength: 14 },
);

describe('two machines that exchange backups', () => {
  it('come to the same in the end, and no last word of either is lost', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (plan) => {
        const machines = {
          one: new Database(`one-${newOpId()}`),
          other: new Database(`other-${newOpId()}`),
        };
        let count = 0;
        /** The texts that nobody has seen and changed since. */
        const last = new Set<string>();
        const tags = new Set<string>();
        for (const { who, what, which } of plan) {
          const database = machines[who as 'one' | 'other'];
          const rows = await database.annotations.where('deleted').equals(0).toArray();
          const row = rows[which % Math.max(1, rows.length)];
          const note = `text ${++count}`;
          if (what === 'create') {
            await highlight(database, note);
            last.add(note);
          } else if (what === 'exchange') {
            const from = who === 'one' ? machines.other : machines.one;
            await restore(database, await rowsOf(from));
          } else if (row && what === 'tag') {
            const tag = `tag ${count}`;
            await editAnnotation(database, {
              ...{ opId: newOpId(), id: row.id, baseRev: row.rev },
              tags: { added: [tag], removed: [] },
            });
            tags.add(tag);
          } else if (row) {
            last.delete(noteOf(row.annotation));
            const which = { opId: newOpId(), id: row.id, baseRev: row.rev };
            if (what === 'delete') await deleteAnnotation(database, which);
            else {
              await edit(database, row.id, note);
              last.add(note);
            }
          }
        }
        for (let round = 0; round < 2; round++) {
          await restore(machines.one, await rowsOf(machines.other));
          await restore(machines.other, await rowsOf(machines.one));
        }
        const [one, other] = [await notesOf(machines.one), await notesOf(machines.other)];
        expect(other).toEqual(one);
        const texts = new Set([...one.values()].map(({ note }) => note));
        for (const note of last) expect(texts).toContain(note);
        const kept = new Set([...one.values()].flatMap((row) => row.tags));
        for (const tag of tags) expect(kept).toContain(tag);
        await machines.one.delete();
        await machines.other.delete();
      }),
      { numRuns: 60 },
    );
    // Each plan makes and deletes two databases: seconds in all, more on a busy machine.
  }, 60_000);
});

async function notesOf(database: Database) {
  const rows = await database.annotations.toArray();
  return new Map(
    rows
      .map(({ id, annotation, deleted }) => {
        const tags = tagsOf(annotation.body);
        return [id, { note: noteOf(annotation), tags, isDeleted: deleted > 0 }] as const;
      })
      .sort(([id], [other]) => (id < other ? -1 : 1)),
  );
}

describe('a damaged backup', () => {
  it('is told wherever it was cut, and never called whole without its last row', async () => {
    await highlight(one, 'a note');
    const bytes = await bytesOf(one);
    const whole = await rowsOf(one);
    for (let length = 0; length < bytes.length; length += 7) {
      const reading = await read(bytes.slice(0, length));
      // Without gzip's own last bytes every row can still be there, and proved by our hash.
      if (reading.status === 'whole') expect(reading.rows).toEqual(whole.rows);
      else expect(['damaged', 'no-backup']).toContain(reading.status);
    }
  });

  it('is told when any line was changed, and gives what stands before', async () => {
    // Enough for several hashes.
    const long = 'word '.repeat(40_000);
    for (let count = 0; count < 4; count++) await highlight(one, `${count} ${long}`);
    const lines = gunzipSync(await bytesOf(one))
      .toString('utf8')
      .split('\n');
    const at = lines.findLastIndex((line) => line.includes('word word'));
    lines[at] = lines[at]!.replace('word word', 'ward word');
    const reading = await read(new Uint8Array(gzipSync(lines.join('\n'))));
    expect(reading.status).toBe('damaged');
    expect(reading.status === 'damaged' && reading.rows.length).toBeGreaterThan(0);
  });

  it.each([
    ['no gzip', new TextEncoder().encode('{"hearsay":"backup"}')],
    ['other JSON', new Uint8Array(gzipSync('{"notes":[]}\n'))],
    ['no text', new Uint8Array(gzipSync(new Uint8Array([0xff, 0xfe, 0x0a])))],
    ['nothing', new Uint8Array()],
  ])('is no backup when it holds %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ status: 'no-backup' });
  });

  it('is told when it is of a later version', async () => {
    const head = {
      hearsay: 'backup',
      format: 3,
      database: 'x',
      at: '2026-01-02T03:04:05Z',
      lastSeq: 0,
    };
    const bytes = new Uint8Array(gzipSync(`${JSON.stringify(head)}\n`));
    expect(await read(bytes)).toEqual({ status: 'newer' });
  });

  it('pollutes nothing', async () => {
    await highlight(one, 'a note');
    const text = gunzipSync(await bytesOf(one)).toString('utf8');
    const hostile = text.replace('{"table"', '{"__proto__":{"hurt":1},"table"');
    await read(new Uint8Array(gzipSync(hostile)));
    expect(({} as { hurt?: number }).hurt).toBeUndefined();
  });
});
