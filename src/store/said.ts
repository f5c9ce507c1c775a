/** What a speaker was quoted as saying, as far as the reader kept it. */
import { quoteOf } from '../annotations/annotation.ts';
import { speakerOf, statementOf } from '../annotations/body.ts';
import { nameKey } from '../annotations/speakers.ts';
import type { AnnotationRow, Database, DocumentRow } from './database.ts';

/** One annotation of a speaker's words, with its page. */
export interface Said {
  readonly row: AnnotationRow;
  readonly page: DocumentRow | undefined;
  /** The words that were said: of a kept statement its content, else all that was marked. */
  readonly words: string;
}

/** Of these annotations those in which the speaker, by any of the names, says something; by time. */
export async function listSaid(
  { annotations, documents }: Database,
  ids: readonly string[],
  names: readonly string[],
): Promise<readonly Said[]> {
  const keys = new Set(names.map(nameKey));
  const found = await annotations.bulkGet([...ids]);
  const rows = found.filter(
    (row) =>
      row !== undefined &&
      row.deleted === 0 &&
      keys.has(nameKey(speakerOf(row.annotation.body)?.name ?? '')),
  ) as AnnotationRow[];
  const docIds = [...new Set(rows.map(({ docId }) => docId))];
  const pages = await documents.bulkGet(docIds);
  const byId = new Map(docIds.map((id, index) => [id, pages[index]]));
  return rows
    .map((row) => ({ row, page: byId.get(row.docId), words: wordsSaid(row.annotation) }))
    .sort(({ row: one }, { row: other }) =>
      one.annotation.created < other.annotation.created ? -1 : 1,
    );
}

/** What was said in an annotation: the statement's content, as far as it lies within the quote. */
function wordsSaid(annotation: AnnotationRow['annotation']): string {
  const quote = quoteOf(annotation);
  const content = statementOf(annotation.body)?.parts?.content ?? [];
  const isWithin = content.every(([start, end]) => 0 <= start && end <= quote.length);
  if (content.length === 0 || !isWithin) return quote;
  return content.map(([start, end]) => quote.slice(start, end).trim()).join(' … ');
}
