import { liveQuery, type Observable } from 'dexie';
import { identityOf } from '../annotations/identity.ts';
import { groupNames, type Names } from '../annotations/speakers.ts';
import type {
  AnnotationRow,
  Database,
  DraftRow,
  EditionRow,
  MetaRow,
  OpenDraft,
  SettingRow,
} from './database.ts';

/** Annotations of the pages kept under any of `sources`, without the trash, oldest first. */
export async function listBySources(
  database: Database,
  sources: readonly string[],
): Promise<readonly AnnotationRow[]> {
  const rows = await (await keptUnder(database, sources)).toArray();
  return rows.sort((one, other) => one.id.localeCompare(other.id));
}

/** These annotations outside the trash, now and after every change. */
export function watchAnnotations(
  { annotations }: Database,
  ids: readonly string[],
): Observable<readonly AnnotationRow[]> {
  return liveQuery(async () => {
    const rows = await annotations.bulkGet([...ids]);
    return rows.filter((row) => row !== undefined && row.deleted === 0) as AnnotationRow[];
  });
}

/** True when a page kept under any of `sources` has an annotation outside the trash. */
export async function hasAnnotations(
  database: Database,
  sources: readonly string[],
): Promise<boolean> {
  return (await (await keptUnder(database, sources)).count()) > 0;
}

/**
 * The newest annotations outside the trash, by the journal's sequence and never by a clock. Read in
 * stretches of it: row by row backwards each would be a question of its own to the browser's storage.
 */
export async function listNewest(
  { annotations }: Database,
  limit: number,
): Promise<readonly AnnotationRow[]> {
  const found: AnnotationRow[] = [];
  let end = Number((await annotations.orderBy('updatedSeq').lastKey()) ?? 0);
  // Annotations that were changed often, or deleted, leave gaps: then further at each step.
  for (let stretch = 2 * limit; end > 0 && found.length < limit; stretch *= 4) {
    const begin = Math.max(0, end - stretch);
    const rows = await annotations.where('updatedSeq').between(begin, end, false, true).toArray();
    found.push(...rows.filter(({ deleted }) => deleted === 0).reverse());
    end = begin;
  }
  return found.slice(0, limit);
}

/**
 * How many annotations there are, with those in the trash. Counted in an index: to count the rows
 * themselves a browser reads them all, in a long library hundreds of megabytes.
 */
export const countAnnotations = ({ annotations }: Database): PromiseLike<number> =>
  annotations.orderBy('updatedSeq').count();

/** Ids of all annotations outside the trash, the newest first, without their rows. */
export async function listIds({ annotations }: Database): Promise<readonly string[]> {
  const [ids, trash] = await Promise.all([
    annotations.orderBy('updatedSeq').primaryKeys(),
    annotations.where('deleted').above(0).primaryKeys(),
  ]);
  const gone = new Set(trash);
  return ids.reverse().filter((id) => !gone.has(id));
}

async function keptUnder(database: Database, sources: readonly string[]) {
  const keys = [...new Set(sources.map(identityOf))];
  const documents = await database.documents.where('urlKey').anyOf(keys).primaryKeys();
  return database.annotations
    .where('[docId+deleted]')
    .anyOf(documents.map((document) => [document, 0]));
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

/** How the pages kept under any of `sources` read when they were seen, the last seen first. */
export async function listEditions(
  database: Database,
  sources: readonly string[],
): Promise<readonly EditionRow[]> {
  const keys = sources.map(identityOf);
  const documents = await database.documents.where('urlKey').anyOf(keys).primaryKeys();
  const rows = await database.editions.where('docId').anyOf(documents).sortBy('lastSeen');
  return rows.reverse();
}

/** The article as it was seen last; undefined when its text was not kept. */
export async function newestEdition(
  { editions }: Database,
  docId: string,
): Promise<EditionRow | undefined> {
  return (await editions.where('docId').equals(docId).sortBy('lastSeen')).at(-1);
}

/** Every annotation outside the trash that keeps a detected statement; reads them all. */
export function listReviewed({ annotations }: Database): PromiseLike<readonly AnnotationRow[]> {
  return annotations
    .filter(
      ({ deleted, annotation }) =>
        deleted === 0 && annotation.body.some(({ purpose }) => purpose === 'classifying'),
    )
    .toArray();
}

/** What is kept of a page. */
export interface KeptOf {
  readonly rows: readonly AnnotationRow[];
  readonly drafts: ReadonlyMap<string, OpenDraft>;
}

/** Annotations of one or more pages with their drafts. */
export async function readSources(database: Database, sources: readonly string[]): Promise<KeptOf> {
  const rows = await listBySources(database, sources);
  const drafts = await database.drafts.bulkGet(rows.map((row) => row.id));
  return {
    rows,
    drafts: new Map(drafts.filter(isOpen).map((draft) => [draft.key, draft])),
  };
}

/** As `readSources`, again whenever either changes, in any context. */
export const watchSources = (database: Database, sources: readonly string[]): Observable<KeptOf> =>
  liveQuery(() => readSources(database, sources));

/** The names that are one speaker, by the `nameKey` of each, again whenever that changes. */
export const watchSpeakers = (database: Database): Observable<ReadonlyMap<string, Names>> =>
  liveQuery(() => listSpeakers(database));

/** The names that are one speaker, by the `nameKey` of each; others stand for themselves. */
export async function listSpeakers({ speakers }: Database): Promise<ReadonlyMap<string, Names>> {
  return groupNames(await speakers.toArray());
}

/** Where automatic backups go, if anywhere, and what became of the last. */
export async function automaticOf({ settings, meta }: Database): Promise<AutomaticState> {
  const [setting, last] = await Promise.all([settings.get('automatic'), meta.get('automatic')]);
  const none = { day: '', at: null, steps: 0, trouble: null };
  return { ...(last?.k === 'automatic' ? last : none), to: setting?.to ?? null };
}

/** As `automaticOf` tells it. */
export type AutomaticState = Omit<Extract<MetaRow, { k: 'automatic' }>, 'k'> &
  Pick<SettingRow, 'to'>;

/** The last backup; none was made while `at` is null. */
export async function backupOf({ meta }: Database): Promise<Extract<MetaRow, { k: 'backup' }>> {
  const row = await meta.get('backup');
  return row?.k === 'backup' ? row : { k: 'backup', at: null, lastSeq: 0, reminds: true };
}
