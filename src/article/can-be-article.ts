import { selectorOf } from '../page-text/native-dom.ts';

/** Paths of pages that only lead to others, or sell. */
const NO_ARTICLE =
  /^\/(?:index\.\w+)?$|\/(?:search|cart|checkout|login|signin|account|settings)(?:\/|$)/i;

/** Types by which a page says that it is an article, in JSON-LD as in Open Graph. */
const CLAIMED = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)"/;

/** JSON-LD says its type near its start. */
const ASKED_LENGTH = 20_000;

/** The fewest paragraphs of any length that an article has, and how long one counts. */
const FEWEST_PARAGRAPHS = 3;
const PARAGRAPH_LENGTH = 80;
/** Pages without `<p>` break their text by `<br>`. */
const FEWEST_BREAKS = 8;
/** More are not asked: what long pages say, they say early. */
const ASKED_PARAGRAPHS = 60;

/**
 * The cheap question before all others: whether it is worth while to read the page. It errs on
 * the side of yes, since `findArticle` looks closer; a no costs a fraction of a millisecond.
 */
export function canBeArticle(doc: Document): boolean {
  const selectAll = selectorOf(doc);
  const type = selectAll('meta[property="og:type"]')[0]?.getAttribute('content') ?? '';
  const path = doc.location?.pathname ?? '';
  if (NO_ARTICLE.test(path) && !/article/i.test(type)) return false;
  if (/article|blog|news/i.test(type)) return true;
  for (const script of selectAll('script[type="application/ld+json"]')) {
    if (CLAIMED.test(script.textContent.slice(0, ASKED_LENGTH))) return true;
  }
  let paragraphs = 0;
  for (const paragraph of selectAll('p').slice(0, ASKED_PARAGRAPHS)) {
    if (paragraph.textContent.trim().length < PARAGRAPH_LENGTH) continue;
    if (++paragraphs >= FEWEST_PARAGRAPHS) return true;
  }
  return selectAll('article, main, [itemprop="articleBody"]').length > 0
    ? selectAll('br').length >= FEWEST_BREAKS || paragraphs > 0
    : selectAll('br').length >= 2 * FEWEST_BREAKS;
}
