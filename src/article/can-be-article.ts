import { judge, unpack } from './boosted-trees.ts';
import { describeLook } from './look-features.ts';
import { lookTrees } from './model/look-trees.ts';

/**
 * Below this a page is not worth reading. By folds over sites one article in ninety falls below,
 * and six in ten of the pages that are none.
 */
const LEAST = 0.4;

/**
 * The cheap question before all others: whether it is worth while to read the page. It errs on
 * the side of yes, since `findArticle` looks closer; a no costs a fraction of a millisecond.
 */
export function canBeArticle(doc: Document): boolean {
  return judge(unpack(lookTrees), describeLook(doc)) >= LEAST;
}
