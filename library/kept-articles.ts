/** What is to go out, read from the store article by article as the writer asks for it. */
import { unpack } from '../src/editions/edition.ts';
import type { AnnotatedArticle, KeptAnnotation, SeenEdition } from '../src/interchange/format.ts';
import type { AnnotationRow, Database, DocumentRow } from '../src/store/database.ts';

/** Which annotations: all outside the trash, one article's, or these. */
export type Choice =
  | { readonly what: 'all' }
  | { readonly what: 'article'; readonly docId: string }
  | { readonly what: 'some'; readonly ids: ReadonlySet<string> };

/**
 * Each article that has any, with its annotations in the order of its text; its
 * editions where they are wanted. One article is in memory at a time.
 */
export async function* keptArticles(
  database: Database,
  choice: Choice,
  withEditions: boolean,
): AsyncGenerator<AnnotatedArticle, undefined> {
  for await (const page of pagesOf(database, choice)) {
    const all = await database.annotations.where('[docId+deleted]').equals([page.id, 0]).toArray();
    const rows = choice.what === 'some' ? all.filter(({ id }) => choice.ids.has(id)) : all;
    const [first] = rows;
    if (!first) continue;
    yield {
      article: {
        source: first.annotation.target.source,
        title: page.title,
        outlet: page.outlet ?? null,
      },
      annotations: rows.toSorted((one, other) => startOf(one) - startOf(other)).map(keptOf),
      editions: withEditions ? await editionsOf(database, page.id) : [],
    };
  }
}

/** How many annotations that is. */
export async function countKept({ annotations }: Database, choice: Choice): Promise<number> {
  switch (choice.what) {
    case 'all':
      return await annotations.where('deleted').equals(0).count();
    case 'article':
      return await annotations.where('[docId+deleted]').equals([choice.docId, 0]).count();
    case 'some':
      return choice.ids.size;
  }
}

/** Rows read at a time. */
const BATCH = 250;

async function* pagesOf(
  { documents, annotations }: Database,
  choice: Choice,
): AsyncGenerator<DocumentRow, undefined> {
  let wanted: ReadonlySet<string> | null = null;
  if (choice.what === 'article') wanted = new Set([choice.docId]);
  if (choice.what === 'some') {
    const found = new Set<string>();
    const ids = [...choice.ids];
    for (let at = 0; at < ids.length; at += BATCH) {
      for (const row of await annotations.bulkGet(ids.slice(at, at + BATCH))) {
        if (row) found.add(row.docId);
      }
    }
    wanted = found;
  }
  for (let last = ''; ; ) {
    const pages = await documents.where(':id').above(last).limit(BATCH).toArray();
    if (pages.length === 0) return;
    for (const page of pages) if (wanted?.has(page.id) !== false) yield page;
    last = pages.at(-1)!.id;
  }
}

const keptOf = ({ annotation, rev }: AnnotationRow): KeptAnnotation => ({ annotation, rev });

/** Where it stood when it was made; notes on the page as a whole come first. */
function startOf({ annotation }: AnnotationRow): number {
  const position = annotation.target.selector.find(({ type }) => type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position.start : -1;
}

async function editionsOf({ editions }: Database, docId: string): Promise<readonly SeenEdition[]> {
  const rows = await editions.where({ docId }).sortBy('firstSeen');
  return await Promise.all(
    rows.map(async ({ packed, firstSeen, lastSeen }) => ({
      ...(await unpack(packed)),
      ...{ firstSeen, lastSeen },
    })),
  );
}
