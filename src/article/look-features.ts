import { namedIn } from '../page-text/native-dom.ts';
import { PATH_KINDS } from './path-kinds.ts';

/** Types of things in JSON-LD, each kind by its own words. https://schema.org/docs/full.html */
const TYPE_KINDS = [
  /Article|BlogPosting|Report/,
  /CollectionPage|ItemList|SearchRes|OfferCat/,
  /^(?:Product|Offer|Aggregate|Software)/,
  /DiscussionForum|QAPage|Question/,
  /Business|Organization|Service|Store|Place/,
  /WebPage/,
];
const TYPES = /"@type"\s*:\s*\[?\s*"([\w:/.]+)"/g;
/** JSON-LD says its types near its start. */
const ASKED_DATA = 20_000;

const COUNTED = 'a p article form img input time h1 h2 button li br'.split(' ');

/** Long pages say early what they are. */
const ASKED_PARAGRAPHS = 40;
/** A paragraph of one sentence has this many characters; shorter ones may be labels. */
const PARAGRAPH_LENGTH = 80;

/** What a page says of itself at the first look, as features: no style is asked, nothing walked. */
export function describeLook(doc: Document): Float32Array {
  const named = namedIn(doc);
  const path = doc.location?.pathname ?? '/';
  const segments = path.split('/').filter(Boolean);
  const last = segments.at(-1) ?? '';
  const types = typesIn(named('script'));
  const meta = metaIn(named('meta'));
  const kind = meta.get('og:type') ?? '';
  const counts = COUNTED.map((name) => named(name).length);
  const paragraphs = named('p');
  let long = 0;
  let running = 0;
  for (let at = 0; at < Math.min(paragraphs.length, ASKED_PARAGRAPHS); at++) {
    const { length } = (paragraphs[at]!.textContent ?? '').trim();
    if (length < PARAGRAPH_LENGTH) continue;
    long++;
    running += length;
  }
  return Float32Array.from([
    path.length <= 1 ? 1 : 0,
    segments.length,
    last.match(/[-_]/g)?.length ?? 0,
    last.length,
    /\d{4,}/.test(last) ? 1 : 0,
    /\/(?:19|20)\d\d[/-]\d/.test(path) ? 1 : 0,
    doc.location?.search ? 1 : 0,
    ...Object.values(PATH_KINDS).map((pattern) => (pattern.test(path) ? 1 : 0)),
    ...TYPE_KINDS.map((pattern) => (types.some((type) => pattern.test(type)) ? 1 : 0)),
    /article|blog|news/i.test(kind) ? 1 : 0,
    /website/i.test(kind) ? 1 : 0,
    /product/i.test(kind) ? 1 : 0,
    kind ? 0 : 1,
    ...ASKED_META.map((name) => (meta.has(name) ? 1 : 0)),
    ...counts.map(Math.log1p),
    Math.log1p(long),
    Math.log1p(running),
    counts[0]! / (1 + running),
  ]);
}

const ASKED_META = ['article:published_time', 'author', 'article:section'];

/** Types that JSON-LD gives to things, in the order of the page. */
function typesIn(scripts: HTMLCollectionOf<Element>): string[] {
  const types: string[] = [];
  for (let at = 0; at < scripts.length; at++) {
    const script = scripts[at]!;
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    const data = (script.textContent ?? '').slice(0, ASKED_DATA);
    for (const found of data.matchAll(TYPES)) types.push(found[1]!);
  }
  return types;
}

/** What `<meta>` says, by `property` or `name`; the first of a name counts. */
function metaIn(elements: HTMLCollectionOf<Element>): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]!;
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    if (name && !meta.has(name)) meta.set(name, element.getAttribute('content') ?? '');
  }
  return meta;
}
