import { tagsOf } from '../annotations/body.ts';
import type { Database } from './database.ts';
import { listNewest } from './read.ts';

/** Annotations that are asked for their tags: reading more would be felt, and they tell no more. */
const MOST_ASKED = 5_000;

/**
 * Tags that the reader uses, the commonest first, out of their newest 5,000 annotations. Spellings that
 * differ in case alone are one tag: the newest is given.
 */
export async function listTags(database: Database): Promise<readonly string[]> {
  const uses = new Map<string, { readonly tag: string; count: number }>();
  for (const { annotation } of await listNewest(database, MOST_ASKED)) {
    for (const tag of tagsOf(annotation.body)) {
      const key = tag.toLowerCase();
      const known = uses.get(key);
      if (known) known.count += 1;
      else uses.set(key, { tag, count: 1 });
    }
  }
  return [...uses.values()].sort((one, other) => other.count - one.count).map(({ tag }) => tag);
}
