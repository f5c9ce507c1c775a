/** A small library of invented annotations, written by the real store. */
import { COLOURS, type Selector } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { editionOf } from '../../src/editions/edition.ts';
import { Database } from '../../src/store/database.ts';
import { createAnnotation, editAnnotation } from '../../src/store/write.ts';
import { keepEdition } from '../../src/store/write-edition.ts';

/** What is kept of an article: words of it, with a note and tags. */
type Kept = readonly [words: string, note: string, ...tags: string[]];

const ARTICLES: readonly { readonly title: string; readonly kept: readonly Kept[] }[] = [
  {
    title: 'Lighthouse keepers ask for a second lamp',
    kept: [
      ['one lamp for forty miles of coast', 'Who **counted** the miles?', 'sea', 'to check'],
      ['nobody has been paid since March', '', 'wages'],
    ],
  },
  {
    title: 'The orchard that would not be sold',
    kept: [
      ['“I planted the first row with my aunt,” said Ines Aldaro', 'Compare the interview of May.'],
      ['an offer that nobody would confirm', '', 'to check'],
      ['the council has not met for a year', ''],
    ],
  },
  {
    title: 'مجلس الميناء يؤجل التصويت',
    kept: [['أجّل المجلس التصويت إلى الربيع', 'لماذا الربيع؟', 'ميناء']],
  },
];

/**
 * Fills an empty database with a few articles, and with annotations on `text`, the article of `source`:
 * its first words and its last, a draft of a note, and how it read before.
 */
export async function fill(source: string, title: string, text: string): Promise<void> {
  const database = new Database();
  if ((await database.annotations.count()) === 0) {
    const [first = '', ...rest] = text.split('\n');
    await keep(database, source, title, [
      [first, 'Since when?', 'sea'],
      [rest.at(-1) ?? '', ''],
      ['words that are no longer there', 'Kept all the same.'],
    ]);
    for (const [at, article] of ARTICLES.entries()) {
      const address = `https://paper-${at}.example/2026/story-${at}`;
      await keep(database, address, article.title, article.kept);
    }
    const earlier = editionOf(title, text.replace('June', 'July').replaceAll('\n', '\n\n'));
    await keepEdition(database, [source], newOpId(), earlier);
  }
  database.close();
}

async function keep(
  database: Database,
  source: string,
  title: string,
  kept: readonly Kept[],
): Promise<void> {
  for (const [at, [exact, note, ...added]] of kept.entries()) {
    const id = newId();
    const selectors: Selector[] = [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
    const colour = COLOURS[at % COLOURS.length]!;
    const now = new Date().toISOString();
    const highlight = makeHighlight({ id, source, selectors, colour, now });
    await createAnnotation(database, newOpId(), highlight, { source, title });
    const change = { opId: newOpId(), id, baseRev: 1, note, tags: { added, removed: [] } };
    if (note !== '' || added.length > 0) await editAnnotation(database, change);
  }
}
