/** What a reader asks for, read from what they typed. */
import { foldText } from './fold.ts';

/** Fields that have an operator of their own. */
export type NamedField = 'speaker' | 'outlet' | 'tag';

/** What is asked of an annotation as a whole: `has:note`, `is:unnamed` and so on. */
export const FLAGS = {
  'has:note': 1,
  'is:unnamed': 2,
  'is:orphan': 4,
  'is:disputed': 8,
} as const;

/** One thing asked for; `isNot` turns it round. Texts are folded and not empty. */
export type Term = { readonly isNot: boolean } & (
  | {
      /** Words in any field; in quotation marks, or refused, only where they are whole words. */
      readonly kind: 'words';
      readonly text: string;
      readonly isExact: boolean;
      /** The reader may be typing it still: it ends anywhere. */
      readonly isOpen: boolean;
    }
  /** Words in one field, from where a word begins. */
  | { readonly kind: 'field'; readonly field: NamedField; readonly text: string }
  /** A site or what lies under it, by the beginnings of the parts of its name. */
  | { readonly kind: 'site'; readonly text: string }
  /** Made before a time, or else at it or later: milliseconds since 1970. */
  | { readonly kind: 'time'; readonly isBefore: boolean; readonly at: number }
  | { readonly kind: 'flag'; readonly flag: number }
);

export interface Query {
  readonly terms: readonly Term[];
  /** Dates that are none, as typed, for telling the reader; they are not searched for. */
  readonly badDates: readonly string[];
}

/** `-`, operator, then words in quotation marks (maybe not closed yet) or one word. */
const TOKEN =
  /(-?)(?:(speaker|outlet|tag|site|before|after|has|is):)?(?:["“”„]([^"“”„]*)(["“”„]|$)|([^\s"“”„]+))/giu;
/** A `-` or operator of which the rest is not typed yet. */
const UNFINISHED = /^-?(?:(?:speaker|outlet|tag|site|before|after|has|is):)?$/i;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * Reads a query: `speaker: outlet: tag: site: before: after: has:note is:unnamed is:orphan
 * is:disputed "exact words"`, each refused by a `-` before it, and plain words, the last of which
 * may be typed in part. What is no operator is a plain word. Dates are a year, month or day
 * (`2026-01-31`) of the reader's own time: `after:` from its beginning on, `before:` until then.
 */
export function parseQuery(typed: string): Query {
  const terms: Term[] = [];
  const badDates: string[] = [];
  for (const { 0: token, 1: minus, 2: name, 3: quoted, 4: close, 5: word, index } of typed.matchAll(
    TOKEN,
  )) {
    const isNot = minus === '-';
    const isExact = quoted !== undefined;
    const value = quoted ?? word!;
    const operator = name?.toLowerCase();
    const text = foldText(value).trim();
    if (text === '' || (!isExact && UNFINISHED.test(token))) continue;
    if (operator === 'speaker' || operator === 'outlet' || operator === 'tag') {
      terms.push({ kind: 'field', field: operator, text, isNot });
    } else if (operator === 'site') {
      terms.push({ kind: 'site', text: text.replace(/^\.+/, ''), isNot });
    } else if (operator === 'before' || operator === 'after') {
      const at = timeOf(value.trim());
      if (at === null) badDates.push(value);
      else terms.push({ kind: 'time', isBefore: operator === 'before', at, isNot });
    } else if (operator !== undefined && Object.hasOwn(FLAGS, `${operator}:${text}`)) {
      terms.push({ kind: 'flag', flag: FLAGS[`${operator}:${text}` as keyof typeof FLAGS], isNot });
    } else {
      const isLast = index + token.length === typed.length;
      const isOpen = isLast && !isNot && !close;
      // `has:` and `is:` with a value that they do not know.
      const words = operator === undefined ? text : `${operator}:${text}`;
      terms.push({ kind: 'words', text: words, isExact, isOpen, isNot });
    }
  }
  return { terms, badDates };
}

/** The beginning of a year, month or day in local time; null when there is none such. */
function timeOf(value: string): number | null {
  const [, year, month = '1', day = '1'] = DATE.exec(value) ?? [];
  if (year === undefined) return null;
  const date = new Date(0);
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  date.setHours(0, 0, 0, 0);
  // A 31st of February is another day.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day)
    ? date.getTime()
    : null;
}
