import { nativeDomOf, selectorOf } from '../page-text/native-dom.ts';
import { decodeEntities } from './entities.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';

/** What the page claims about itself outside its visible text. Claims are not yet believed. */
export interface Claims {
  readonly address: string;
  readonly linked: LinkedData;
  /** `<meta>` by `name`, `property` or `itemprop`, lower case; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** The text of `<title>`. */
  readonly documentTitle: string;
  /** `lang` of the root element, or ''. */
  readonly language: string;
}

/** Longer claims are no title, name or date. */
const CLAIM_LENGTH = 500;

/** Reads JSON-LD, meta tags and the title of a document. */
export function readClaims(doc: Document): Claims {
  const selectAll = selectorOf(doc);
  const root = selectAll('html')[0];
  const address = doc.location?.href ?? '';
  const meta = new Map<string, string>();
  if (!root) {
    return { address, linked: readLinkedData([], ''), meta, documentTitle: '', language: '' };
  }
  const dom = nativeDomOf(root);
  for (const element of selectAll('meta[content]')) {
    const name =
      dom.attributeOf(element, 'property') ??
      dom.attributeOf(element, 'name') ??
      dom.attributeOf(element, 'itemprop');
    const content = (dom.attributeOf(element, 'content') ?? '').trim().slice(0, CLAIM_LENGTH);
    if (name && content && !meta.has(name.toLowerCase())) {
      meta.set(name.toLowerCase(), decodeEntities(content));
    }
  }
  const scripts = selectAll('script[type*="ld+json" i]').map(dom.contentOf);
  // An icon drawn in SVG may have a title too: the document's is the first in the head.
  const titled = selectAll('head > title, title')[0];
  return {
    address,
    linked: readLinkedData(scripts, address),
    meta,
    documentTitle: titled ? dom.contentOf(titled).replace(/\s+/g, ' ').trim() : '',
    language: dom.attributeOf(root, 'lang') ?? '',
  };
}
