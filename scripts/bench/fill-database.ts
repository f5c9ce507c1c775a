import { newOpId } from '../../src/annotations/make.ts';
import type { Database } from '../../src/store/database.ts';
import { annotationOf, documentOf } from './generated-library.ts';

/** Rows written in one transaction. */
const BATCH = 2_000;

/** Writes the generated library with its journal: so many annotations over so many articles. */
export async function fillDatabase(
  database: Database,
  count: number,
  articles: number,
): Promise<void> {
  const { annotations, documents, revisions } = database;
  await documents.bulkAdd(Array.from({ length: articles }, (_, article) => documentOf(article)));
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => annotationOf(from + index, articles));
    await database.transaction('rw', [annotations, revisions], async () => {
      await annotations.bulkAdd(rows);
      await revisions.bulkAdd(
        rows.map((after) => ({
          ...{ opId: newOpId(), annId: after.id, act: 'create' as const, before: null, after },
          at: after.annotation.created,
        })),
      );
    });
  }
}
