import { judge, unpack } from './boosted-trees.ts';
import { describeLook } from './look-features.ts';
import { lookTrees } from './model/look-trees.ts';

/** Below this chance a page is not worth reading, whatever its text. */
const LEAST = 0.3;

/**
 * The cheap question before all others: whether it is worth while to read the page. It errs on
 * the side of yes, since `findArticle` looks closer; a no costs a fraction of a millisecond.
 */
export const canBeArticle = (doc: Document): boolean => oddsOfArticle(doc) > 0;

/** How many articles there are to each page that is none, among those that look so; 0 where it cannot be one. */
export function oddsOfArticle(doc: Document): number {
  const chance = judge(unpack(lookTrees), describeLook(doc));
  return chance < LEAST ? 0 : chance / (1 - chance);
}
