import { liveQuery, type Observable } from 'dexie';
import type { AnnotationRow, Database, DraftRow, OpenDraft } from './database.ts';

/** Annotations of the page kept under `source`, without the trash, oldest first. */
export async function listBySource(
  database: Database,
  source: string,
): Promise<readonly AnnotationRow[]> {
  const document = await database.documents.where('urlKey').equals(source).first();
  if (!document) return [];
  const rows = await database.annotations
    .where('[docId+deleted]')
    .equals([document.id, 0])
    .toArray();
  return rows.sort((one, other) => one.id.localeCompare(other.id));
}

/** True when the page kept under `source` has an annotation outside the trash. */
export async function hasAnnotations(database: Database, source: string): Promise<boolean> {
  const document = await database.documents.where('urlKey').equals(source).first();
  if (!document) return false;
  return (await database.annotations.where('[docId+deleted]').equals([document.id, 0]).count()) > 0;
}

/** One annotation, also from the trash; undefined when there is none. */
export function getAnnotation(
  database: Database,
  id: string,
): PromiseLike<AnnotationRow | undefined> {
  return database.annotations.get(id);
}

/** The unsaved text of one annotation; undefined when there is none. */
export async function getDraft(database: Database, id: string): Promise<OpenDraft | undefined> {
  const draft = await database.drafts.get(id);
  return isOpen(draft) ? draft : undefined;
}

const isOpen = (draft: DraftRow | undefined): draft is OpenDraft =>
  draft !== undefined && draft.text !== null;

/** Annotations of a page with their drafts, again whenever either changes, in any context. */
export function watchSource(
  database: Database,
  source: string,
): Observable<{ rows: readonly AnnotationRow[]; drafts: ReadonlyMap<string, OpenDraft> }> {
  return liveQuery(async () => {
    const rows = await listBySource(database, source);
    const drafts = await database.drafts.bulkGet(rows.map((row) => row.id));
    return {
      rows,
      drafts: new Map(drafts.filter(isOpen).map((draft) => [draft.key, draft])),
    };
  });
}
