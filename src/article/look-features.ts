import { counterOf, selectorOf } from '../page-text/native-dom.ts';
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
  const selectAll = selectorOf(doc);
  const count = counterOf(doc);
  const path = doc.location?.pathname ?? '/';
  const segments = path.split('/').filter(Boolean);
  const last = segments.at(-1) ?? '';
  const types = selectAll('script[type="application/ld+json"]').flatMap((script) =>
    Array.from(script.textContent.slice(0, ASKED_DATA).matchAll(TYPES), (found) => found[1]!),
  );
  const kind = selectAll('meta[property="og:type"]')[0]?.getAttribute('content') ?? '';
  const lengths = selectAll('p')
    .slice(0, ASKED_PARAGRAPHS)
    .map((paragraph) => paragraph.textContent.trim().length)
    .filter((length) => length >= PARAGRAPH_LENGTH);
  const running = lengths.reduce((sum, length) => sum + length, 0);
  const counts = COUNTED.map(count);
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
    count('meta[property="article:published_time"]') > 0 ? 1 : 0,
    count('meta[name="author"]') > 0 ? 1 : 0,
    count('meta[property="article:section"]') > 0 ? 1 : 0,
    ...counts.map(Math.log1p),
    Math.log1p(lengths.length),
    Math.log1p(running),
    counts[0]! / (1 + running),
  ]);
}
