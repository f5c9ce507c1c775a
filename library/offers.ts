/** Which annotations may go out: what the address names, and all. */
import { parseQuery } from '../src/search/query.ts';
import { finishInSlices } from '../src/steps.ts';
import type { Database } from '../src/store/database.ts';
import { say } from '../src/words.ts';
import { type Choice, countKept } from './kept-articles.ts';
import type { Part } from './route.ts';
import type { Searchable } from './use-haystack.ts';

/** A choice that the reader has, in words, and how many annotations it holds. */
export interface Offer {
  readonly choice: Choice;
  readonly words: string;
  readonly count: number;
}

/** Lets the page paint and take input. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What the address names first, where it names something that is there, and then everything. */
export async function offersOf(
  database: Database,
  searchable: Searchable | undefined,
  sought: string,
  part: Part | undefined,
): Promise<readonly Offer[]> {
  const choices: Omit<Offer, 'count'>[] = [];
  const page = part?.article ? await database.documents.get(part.article) : undefined;
  if (page) {
    choices.push({
      choice: { what: 'article', docId: page.id },
      words: say('export_article', page.title || page.host),
    });
  }
  if (part?.ids) {
    const ids = new Set(part.ids.map((uuid) => `urn:uuid:${uuid}`));
    choices.push({ choice: { what: 'some', ids }, words: say('export_chosen') });
  }
  if (sought.trim() !== '' && searchable) {
    const steps = searchable.haystack.search(parseQuery(sought), Number.MAX_SAFE_INTEGER);
    const { ids } = await finishInSlices(steps, pause);
    choices.push({
      choice: { what: 'some', ids: new Set(ids) },
      words: say('export_found', sought.trim()),
    });
  }
  choices.push({ choice: { what: 'all' }, words: say('export_all') });
  return await Promise.all(
    choices.map(async (one) => ({ ...one, count: await countKept(database, one.choice) })),
  );
}
