import { namedIn } from '../page-text/native-dom.ts';
import type { Reason } from './article.ts';
import type { BlockView } from './block-features.ts';
import type { Claims } from './claims.ts';
import { isOfKind, pathOf } from './page-features.ts';

/** Less running text than a short news item. */
const LITTLE_TEXT = 600;
/** Above this share of all text inside links, a page leads elsewhere. */
const MANY_LINKS = 0.4;

/** With little text, a page of so many buttons is there to be worked with. */
const MANY_BUTTONS = 12;
/** Where manuals stand. */
const MANUAL = /\/(?:docs?|documentation|api|reference|manual|wiki\/help)(?:\/|$)/i;

/** Why a page that is no article is none, in the order in which a reader would say it. */
export function findReason(
  doc: Document,
  view: BlockView,
  claims: Claims,
): Exclude<Reason, 'article'> {
  const linked = view.measures.reduce((sum, block) => sum + block.linked, 0);
  if (pathOf(claims.address) === '/' && view.measures.length > 20) return 'front-page';
  if (/[?&](?:q|query|s|search)=|\/search/i.test(claims.address)) return 'search-results';
  if (isOfKind('product', claims) || isOfKind('shop', claims)) return 'shop';
  if (isOfKind('forum', claims)) return 'forum';
  if (MANUAL.test(pathOf(claims.address))) return 'documentation';
  if (view.longTotal < LITTLE_TEXT) {
    if (isOfKind('video', claims))
      return /galler|photo/i.test(claims.address) ? 'gallery' : 'video';
    if (linked / Math.max(1, view.total) > MANY_LINKS) return 'many-links';
    return namedIn(doc)('button').length >= MANY_BUTTONS ? 'web-app' : 'little-text';
  }
  return isOfKind('listing', claims) || linked / Math.max(1, view.total) > MANY_LINKS
    ? 'many-links'
    : 'little-text';
}
