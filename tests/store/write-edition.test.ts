import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { editionOf, unpack } from '../../src/editions/edition.ts';
import { Database } from '../../src/store/database.ts';
import { listEditions } from '../../src/store/read.ts';
import { createAnnotation, deleteAnnotation } from '../../src/store/write.ts';
import { keepEdition } from '../../src/store/write-edition.ts';

const SOURCE = 'https://paper.example/story';
const id = newId();
let database: Database;

beforeEach(async () => {
  database = new Database(`test-${newOpId()}`);
  const quote = { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const given = { id, source: SOURCE, selectors: [quote], colour: 'yellow', now } as const;
  await createAnnotation(database, newOpId(), makeHighlight(given), {
    source: SOURCE,
    title: 'A story',
  });
});
afterEach(() => database.delete());

const see = async (visit: string, words: string, source = SOURCE) => {
  await keepEdition(database, [source], visit, editionOf('Title', words));
  // Times of two editions differ.
  await new Promise((next) => setTimeout(next, 2));
};
const kept = async () =>
  Promise.all(
    (await listEditions(database, [SOURCE])).map(
      async ({ packed }) => (await unpack(packed)).paragraphs[0],
    ),
  );

describe('keepEdition', () => {
  it('keeps one edition a text, the last seen first', async () => {
    await see('1', 'old');
    await see('2', 'new');
    await see('3', 'old');
    expect(await kept()).toEqual(['old', 'new']);
    const [row] = await listEditions(database, [SOURCE]);
    expect(row?.firstSeen).not.toBe(row?.lastSeen);
  });

  it('keeps the last text of a visit in which the page changed', async () => {
    await see('1', 'half');
    await see('1', 'whole');
    await see('2', 'whole');
    await see('2', 'whole and more');
    expect(await kept()).toEqual(['whole and more', 'whole']);
  });

  it('keeps nothing of an article without annotations', async () => {
    await see('1', 'other', 'https://paper.example/other');
    await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 1 });
    await see('1', 'old');
    expect(await database.editions.count()).toBe(0);
  });

  it('keeps the first and the newest eleven', async () => {
    for (let visit = 0; visit < 20; visit++) await see(`${visit}`, `text ${visit}`);
    const found = await kept();
    expect(found).toHaveLength(12);
    expect(found[0]).toBe('text 19');
    expect(found.slice(-2)).toEqual(['text 9', 'text 0']);
  });
});
