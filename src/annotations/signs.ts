import { nativeDomOf, selectorOf } from '../page-text/native-dom.ts';

/** What a page says its own address is, in three places; '' where it says nothing. Not believed yet. */
export interface Signs {
  /** `<link rel="canonical">`, relative to the page or not. */
  readonly canonical: string;
  /** `<meta property="og:url">`: what is passed on when the page is shared. */
  readonly shared: string;
  /** `mainEntityOfPage` in JSON-LD (schema.org). */
  readonly described: string;
}

/** What a page without any sign says. */
export const NO_SIGNS: Signs = { canonical: '', shared: '', described: '' };

/** Longer than any address that is kept. */
const LONGEST = 2048;
/** Larger scripts describe no article. */
const SCRIPT_LENGTH = 100_000;
/** `"mainEntityOfPage": "…"`, or a thing with an `@id` or `url` near its beginning. */
const MAIN_ENTITY =
  /"mainEntityOfPage"\s{0,99}:\s{0,99}(?:\{[^{}]{0,300}?"(?:@id|url)"\s{0,99}:\s{0,99})?"((?:https?:|\/|\\\/)[^"]{0,2048})"/;

/** Reads the signs off a document as it is now: single-page sites change them with each story. */
export function readSigns(doc: Document): Signs {
  const selectAll = selectorOf(doc);
  const root = selectAll('html')[0];
  if (!root) return NO_SIGNS;
  const dom = nativeDomOf(root);
  const first = (selector: string, name: string): string => {
    const element = selectAll(selector)[0];
    return within((element && dom.attributeOf(element, name)) ?? '');
  };
  // By hand, since a description is read for its other properties elsewhere and later.
  const described = selectAll('script[type*="ld+json" i]')
    .map(dom.contentOf)
    .filter((script) => script.length <= SCRIPT_LENGTH)
    .map((script) => MAIN_ENTITY.exec(script)?.[1]?.replaceAll('\\/', '/'))
    .find((found) => found !== undefined);
  return {
    canonical: first('link[rel~="canonical" i][href]', 'href'),
    shared: first('meta[property="og:url" i][content]', 'content'),
    described: within(described ?? ''),
  };
}

const within = (address: string): string => (address.length > LONGEST ? '' : address.trim());
