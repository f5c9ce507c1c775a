import { nativeDomOf, selectorOf } from '../page-text/native-dom.ts';
import type { BlockView } from './block-features.ts';
import type { Claims } from './claims.ts';

/** Meta tags that give the time of publication, the more reliable ones first. */
const DATE_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'date',
  'article:modified_time',
];

/** How many blocks after the headline a shown date may stand. */
const REACH = 25;

/**
 * When the article was published, ISO 8601: as claimed in JSON-LD, meta tags or microdata, else
 * from the address, else as shown near the headline. Null when the page does not say.
 */
export function findPublished(
  doc: Document,
  view: BlockView,
  claims: Claims,
  headline: number,
): string | null {
  const claimed = [claims.linked.published, ...DATE_TAGS.map((tag) => claims.meta.get(tag))];
  for (const claim of claimed) {
    const date = claim && readDate(claim, claims.language);
    if (date) return date;
  }
  return (
    markedDate(doc, claims) ?? addressDate(claims.address) ?? shownDate(view, claims, headline)
  );
}

/** Microdata, and `<time>`, the first of which mostly stands by the headline. */
function markedDate(doc: Document, { language }: Claims): string | null {
  const selectAll = selectorOf(doc);
  const marked = [
    ...selectAll('[itemprop~="datePublished"]'),
    ...selectAll('time[pubdate], time[itemprop]'),
    ...selectAll('time[datetime]').slice(0, 3),
  ];
  const [first] = marked;
  if (!first) return null;
  const dom = nativeDomOf(first);
  for (const element of marked) {
    const value =
      dom.attributeOf(element, 'datetime') ??
      dom.attributeOf(element, 'content') ??
      dom.contentOf(element).slice(0, 100);
    const date = readDate(value, language);
    if (date) return date;
  }
  return null;
}

/** `/2024/05/31/` and `/2024-05-31` in the path of an address. */
function addressDate(address: string): string | null {
  const found = /[/_-]((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)/.exec(address);
  return found ? isoDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function shownDate({ measures, first }: BlockView, claims: Claims, headline: number) {
  const from = Math.max(0, headline >= 0 ? headline - 5 : 0);
  const to = Math.min(measures.length, Math.max(from, first) + REACH);
  for (let block = from; block < to; block++) {
    const { words, isLong } = measures[block]!;
    const date = isLong ? null : readDate(words.slice(0, 200), claims.language);
    if (date) return date;
  }
  return null;
}

/** Months by their first three letters, in the languages whose names differ there. */
const MONTHS = new Map(
  'jan ene gen jän,feb fév fev,mar mär mrz,apr abr avr,may mai maj mei mag,jun giu,jul lug,aug aoû ago,sep set,oct okt ott out,nov,dec dez déc dic des'
    .split(',')
    .flatMap((names, before) => names.split(' ').map((name) => [name, before + 1] as const)),
);

/**
 * Reads the first day in a text. ISO times are given back whole, others as `YYYY-MM-DD`. With
 * slashes the month comes first where the page's language is American English or unknown.
 */
export function readDate(text: string, language: string): string | null {
  const iso =
    /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?/.exec(text);
  if (iso) return iso[0];
  const yearFirst = /\b((?:19|20)\d\d)[./年](?: ?)(\d{1,2})[./月](?: ?)(\d{1,2})/.exec(text);
  if (yearFirst) return isoDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|$|\d{4,6}$)/.exec(text);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return namedMonth(text) ?? dayFirst(text, language);
}

function namedMonth(text: string): string | null {
  const monthFirst = /(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)/u.exec(text);
  const month = monthFirst && monthOf(monthFirst[1]!);
  if (month) return isoDay(Number(monthFirst[3]), month, Number(monthFirst[2]));
  const first =
    /(\d{1,2})(?:st|nd|rd|th|\.|er)? (?:de )?(\p{L}{3,9})\.?,? (?:de )?((?:19|20)\d\d)/u.exec(text);
  const named = first && monthOf(first[2]!);
  return named ? isoDay(Number(first[3]), named, Number(first[1])) : null;
}

function dayFirst(text: string, language: string): string | null {
  const found = /\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)\b/.exec(text);
  if (!found) return null;
  const one = Number(found[1]);
  const two = Number(found[3]);
  const year = Number(found[4]) < 100 ? 2000 + Number(found[4]) : Number(found[4]);
  const american = /^(?:en(?:-us)?)?$/i.test(language.replace('_', '-'));
  const monthFirst = found[2] === '/' && american && one <= 12;
  return monthFirst || two > 12 ? isoDay(year, one, two) : isoDay(year, two, one);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(name: string): number | undefined {
  return MONTHS.get(name.slice(0, 3).toLowerCase());
}
