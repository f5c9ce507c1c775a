import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { tagsOf } from '../../src/annotations/body.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { getAnnotation, getDraft, hasAnnotations, listBySources } from '../../src/store/read.ts';
import { purgeTrash } from '../../src/store/trash.ts';
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
  saveDraft,
} from '../../src/store/write.ts';

const SOURCE = 'https://paper.example/story';
const SESSION = newOpId();
const PAGE = { source: SOURCE, title: 'A story' };

function highlight(id = newId()) {
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'the harbour',
    prefix: '',
    suffix: '',
  } as const;
  const now = '2026-01-02T03:04:05.000Z';
  return makeHighlight({ id, source: SOURCE, selectors: [quote], colour: 'yellow', now });
}

let database: Database;
beforeEach(() => {
  database = new Database(`test-${newOpId()}`);
});
afterEach(() => database.delete());

describe('createAnnotation', () => {
  it('keeps the annotation and its page', async () => {
    const annotation = highlight();
    const outcome = await createAnnotation(database, newOpId(), annotation, PAGE);
    expect(outcome).toMatchObject({ status: 'saved', rev: 1 });
    expect((await listBySources(database, [SOURCE])).map((row) => row.id)).toEqual([annotation.id]);
    expect(await hasAnnotations(database, [SOURCE])).toBe(true);
    expect(await hasAnnotations(database, ['https://paper.example/other'])).toBe(false);
  });

  it('happens once however often the operation is sent', async () => {
    const annotation = highlight();
    const opId = newOpId();
    const first = await createAnnotation(database, opId, annotation, PAGE);
    const again = await createAnnotation(database, opId, annotation, PAGE);
    expect(again).toEqual(first);
    expect(await database.revisions.count()).toBe(1);
    expect(await database.annotations.count()).toBe(1);
  });

  it('happens once when the operation is sent twice at the same time', async () => {
    const annotation = highlight();
    const opId = newOpId();
    const outcomes = await Promise.all([
      createAnnotation(database, opId, annotation, PAGE),
      createAnnotation(database, opId, annotation, PAGE),
    ]);
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(await database.revisions.count()).toBe(1);
  });

  it('keeps one document a page', async () => {
    await createAnnotation(database, newOpId(), highlight(), PAGE);
    await createAnnotation(database, newOpId(), highlight(), PAGE);
    expect(await database.documents.count()).toBe(1);
    expect(await listBySources(database, [SOURCE])).toHaveLength(2);
  });
});

describe('editAnnotation', () => {
  it('changes the note and counts the revision', async () => {
    const { id } = await kept();
    const outcome = await editAnnotation(database, {
      opId: newOpId(),
      id,
      baseRev: 1,
      note: 'Ask her.',
    });
    expect(outcome).toMatchObject({ status: 'saved', rev: 2 });
    const row = await getAnnotation(database, id);
    expect(row && noteOf(row.annotation)).toBe('Ask her.');
    expect(row?.annotation.motivation).toBe('commenting');
  });

  it('refuses an edit that began from an older revision, and gives what is stored', async () => {
    const { id } = await kept();
    await editAnnotation(database, { opId: newOpId(), id, baseRev: 1, note: 'first' });
    const outcome = await editAnnotation(database, {
      opId: newOpId(),
      id,
      baseRev: 1,
      note: 'second',
    });
    expect(outcome).toMatchObject({ status: 'conflict', rev: 2, note: 'first' });
    const row = await getAnnotation(database, id);
    expect(row && noteOf(row.annotation)).toBe('first');
  });

  it('loses none of the edits of three writers who try again on conflict', async () => {
    const { id } = await kept();
    const write = async (name: string) => {
      for (let n = 0; n < 20; n += 1) {
        for (;;) {
          const row = await getAnnotation(database, id);
          if (!row) throw new Error('gone');
          const note = `${noteOf(row.annotation)}${name}${n} `;
          const outcome = await editAnnotation(database, {
            opId: newOpId(),
            id,
            baseRev: row.rev,
            note,
          });
          if (outcome.status === 'saved') break;
        }
      }
    };
    await Promise.all([write('a'), write('b'), write('c')]);
    const row = await getAnnotation(database, id);
    expect(new Set(row && noteOf(row.annotation).trim().split(' ')).size).toBe(60);
    expect(row?.rev).toBe(61);
  });

  describe('and the draft', () => {
    const at = (count: number, session = SESSION) => ({ session, count });
    const edit = (id: string, baseRev: number, note: string, typed = at(0)) =>
      editAnnotation(database, { opId: newOpId(), id, baseRev, note, typed });

    it('closes the draft that it saved', async () => {
      const { id } = await kept();
      await saveDraft(database, { id, text: 'done', baseRev: 1, typed: at(4) });
      await edit(id, 1, 'done', at(4));
      expect(await getDraft(database, id)).toBeUndefined();
    });

    it('closes an older draft of the same typing', async () => {
      const { id } = await kept();
      await saveDraft(database, { id, text: 'don', baseRev: 1, typed: at(3) });
      await edit(id, 1, 'done', at(4));
      expect(await getDraft(database, id)).toBeUndefined();
    });

    it('refuses an older draft that arrives after the save', async () => {
      const { id } = await kept();
      await edit(id, 1, 'done', at(4));
      await saveDraft(database, { id, text: 'don', baseRev: 1, typed: at(3) });
      await saveDraft(database, { id, text: 'done', baseRev: 1, typed: at(4) });
      expect(await getDraft(database, id)).toBeUndefined();
    });

    it('keeps what was typed while it was under way, on its own revision', async () => {
      const { id } = await kept();
      await saveDraft(database, { id, text: 'done, and more', baseRev: 1, typed: at(9) });
      await edit(id, 1, 'done, and', at(8));
      expect(await getDraft(database, id)).toMatchObject({ text: 'done, and more', baseRev: 2 });
    });

    it('leaves the draft of another editor as it was', async () => {
      const { id } = await kept();
      const other = newOpId();
      await saveDraft(database, { id, text: 'mine', baseRev: 1, typed: at(9, other) });
      await edit(id, 1, 'theirs', at(2));
      expect(await getDraft(database, id)).toMatchObject({ text: 'mine', baseRev: 1 });
      await edit(id, 2, 'mine', at(3));
      expect(await getDraft(database, id)).toBeUndefined();
    });

    it('leaves drafts alone when it changes the colour', async () => {
      const { id } = await kept();
      await saveDraft(database, { id, text: 'mine', baseRev: 1, typed: at(1) });
      await editAnnotation(database, { opId: newOpId(), id, baseRev: 1, colour: 'blue' });
      expect(await getDraft(database, id)).toMatchObject({ text: 'mine', baseRev: 1 });
    });
  });

  it('puts tags on top of whatever was saved meanwhile, and never over a note', async () => {
    const { id } = await kept();
    const change = { id, baseRev: 1, tags: { added: ['tax'], removed: ['port'] } };
    await editAnnotation(database, { opId: newOpId(), id, baseRev: 1, note: 'first' });
    const outcome = await editAnnotation(database, { opId: newOpId(), ...change });
    expect(outcome).toMatchObject({ status: 'saved', rev: 3 });
    const row = await getAnnotation(database, id);
    expect(row && [noteOf(row.annotation), tagsOf(row.annotation.body)]).toEqual([
      'first',
      ['tax'],
    ]);
    const both = { opId: newOpId(), ...change, note: 'second' };
    expect(await editAnnotation(database, both)).toMatchObject({ status: 'conflict' });
  });

  it('says that an unknown annotation is missing', async () => {
    const outcome = await editAnnotation(database, {
      opId: newOpId(),
      id: newId(),
      baseRev: 1,
      note: '',
    });
    expect(outcome.status).toBe('missing');
  });
});

