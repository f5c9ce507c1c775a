import { type Collection, liveQuery, type Observable } from 'dexie';
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
  const pages = await pagesUnder(database, sources);
  const rows = await Promise.all(pages.map((id) => keptOn(database, id).toArray()));
  return rows.flat().sort((one, other) => one.id.localeCompare(other.id));
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
  const pages = await pagesUnder(database, sources);
  const counts = await Promise.all(pages.map((id) => keptOn(database, id).count()));
  return counts.some((count) => count > 0);
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
 * Steps of the journal that are asked about at a time. A browser answers one question to its storage after
 * the other: whoever asks about all of a long library at once has everybody else wait for seconds.
 */
const STRETCH = 1_000;

/** Asks about all annotations by the journal's sequence, stretch after stretch of it, as they are at one time. */
function askAll<Answer>(
  database: Database,
  ask: (stretch: Collection<AnnotationRow, string>) => PromiseLike<Answer>,
): Promise<readonly Answer[]> {
  const { annotations } = database;
  return Promise.resolve(
    database.transaction('r', annotations, async () => {
      const last = Number((await annotations.orderBy('updatedSeq').lastKey()) ?? 0);
      const answers: Answer[] = [];
      for (let begin = 0; begin <= last; begin += STRETCH) {
        answers.push(await ask(annotations.where('updatedSeq').between(begin, begin + STRETCH)));
      }
      return answers;
    }),
  );
}

/** How many annotations there are, with those in the trash. */
export async function countAnnotations(database: Database): Promise<number> {
  const counts = await askAll(database, (stretch) => stretch.count());
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Ids of all annotations outside the trash, the newest first, without their rows. */
export async function listIds(database: Database): Promise<readonly string[]> {
  const stretches = await askAll(database, (stretch) => stretch.primaryKeys());
  const trash = await database.annotations.where('deleted').above(0).primaryKeys();
  const gone = new Set(trash);
  return stretches
    .flat()
    .reverse()
    .filter((id) => !gone.has(id));
}

/**
 * Ids of the pages kept under any of `sources`. One question for each, since several in one would be
 * answered row by row.
 */
async function pagesUnder(
  { documents }: Database,
  sources: readonly string[],
): Promise<readonly string[]> {
  const keys = [...new Set(sources.map(identityOf))];
  const found = await Promise.all(
    keys.map((key) => documents.where('urlKey').equals(key).primaryKeys()),
  );
  return found.flat();
}

/** The annotations of a page outside the trash. */
const keptOn = ({ annotations }: Database, docId: string) =>
  annotations.where('[docId+deleted]').equals([docId, 0]);

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
  const pages = await pagesUnder(database, sources);
  const rows = await database.editions.where('docId').anyOf(pages).sortBy('lastSeen');
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
  const { documents, annotations, drafts } = database;
  // One transaction: to begin one takes as long as a question.
  return await database.transaction('r', [documents, annotations, drafts], async () => {
    const rows = await listBySources(database, sources);
    const begun = await drafts.bulkGet(rows.map((row) => row.id));
    return {
      rows,
      drafts: new Map(begun.filter(isOpen).map((draft) => [draft.key, draft])),
    };
  });
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
