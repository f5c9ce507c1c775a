import type { Claims } from './claims.ts';
import type { HeadlineLine } from './headline-lines.ts';

/** Meta tags that give the time of publication, whatever system wrote them, and of the last change. */
const DATE_TAG =
  /publi[sc].*(?:date|time)|publ?-?date|datepubl|[.:_]published$|issued$|^(?:date|dc.*(?:date|created)|sailthru.date)$/;
const CHANGE_TAG = /modified|updated_?time/;

/** When the article was published and last changed, ISO 8601; null where the page does not say. */
export interface Times {
  readonly published: string | null;
  readonly modified: string | null;
}

/**
 * Times as claimed in JSON-LD, meta tags or microdata, else from the address, else as shown near
 * the headline. Of changes what is shown counts first. A page that gives only the day of a change
 * is dated by that.
 */
export function findTimes(lines: readonly HeadlineLine[], claims: Claims): Times {
  const { linked, meta, times, language, address } = claims;
  const firstOf = (values: readonly (string | null | undefined)[]) => {
    for (const value of values) {
      const date = value && readDate(value, language);
      if (date) return date;
    }
    return null;
  };
  const marked = (property: string) =>
    times.filter((time) => time.property.includes(property)).map(({ value }) => value);
  const tagged = (tags: RegExp) => [...meta].flatMap(([tag, time]) => (tags.test(tag) ? time : []));
  const shown = shownTimes(lines, language);
  const changed = firstOf([linked.modified, ...tagged(CHANGE_TAG), ...marked('dateModified')]);
  const modified =
    shown.modified && changed?.slice(0, DAY) !== shown.modified ? shown.modified : changed;
  const published =
    firstOf([linked.published, ...tagged(DATE_TAG)]) ??
    firstOf(marked('datePublished')) ??
    firstOf(times.slice(0, 3).map(({ value }) => value)) ??
    addressDate(address) ??
    shown.published ??
    modified;
  return { published, modified: modified === published ? null : modified };
}

/** Length of `YYYY-MM-DD`. */
const DAY = 10;

/** What follows is the day of a change. */
const CHANGED = /updated|modified|revised|aktualisiert|mise? à jour|actualizado|aggiornato/i;

function shownTimes(lines: readonly HeadlineLine[], language: string): Times {
  let published: string | null = null;
  let modified: string | null = null;
  for (const { words } of lines) {
    if (!/\d/.test(words)) continue;
    const [before, after] = words.split(CHANGED);
    published ??= readDate(before!, language);
    if (after) modified ??= readDate(after, language);
  }
  return { published, modified };
}

/** `/2024/05/31/` and `/2024-05-31` in the path of an address. */
function addressDate(address: string): string | null {
  const found = /[/_-]((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)/.exec(address);
  return found ? isoDay(found[1], found[2], found[3]) : null;
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
  const yearFirst =
    /\b((?:19|20)\d\d)[./年] ?(\d{1,2})[./月] ?(\d{1,2})/.exec(text) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|$|\d{4,6}$)/.exec(text);
  if (yearFirst) return isoDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthFirst = /([^\s\d.,]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)/.exec(text);
  const month = monthOf(monthFirst?.[1]);
  if (month) return isoDay(monthFirst![3], month, monthFirst![2]);
  const dayFirst =
    /(\d{1,2})(?:st|nd|rd|th|\.|er)?[ -](?:de )?([^\s\d.,-]{3,10})\.?,?[ -](?:de )?((?:19|20)\d\d)/.exec(
      text,
    );
  const named = monthOf(dayFirst?.[2]);
  return named ? isoDay(dayFirst![3], named, dayFirst![1]) : inDigits(text, language);
}

function inDigits(text: string, language: string): string | null {
  const found = /\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)\b/.exec(text);
  if (!found) return null;
  const [, one, mark, two, end] = found;
  const year = Number(end) < 100 ? `20${end}` : end;
  const isAmerican = mark === '/' && /^(?:en(?:[-_]us)?)?$/i.test(language);
  return (isAmerican && Number(one) <= 12) || Number(two) > 12
    ? isoDay(year, one, two)
    : isoDay(year, two, one);
}

type Digits = string | number | undefined;

function isoDay(year: Digits, month: Digits, day: Digits): string | null {
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) {
    return null;
  }
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function monthOf(name = ''): number | undefined {
  // French alone has two months of the same three letters.
  if (/^jui/i.test(name)) return /^juil/i.test(name) ? 7 : 6;
  return MONTHS.get(name.slice(0, 3).toLowerCase());
}
