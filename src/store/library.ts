/** What the library lists: articles, speakers, tags, the trash. */
import { speakerOf, tagsOf } from '../annotations/body.ts';
import { nameKey } from '../annotations/speakers.ts';
import type { AnnotationRow, Database, DocumentRow } from './database.ts';
import { listSpeakers } from './read.ts';

/** The articles that carry annotations outside the trash, the one that was worked on last first. */
export async function listArticles(database: Database): Promise<readonly DocumentRow[]> {
  const { annotations, documents } = database;
  const all = await documents.orderBy('updatedSeq').reverse().toArray();
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

/** Annotations in the trash, the last that were deleted first, at most so many. */
export function listTrash(
  { annotations }: Database,
  limit: number,
): PromiseLike<readonly AnnotationRow[]> {
  return annotations.where('deleted').above(0).reverse().limit(limit).toArray();
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

/** Counts speakers and tags by reading all annotations, batch after batch. */
export async function readOverview(database: Database): Promise<Overview> {
  const groups = await listSpeakers(database);
  const speakers = new Map<string, { names: Set<string>; name: string; count: number }>();
  const tags = new Map<string, { names: Set<string>; name: string; count: number }>();
  const add = (counted: typeof tags, key: string, name: string, shown = name) => {
    const known = counted.get(key) ?? { names: new Set<string>(), name: shown, count: 0 };
    known.names.add(name);
    known.count++;
    counted.set(key, known);
  };
  for (let last = ''; ; ) {
    const rows = await database.annotations.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) break;
    last = rows.at(-1)!.id;
    for (const { annotation, deleted } of rows) {
      if (deleted !== 0) continue;
      const name = speakerOf(annotation.body)?.name;
      if (name !== undefined) {
        const [shown = name] = groups.get(nameKey(name)) ?? [];
        add(speakers, nameKey(shown), name, shown);
      }
      for (const tag of tagsOf(annotation.body)) add(tags, tag.toLowerCase(), tag);
    }
  }
  return { speakers: ranked(speakers), tags: ranked(tags) };
}

function ranked(
  counted: ReadonlyMap<string, { names: Set<string>; name: string; count: number }>,
): readonly Counted[] {
  return [...counted.values()]
    .map(({ names, name, count }) => ({
      ...{ name, count },
      others: [...names].filter((other) => nameKey(other) !== nameKey(name)),
    }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}
