/**
 * Words of the interface, all of them from `_locales`. Keys are checked by the compiler against
 * the English file; the language of what is shown is the one that the file itself names.
 */
import type { Colour } from './annotations/annotation.ts';
import type { Reason } from './article/article.ts';
import type { AttributionType, Naming } from './attribution/attribution.ts';
import { browser } from './browser.ts';

type English = typeof import('../public/_locales/en/messages.json');
/** A key of `_locales/en/messages.json`. */
export type Word = keyof English;
/** What can be counted: each has a message a plural category, at least `_other`. */
export type Countable =
  Extract<Word, `${string}_other`> extends `${infer Name}_other` ? Name : never;

/** The message of a key with `$1`, `$2`… filled in; the key itself when the message is missing. */
export function say(word: Word, ...fillings: string[]): string {
  return browser.i18n.getMessage(word, fillings) || word;
}

/**
 * What makes a format of the messages' language, once: to make one takes a browser longer than a hundred
 * uses of it.
 */
function formatOf<Format>(make: (language: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const language = say('language');
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

const plurals = formatOf((language) => new Intl.PluralRules(language));
const numbers = formatOf((language) => new Intl.NumberFormat(language));
const shares = formatOf((language) => new Intl.NumberFormat(language, { style: 'percent' }));
const times = formatOf(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);
const days = formatOf((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const monthNames = formatOf(
  (language) => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }),
);

/**
 * "1 quotation", "12 quotations": the message of the plural category (Unicode CLDR, by
 * `Intl.PluralRules`) that the messages' language has for `count`.
 */
export function sayCount(what: Countable, count: number): string {
  const category = plurals().select(count);
  const shown = sayNumber(count);
  return browser.i18n.getMessage(`${what}_${category}`, shown) || say(`${what}_other`, shown);
}

/** A number as the messages' language writes it. */
export const sayNumber = (number: number): string => numbers().format(number);

/** A share, 0 to 1, as whole hundredths in the messages' language: "82%", "82 %". */
export const sayShare = (share: number): string => shares().format(share);

/** A moment (ISO 8601) as the reader's language writes date and time. */
export const sayTime = (moment: string): string => times().format(new Date(moment));

/** The day of a moment (ISO 8601) as the reader's language writes it. */
export const sayDay = (moment: string): string => days().format(new Date(moment));

/** A month (`2026-01`) as the reader's language writes it. */
export function sayMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return monthNames().format(new Date(year!, number! - 1));
}

/** Gives a page of ours the language, direction and title of its words. */
export function dressDocument(page: Document, title: Word): void {
  page.documentElement.lang = say('language');
  page.documentElement.dir = say('direction');
  page.title = say(title);
}

/** The name of each highlight colour. */
export const COLOUR_WORDS = {
  yellow: 'colour_yellow',
  green: 'colour_green',
  blue: 'colour_blue',
  pink: 'colour_pink',
  violet: 'colour_violet',
} as const satisfies Record<Colour, Word>;

/** Why a page is, or is not, taken for an article. */
export const REASON_WORDS = {
  article: 'reason_article',
  'front-page': 'reason_front_page',
  'search-results': 'reason_search_results',
  shop: 'reason_shop',
  'web-app': 'reason_web_app',
  video: 'reason_video',
  gallery: 'reason_gallery',
  forum: 'reason_forum',
  documentation: 'reason_documentation',
  'little-text': 'reason_little_text',
  'many-links': 'reason_many_links',
} as const satisfies Record<Reason, Word>;

/** What kind of source somebody is. */
export const NAMING_WORDS = {
  person: 'naming_person',
  organisation: 'naming_organisation',
  document: 'naming_document',
  outlet: 'naming_outlet',
  unnamed: 'naming_unnamed',
  author: 'naming_author',
} as const satisfies Record<Naming, Word>;

/** What kind of statement it is. */
export const STATEMENT_WORDS = {
  direct: 'statement_direct',
  indirect: 'statement_indirect',
  mixed: 'statement_mixed',
} as const satisfies Record<AttributionType, Word>;

/** The rules that the reader is told of, by the name of the pass; others are a rule of grammar. */
export const RULE_WORDS: Readonly<Record<string, Word>> = {
  according: 'rule_according',
  act: 'rule_act',
  after: 'rule_after',
  before: 'rule_before',
  beside: 'rule_beside',
  hearsay: 'rule_hearsay',
  headline: 'rule_headline',
  inverted: 'rule_inverted',
  learned: 'rule_learned',
  marks: 'rule_marks',
  mood: 'rule_mood',
  noun: 'rule_noun',
  pointed: 'rule_pointed',
  quoted: 'rule_quoted',
  relay: 'rule_relay',
  turn: 'rule_turn',
};
