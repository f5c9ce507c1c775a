/** What the library lists: articles, speakers, tags, the trash. */
import { speakerOf, tagsOf } from '../annotations/body.ts';
import { type Names, nameKey } from '../annotations/speakers.ts';
import type { AnnotationRow, Database, DocumentRow } from './database.ts';
import { listSpeakers } from './read.ts';

/**
 * The articles that carry annotations outside the trash, the one that was worked on last first. Reads all of
 * them and the whole trash, so it is for a thread that nobody waits for.
 */
export async function listArticles(database: Database): Promise<readonly DocumentRow[]> {
  const { annotations, documents } = database;
  // Turned round here: backwards a browser gives one row at a time.
  const all = (await documents.orderBy('updatedSeq').toArray()).reverse();
  // Only what lies in the trash can have left an article bare, and that is little.
  const trash = await annotations.where('deleted').above(0).toArray();
  const touched = [...new Set(trash.map(({ docId }) => docId))];
  const counts = await Promise.all(touched.map((id) => countOn(database, id)));
  const bare = new Set(touched.filter((_, index) => counts[index] === 0));
  return all.filter(({ id }) => !bare.has(id));
}

/** How many annotations an article carries, without those in the trash. */
export function countOn({ annotations }: Database, docId: string): PromiseLike<number> {
  return annotations.where('[docId+deleted]').equals([docId, 0]).count();
}

/** An article's annotations without those in the trash, in the order of its text when they were made. */
export async function listOn(
  { annotations }: Database,
  docId: string,
): Promise<readonly AnnotationRow[]> {
  const rows = await annotations.where('[docId+deleted]').equals([docId, 0]).toArray();
  return rows.sort((one, other) => startOf(one) - startOf(other));
}

/** Where it stood when it was made; notes on the page as a whole come first. */
function startOf({ annotation }: AnnotationRow): number {
  for (const selector of annotation.target.selector) {
    if (selector.type === 'TextPositionSelector') return selector.start;
  }
  return -1;
}

/** Ids of the annotations in the trash, the last that were deleted first. */
export async function listTrash({ annotations }: Database): Promise<readonly string[]> {
  return (await annotations.where('deleted').above(0).primaryKeys()).reverse();
}

/** A speaker or a tag, and how many annotations have it. */
export interface Counted {
  /** As it was written first; of a speaker the name that the reader chose to show. */
  readonly name: string;
  readonly count: number;
  /** Other names of the same speaker. */
  readonly others: readonly string[];
}

/** Who speaks in the reader's annotations, and what they are tagged with; the commonest first. */
export interface Overview {
  readonly speakers: readonly Counted[];
  readonly tags: readonly Counted[];
}

/** Rows read at a time: what the browser makes of them takes a few milliseconds. */
const BATCH = 500;

/** What an annotation counts for. */
type Counts = { readonly speaker: string | undefined; readonly tags: readonly string[] };

/** What the annotations of a database count for, and how far the journal had come when they were read. */
interface Read {
  readonly counts: Map<string, Counts>;
  lastSeq: number;
}

/** Read once, and after that only what has changed since: all is much in a long library. */
const known = new WeakMap<Database, Promise<Read>>();

/**
 * Counts speakers and tags. The first time for a database all annotations are read, batch after batch;
 * after that only those of later steps of the journal.
 */
export async function readOverview(database: Database): Promise<Overview> {
  const before = known.get(database) ?? Promise.resolve({ counts: new Map(), lastSeq: -1 });
  // One after the other, and after a failure from the beginning.
  const reading = before.then((read) => readOn(database, read));
  known.set(database, reading);
  try {
    const [{ counts }, groups] = await Promise.all([reading, listSpeakers(database)]);
    return overviewOf(counts, groups);
  } catch (error) {
    known.delete(database);
    throw error;
  }
}

async function readOn({ annotations }: Database, read: Read): Promise<Read> {
  const isFirst = read.lastSeq < 0;
  // Before the rest: what changes while that is read is read again the next time.
  const newest = await annotations.orderBy('updatedSeq').lastKey();
  const take = (rows: readonly AnnotationRow[]) => {
    for (const { id, annotation, deleted } of rows) {
      const speaker = speakerOf(annotation.body)?.name;
      const tags = tagsOf(annotation.body);
      const isCounted = deleted === 0 && (speaker !== undefined || tags.length > 0);
      if (isCounted) read.counts.set(id, { speaker, tags });
      else read.counts.delete(id);
    }
  };
  if (!isFirst) take(await annotations.where('updatedSeq').above(read.lastSeq).toArray());
  for (let last = ''; isFirst; ) {
    const rows = await annotations.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) break;
    last = rows.at(-1)!.id;
    take(rows);
  }
  read.lastSeq = Number(newest ?? 0);
  return read;
}

/** One name of a list with what else it is called. */
interface Named {
  readonly names: Set<string>;
  readonly name: string;
  count: number;
}

function overviewOf(
  counts: ReadonlyMap<string, Counts>,
  groups: ReadonlyMap<string, Names>,
): Overview {
  const speakers = new Map<string, Named>();
  const tags = new Map<string, Named>();
  const add = (to: typeof tags, key: string, name: string, shown = name) => {
    const one = to.get(key) ?? { names: new Set<string>(), name: shown, count: 0 };
    one.names.add(name);
    one.count++;
    to.set(key, one);
  };
  for (const { speaker, tags: own } of counts.values()) {
    if (speaker !== undefined) {
      const [shown = speaker] = groups.get(nameKey(speaker)) ?? [];
      add(speakers, nameKey(shown), speaker, shown);
    }
    for (const tag of own) add(tags, tag.toLowerCase(), tag);
  }
  return { speakers: ranked(speakers), tags: ranked(tags) };
}

function ranked(counted: ReadonlyMap<string, Named>): readonly Counted[] {
  return [...counted.values()]
    .map(({ names, name, count }) => ({
      ...{ name, count },
      others: [...names].filter((other) => nameKey(other) !== nameKey(name)),
    }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}