describe('deleteAnnotation and restoreAnnotation', () => {
  it('moves to the trash and back with its note', async () => {
    const { id } = await kept();
    await editAnnotation(database, { opId: newOpId(), id, baseRev: 1, note: 'Ask her.' });
    expect(await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 2 })).toMatchObject({
      rev: 3,
    });
    expect(await listBySources(database, [SOURCE])).toEqual([]);
    expect(await hasAnnotations(database, [SOURCE])).toBe(false);
    expect(await restoreAnnotation(database, { opId: newOpId(), id, baseRev: 3 })).toMatchObject({
      rev: 4,
    });
    const [row] = await listBySources(database, [SOURCE]);
    expect(row && noteOf(row.annotation)).toBe('Ask her.');
  });

  it('deletes nothing that changed meanwhile', async () => {
    const { id } = await kept();
    await editAnnotation(database, { opId: newOpId(), id, baseRev: 1, note: 'newer' });
    const outcome = await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 1 });
    expect(outcome.status).toBe('conflict');
    expect(await listBySources(database, [SOURCE])).toHaveLength(1);
  });
});

describe('the journal', () => {
  it('orders by its sequence and keeps before and after', async () => {
    const { id } = await kept();
    await editAnnotation(database, { opId: newOpId(), id, baseRev: 1, note: 'x' });
    await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 2 });
    const steps = await database.revisions.where('annId').equals(id).sortBy('seq');
    expect(steps.map(({ act }) => act)).toEqual(['create', 'edit', 'delete']);
    expect(steps.map(({ before }) => before?.rev ?? 0)).toEqual([0, 1, 2]);
    expect(steps.every(({ seq, after }) => after.updatedSeq === seq)).toBe(true);
  });

  it('asks for strict durability', () => {
    const options = database as unknown as { _options: { chromeTransactionDurability: string } };
    expect(options._options.chromeTransactionDurability).toBe('strict');
  });
});

async function kept() {
  const annotation = highlight();
  await createAnnotation(database, newOpId(), annotation, PAGE);
  return annotation;
}

describe('the journal', () => {
  it('gives no number twice, also where the trash took its last steps out', async () => {
    const { id } = await kept();
    await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 1 });
    for (let day = 1; day <= 31; day++) await purgeTrash(database, `2026-03-${day}`);
    const outcome = await createAnnotation(database, newOpId(), highlight(), PAGE);
    expect(outcome).toMatchObject({ status: 'saved', seq: 3 });
  });
});
