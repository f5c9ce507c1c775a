import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { countOn, listArticles, listOn, listTrash, readOverview } from '../../src/store/library.ts';
import { listIds, listNewest } from '../../src/store/read.ts';
import { createAnnotation, deleteAnnotation, editAnnotation } from '../../src/store/write.ts';
import { mergeSpeakers } from '../../src/store/write-speakers.ts';

let database: Database;
beforeEach(() => {
  database = new Database(crypto.randomUUID());
});
afterEach(() => database.delete());

async function keep(page: string, start: number, speaker: string | null, tags: string[] = []) {
  const id = newId();
  const source = `https://paper.example/${page}`;
  const annotation = makeHighlight({
    ...{ id, source, colour: 'yellow', now: '2026-11-25T08:00:00Z' },
    selectors: [
      { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + 5 },
    ],
    speaker: speaker === null ? null : { name: speaker, isUnnamed: false },
  });
  await createAnnotation(database, newOpId(), annotation, { source, title: page, outlet: null });
  await editAnnotation(database, {
    ...{ opId: newOpId(), id, baseRev: 1, tags: { added: tags, removed: [] } },
  });
  return id;
}

describe('what the library lists', () => {
  it('is articles by what was worked on last, and their annotations in the order of the text', async () => {
    const late = await keep('a', 90, 'Ada');
    await keep('b', 1, 'Bo');
    const early = await keep('a', 5, null);
    const articles = await listArticles(database);
    expect(articles.map(({ title }) => title)).toEqual(['a', 'b']);
    const { id } = articles[0]!;
    expect((await listOn(database, id)).map((row) => row.id)).toEqual([early, late]);
    await deleteAnnotation(database, { opId: newOpId(), id: late, baseRev: 2 });
    expect(await countOn(database, id)).toBe(1);
    expect(await listTrash(database)).toEqual([late]);
    expect(await listArticles(database)).toHaveLength(2);
    await deleteAnnotation(database, { opId: newOpId(), id: early, baseRev: 2 });
    expect((await listArticles(database)).map(({ title }) => title)).toEqual(['b']);
  });

  it('is the newest first, whatever gaps changes have left in the journal', async () => {
    const made: string[] = [];
    for (let number = 0; number < 12; number++) {
      made.push(await keep('a', number, null));
      const id = made[0]!;
      // The first is changed again and again, so that the others lie apart.
      for (let change = 0; change < number; change++) {
        const { rev } = (await database.annotations.get(id))!;
        await editAnnotation(database, { opId: newOpId(), id, baseRev: rev, note: `${change}` });
      }
    }
    const [last] = made.splice(-1);
    await deleteAnnotation(database, { opId: newOpId(), id: last!, baseRev: 2 });
    const expected = [made[0]!, ...made.slice(1).reverse()];
    expect(await listIds(database)).toEqual(expected);
    for (const limit of [1, 3, 50]) {
      const rows = await listNewest(database, limit);
      expect(rows.map(({ id }) => id)).toEqual(expected.slice(0, limit));
    }
  });

  it('is nothing where nothing is', async () => {
    expect(await listNewest(database, 5)).toEqual([]);
    expect(await listIds(database)).toEqual([]);
  });

  it('counts speakers and tags, names that are one together, and nothing of the trash', async () => {
    await keep('a', 1, 'Ada Byrne', ['tax']);
    await keep('a', 2, 'A. Byrne', ['Tax', 'port']);
    await keep('b', 3, 'Bo');
    const gone = await keep('b', 4, 'Cy', ['gone']);
    await deleteAnnotation(database, { opId: newOpId(), id: gone, baseRev: 2 });
    await mergeSpeakers(database, { opId: newOpId(), names: ['Ada Byrne', 'A. Byrne'] });
    expect(await readOverview(database)).toEqual({
      speakers: [
        { name: 'Ada Byrne', count: 2, others: ['A. Byrne'] },
        { name: 'Bo', count: 1, others: [] },
      ],
      tags: [
        { name: 'tax', count: 2, others: [] },
        { name: 'port', count: 1, others: [] },
      ],
    });
  });

  it('counts again by reading only what has changed since', async () => {
    const made = [await keep('a', 1, 'Ada', ['tax']), await keep('b', 2, 'Bo', ['port'])];
    await readOverview(database);
    await deleteAnnotation(database, { opId: newOpId(), id: made[0]!, baseRev: 2 });
    made.push(await keep('c', 3, 'Cy', ['tax']));
    let read = 0;
    database.annotations.hook('reading', (row) => {
      read++;
      return row;
    });
    const again = await readOverview(database);
    expect(read).toBe(2);
    expect(await readOverview(database)).toEqual(again);
    expect(read).toBe(2);
    const other = new Database(database.name);
    expect(await readOverview(other)).toEqual(again);
    other.close();
    expect(again.speakers.map(({ name }) => name)).toEqual(['Bo', 'Cy']);
  });
});
