/** Fills the extension's own database with the generated library, in a page of the extension. */
import { fillDatabase } from '../../scripts/bench/fill-database.ts';
import { Database } from '../../src/store/database.ts';

/** Begins, and leaves a word in the document when it is done: no driver waits so long for an answer. */
function makeLarge(count: number, articles: number): void {
  const database = new Database();
  const tell = (said: string) => {
    document.documentElement.dataset.made = said;
  };
  fillDatabase(database, count, articles, { search: true }).then(
    () => tell('whole'),
    (error: unknown) => tell(String(error)),
  );
}

Object.assign(globalThis, { makeLarge });
