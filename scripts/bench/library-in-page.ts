/** Fills the extension's own database with the generated library, in a page of the extension. */
import { Database } from '../../src/store/database.ts';
import { fillDatabase } from './fill-database.ts';
import { wordsOf } from './generated-library.ts';

async function makeLibrary(count: number, articles: number, rank: number): Promise<string> {
  const database = new Database();
  await fillDatabase(database, count, articles, { search: true });
  database.close();
  return wordsOf('latin')[rank] ?? '';
}

Object.assign(globalThis, { makeLibrary });
