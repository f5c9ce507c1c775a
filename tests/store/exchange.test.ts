import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { tagsOf } from '../../src/annotations/body.ts';
import { newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { restore } from '../../src/store/restore.ts';
import { deleteAnnotation, editAnnotation } from '../../src/store/write.ts';
import { edit, highlight, rowsOf } from './backups.ts';

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
