import type { PageText } from '../page-text/page-text.ts';
import { type Article, BODY_ROLES, type Reason } from './article.ts';

/** What is reported of a page: the answer of detection in plain values. */
export interface Detection {
  readonly isArticle: boolean;
  readonly reason: Reason;
  readonly title: string | null;
  /** Names of the authors, joined by commas; null when there are none. */
  readonly byline: string | null;
  readonly date: string | null;
  /** The body's blocks in reading order with a blank line between them. */
  readonly bodyText: string;
}

/** Puts an Article into plain values, for reports and for measuring. */
export function describeDetection(page: PageText, article: Article): Detection {
  const { isArticle, reason, title, byline, published, blocks } = article;
  return {
    isArticle,
    reason,
    title,
    byline: byline.length > 0 ? byline.join(', ') : null,
    date: published,
    bodyText: blocks
      .filter(({ role }) => BODY_ROLES.has(role))
      .map(({ span }) => page.text.slice(...span))
      .join('\n\n'),
  };
}
