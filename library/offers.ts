/** Which annotations may go out: what the address names, and all. */
import type { Database } from '../src/store/database.ts';
import { say } from '../src/words.ts';
import { type Choice, countKept } from './kept-articles.ts';
import type { Part } from './route.ts';
import type { Searchable } from './use-search.ts';

/** A choice that the reader has, in words, and how many annotations it holds. */
export interface Offer {
  readonly choice: Choice;
  readonly words: string;
  readonly count: number;
}

/** What the address names first, where it names something that is there, and then everything. */
export async function offersOf(
  database: Database,
  { searcher }: Searchable,
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
  if (sought.trim() !== '') {
    const asked = { typed: sought, limit: Number.MAX_SAFE_INTEGER };
    const { ids } = await searcher.ask('search', asked);
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
