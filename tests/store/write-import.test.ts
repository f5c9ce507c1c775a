import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../src/annotations/annotation.ts';
import { tagsOf } from '../../src/annotations/body.ts';
import type { Draft } from '../../src/annotations/draft.ts';
import { makeHighlight, newId, newOpId, withChange } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { Planner } from '../../src/store/import-plan.ts';
import { BATCH, draftLine, draftsIn } from '../../src/store/incoming-drafts.ts';
import { lastSeqOf } from '../../src/store/kept-rows.ts';
import { createAnnotation, deleteAnnotation, editAnnotation } from '../../src/store/write.ts';
import { undoAct } from '../../src/store/write-group.ts';
import { importDrafts } from '../../src/store/write-import.ts';

const SOURCE = 'https://paper.example/story';
const NOW = '2026-01-02T03:04:05.000Z';

let database: Database;
beforeEach(() => {
  database = new Database(`import-${newOpId()}`);
});
afterEach(() => database.delete());

interface Said {
  readonly id?: string;
  readonly words?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly source?: string;
  readonly isOurs?: boolean;
}

function draftOf({
  id = newId(),
  words = 'the harbour',
  note = '',
  tags = [],
  ...rest
}: Said): Draft {
  const quote = { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' } as const;
  const { source = SOURCE, isOurs = false } = rest;
  const made = makeHighlight({ id, source, selectors: [quote], colour: 'yellow', now: NOW });
  const annotation = withChange(made, { note, tags: { added: tags, removed: [] } }, NOW);
  return { annotation, title: 'A story', outlet: null, isOurs };
}

/** Batches as one piece of a file. */
const piece = (...batches: Draft[][]) => [Promise.resolve(batches)];
const take = (...drafts: Draft[]) => importDrafts(database, newOpId(), piece(drafts));
const verdicts = async (...drafts: Draft[]) =>
  (await new Planner(database).plan(drafts)).map(({ verdict }) => verdict);
const live = () => database.annotations.where('deleted').equals(0).toArray();

describe('an import', () => {
  it('adds all as one operation, and the same again adds nothing', async () => {
    const drafts = [
      draftOf({ words: 'one' }),
      draftOf({ words: 'two', source: 'urn:hearsay:text:B:' }),
    ];
    expect(await take(...drafts)).toMatchObject({ status: 'saved', count: 2, added: 2, merged: 0 });
    expect(await verdicts(...drafts)).toEqual(['same', 'same']);
    expect(await take(...drafts)).toMatchObject({ status: 'missing' });
    expect(await database.documents.orderBy('host').keys()).toEqual(['', 'paper.example']);
    expect(await database.search.count()).toBe(2);
  });

  it('happens once, however often it is sent', async () => {
    const opId = newOpId();
    const first = await importDrafts(database, opId, piece([draftOf({})]));
    expect(await importDrafts(database, opId, piece([draftOf({})]))).toEqual(first);
    expect(await live()).toHaveLength(1);
  });

  it('writes nothing at all where one batch fails', async () => {
    // As many as come at once, so that an import awaits more than a transaction follows by itself.
    const many = Array.from({ length: BATCH }, (_, index) => draftOf({ words: `one ${index}` }));
    function* breaking() {
      yield Promise.resolve([many]);
      yield Promise.reject(new Error('cut'));
    }
    await expect(importDrafts(database, newOpId(), breaking())).rejects.toThrow('cut');
    function* broken() {
      yield many;
      throw new Error('no draft');
    }
    const late = [Promise.resolve(broken())];
    await expect(importDrafts(database, newOpId(), late)).rejects.toThrow('no draft');
    const counts = [database.annotations, database.revisions, database.documents, database.search];
    expect(await Promise.all(counts.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  });

  it('takes in thousands as one operation', async () => {
    const many = (from: number) =>
      Array.from({ length: BATCH }, (_, index) => draftOf({ words: `one ${from + index}` }));
    const [opId, kept] = [newOpId(), draftOf({ words: 'another' })];
    await createAnnotation(database, newOpId(), kept.annotation, { source: SOURCE, title: 'A' });
    const tagged = draftOf({ words: 'another', tags: ['sea'] });
    const pieces = () => [...piece(many(0), many(BATCH), [tagged]), ...piece(many(2 * BATCH))];
    const outcome = await importDrafts(database, opId, pieces());
    const [count, merged] = [3 * BATCH + 1, 1];
    expect(outcome).toMatchObject({ status: 'saved', count, added: count - merged, merged });
    expect(await importDrafts(database, opId, pieces())).toEqual(outcome);
    expect(await database.search.count()).toBe(count);
    // Taken back and put there again by batches, too, each as one operation.
    const [back, again] = [newOpId(), newOpId()];
    const undone = await undoAct(database, { opId: back, of: opId });
    expect(undone).toMatchObject({ status: 'saved', count });
    expect((await live()).map(({ annotation }) => quoteOf(annotation))).toEqual(['another']);
    expect(await undoAct(database, { opId: back, of: opId })).toEqual(undone);
    expect(await undoAct(database, { opId: again, of: back })).toMatchObject({ count });
    expect(await live()).toHaveLength(count);
    expect(await database.documents.toCollection().last()).toMatchObject({
      updatedSeq: await lastSeqOf(database),
    });
  });

  it('is taken back by one undo, and can be made again after it', async () => {
    const kept = draftOf({ words: 'kept', note: '' });
    await createAnnotation(database, newOpId(), kept.annotation, { source: SOURCE, title: 'A' });
    const drafts = [draftOf({ words: 'new' }), draftOf({ words: 'kept', tags: ['sea'] })];
    const outcome = await take(...drafts);
    expect(outcome).toMatchObject({ added: 1, merged: 1 });
    expect((await live()).map(({ annotation }) => tagsOf(annotation.body))).toContainEqual(['sea']);
    await undoAct(database, { opId: newOpId(), of: outcome.opId });
    expect((await live()).map(({ annotation }) => annotation.body)).toEqual([[]]);
    expect(await take(...drafts)).toMatchObject({ added: 1, merged: 1 });
    expect(await live()).toHaveLength(2);
  });

  it('leaves alone what the reader changed or deleted since', async () => {
    const [changed, deleted] = [
      draftOf({ words: 'one', note: 'as it came' }),
      draftOf({ words: 'two' }),
    ];
    await take(changed, deleted);
    const change = { id: changed.annotation.id, baseRev: 1, note: 'as I want it' };
    await editAnnotation(database, { opId: newOpId(), ...change });
    await deleteAnnotation(database, { opId: newOpId(), id: deleted.annotation.id, baseRev: 1 });
    expect(await verdicts(changed, deleted)).toEqual(['older', 'trash']);
  });

  it('merges what was changed there and here apart, and keeps both where that cannot be', async () => {
    const came = draftOf({ note: 'first' });
    const { id } = came.annotation;
    await take(came);
    await editAnnotation(database, {
      opId: newOpId(),
      id,
      baseRev: 1,
      tags: { added: ['a'], removed: [] },
    });
    const there = draftOf({ id, note: 'second', tags: ['b'] });
    expect(await take(there)).toMatchObject({ added: 0, merged: 1 });
    const [row] = await live();
    expect([noteOf(row!.annotation), tagsOf(row!.annotation.body)]).toEqual(['second', ['a', 'b']]);
    await editAnnotation(database, { opId: newOpId(), id, baseRev: 3, note: 'mine' });
    const other = draftOf({ id, note: 'theirs', tags: ['b'] });
    expect(await take(other)).toMatchObject({ added: 1, merged: 0 });
    expect((await live()).map(({ annotation }) => noteOf(annotation)).sort()).toEqual([
      'mine',
      'theirs',
    ]);
    expect(await verdicts(other)).toEqual(['same']);
  });

  it('keeps apart what bears one id and stands on different pages', async () => {
    const one = draftOf({ note: 'here' });
    await take(one);
    const other = draftOf({
      id: one.annotation.id,
      note: 'there',
      source: 'https://other.example/',
    });
    expect(await take(other)).toMatchObject({ added: 1 });
    expect(await live()).toHaveLength(2);
  });

  it('knows the same words with the same note under another id, but for what Hearsay wrote', async () => {
    await take(draftOf({ note: 'a', tags: ['x'] }));
    expect(await verdicts(draftOf({ note: 'a' }))).toEqual(['words']);
    expect(await verdicts(draftOf({ note: 'b' }))).toEqual(['added']);
    expect(await verdicts(draftOf({ words: 'the  harbour', tags: ['y'] }))).toEqual(['merged']);
    expect(await verdicts(draftOf({ note: 'a', isOurs: true }))).toEqual(['added']);
  });
});

describe('drafts that are laid down', () => {
  const file = (...lines: string[]) => new Blob(lines);
  async function read(laid: Blob): Promise<Draft[]> {
    const drafts: Draft[] = [];
    for (const piece of draftsIn(laid)) for (const batch of await piece) drafts.push(...batch);
    return drafts;
  }

  it('come back as they were, wherever the pieces of the file end, and nothing else does', async () => {
    const drafts = Array.from({ length: 1_203 }, (_, index) =>
      draftOf({ note: `${'نص '.repeat(500)}${index}\n` }),
    );
    // As long as a line may be, over several pieces.
    drafts.push(draftOf({ note: 'ن'.repeat(500_000), words: 'ص'.repeat(500_000) }));
    const laid = file(...drafts.map(draftLine));
    expect(laid.size).toBeGreaterThan(3_000_000);
    expect(await read(laid)).toEqual(drafts);
    const hostile = draftOf({ source: 'https://a.example/' });
    const line = draftLine(hostile).replace('https://a.example/', 'javascript:alert(1)');
    await expect(read(file(line))).rejects.toThrow();
    await expect(read(file(draftLine(hostile).trimEnd()))).rejects.toThrow('without an end');
  });
});
