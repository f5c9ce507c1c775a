import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { countKept, keptArticles } from '../../library/kept-articles.ts';
import { Database } from '../../src/store/database.ts';
import { sampleRow } from './sample-row.ts';

it('reads what is chosen, article by article, in the order of the text and without the trash', async () => {
  const database = new Database(`export-${Math.random()}`);
  await database.documents.bulkAdd(
    ['one', 'two'].map((id) => ({
      ...{ id, urlKey: id, host: 'paper.example', title: id.toUpperCase() },
      ...{ updatedSeq: 1, v: 1 as const },
    })),
  );
  const rows = [
    sampleRow('1', 'one', 20),
    sampleRow('2', 'one', 10),
    { ...sampleRow('3', 'one', 5), deleted: 9 },
    sampleRow('4', 'two', 0),
  ];
  await database.annotations.bulkAdd(rows);
  const read = async (choice: Parameters<typeof keptArticles>[1]) => {
    const found: string[] = [];
    for await (const { article, annotations } of keptArticles(database, choice, true)) {
      found.push(
        `${article.title} ${annotations.map(({ annotation }) => annotation.id.at(-1)).join('')}`,
      );
    }
    return found;
  };
  expect(await read({ what: 'all' })).toEqual(['ONE 21', 'TWO 4']);
  expect(await read({ what: 'article', docId: 'two' })).toEqual(['TWO 4']);
  const some = { what: 'some' as const, ids: new Set([rows[0]!.id]) };
  expect(await read(some)).toEqual(['ONE 1']);
  expect(await countKept(database, { what: 'all' })).toBe(3);
  expect(await countKept(database, { what: 'article', docId: 'one' })).toBe(2);
  expect(await countKept(database, some)).toBe(1);
  database.close();
});
