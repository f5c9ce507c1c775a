import { nativeDomOf, selectorOf } from '../page-text/native-dom.ts';
import type { Steps } from '../steps.ts';
import { decodeEntities } from './entities.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';

/** What the page claims about itself outside its visible text. Claims are not yet believed. */
export interface Claims {
  readonly address: string;
  /** Its host without the marks: "wwwdailyheraldexample" of `www.daily-herald.example`. */
  readonly host: string;
  readonly linked: LinkedData;
  /** `<meta>` by `name`, `property` or `itemprop`, lower case; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** The text of `<title>`. */
  readonly documentTitle: string;
  /** `lang` and `dir` of the root element, or ''. */
  readonly language: string;
  readonly direction: string;
  /** Texts of elements that microdata or `rel` marks as the author, in the page's order. */
  readonly authors: readonly string[];
  /** `<time>` and what microdata marks as a day, in the page's order. */
  readonly times: readonly MarkedTime[];
}

/** A day that markup names. */
export interface MarkedTime {
  /** `itemprop`, or '' for a bare `<time>`. */
  readonly property: string;
  /** What machines shall read: `datetime` or `content`, else the text. */
  readonly value: string;
  /** What readers see. */
  readonly text: string;
}

/** Longer claims are no title, name or date. */
const CLAIM_LENGTH = 500;
/** More text than this under a mark is a biography. */
const MARK_LENGTH = 300;
/** Marks kept at most: lists of posts mark an author and a day each. */
const MOST_MARKS = 20;

/** All that is looked for, in one go of the browser's own. */
const CLAIMS =
  'html, meta[content], title, script[type*="ld+json" i], time, [itemprop~="datePublished"], [itemprop~="dateModified"], [itemprop~="author"], [rel~="author"]';

/**
 * Reads JSON-LD, meta tags, microdata and the title of a document; yields where it may be paused.
 */
export function* readClaims(doc: Document): Steps<Claims> {
  const selectAll = selectorOf(doc);
  const elements = selectAll(CLAIMS);
  const dom = elements[0] && nativeDomOf(elements[0]);
  const meta = new Map<string, string>();
  const scripts: string[] = [];
  const authors: string[] = [];
  const times: MarkedTime[] = [];
  const address = doc.location?.href ?? '';
  let documentTitle: string | null = null;
  let language = '';
  let direction = '';
  for (const element of elements) {
    const { attributeOf, contentOf, nameOf } = dom!;
    const textOf = (marked: Element) => oneLine(contentOf(marked));
    const name = nameOf(element);
    const property = attributeOf(element, 'itemprop') ?? '';
    const content = attributeOf(element, 'content');
    if (name === 'html') {
      language = attributeOf(element, 'lang') ?? '';
      direction = attributeOf(element, 'dir') ?? '';
    } else if (name === 'meta' && content !== null) {
      const key = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? property;
      const value = content.trim().slice(0, CLAIM_LENGTH);
      if (key && value && !meta.has(key.toLowerCase())) {
        meta.set(key.toLowerCase(), decodeEntities(value));
      }
    } else if (name === 'script') scripts.push(contentOf(element));
    // An icon drawn in SVG may have a title too: the document's comes before.
    else if (name === 'title') documentTitle ??= textOf(element);
    else if (name === 'time' || /date/.test(property)) {
      if (times.length >= MOST_MARKS) continue;
      const text = textOf(element).slice(0, MARK_LENGTH);
      times.push({ property, value: attributeOf(element, 'datetime') ?? content ?? text, text });
    } else if (authors.length < MOST_MARKS) {
      const text = content ?? textOf(element);
      if (text && text.length <= MARK_LENGTH) authors.push(text);
    }
  }
  yield;
  return {
    address,
    host: URL.canParse(address) ? new URL(address).hostname.replace(/[-.]/g, '') : '',
    linked: readLinkedData(scripts, address),
    meta,
    documentTitle: documentTitle ?? '',
    language,
    direction,
    authors,
    times,
  };
}

/** White space as one space, as a line of running text has it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
