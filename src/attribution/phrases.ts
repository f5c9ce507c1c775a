import type { Language } from './languages/language.ts';
import { type Reading, type Run, sentenceAt } from './reading.ts';

/** Noun phrases longer than this many tokens are taken for a misreading. */
const LONGEST = 40;

const HARD_MARKS = new Set([';', ':', '—', '–', '--', '(', ')', '.', '?', '!', '…', '[', ']', '|']);

/** Whether a token stands in a quotation. */
export const isQuoted = (reading: Reading, i: number): boolean => reading.quotationOf[i] !== -1;

/** Where the quotation that token `i` stands in ends, `to` at the latest. */
export function quotationEnd({ quotationOf }: Reading, i: number, to: number): number {
  let end = i;
  while (end < to && quotationOf[end] === quotationOf[i]) end++;
  return end;
}

/** The lower-case spelling of a token, or '' outside the text. */
export const lowerAt = (reading: Reading, i: number): string => reading.tokens[i]?.word.lower ?? '';

/** Whether a token is written with a capital. */
export function isCapital(reading: Reading, i: number): boolean {
  const shape = reading.tokens[i]?.word.shape;
  return shape === 'capitalised' || shape === 'capitals';
}

/** The number of tokens that a list of phrases matches at token `i`, 0 when none does. */
export function matchPhrase(
  reading: Reading,
  i: number,
  list: readonly (readonly string[])[],
): number {
  let longest = 0;
  for (const phrase of list) {
    if (phrase.length <= longest) continue;
    if (phrase.every((word, k) => matches(lowerAt(reading, i + k), word))) longest = phrase.length;
  }
  return longest;
}

const matches = (found: string, word: string): boolean =>
  found === word || (found.endsWith("'") && found.slice(0, -1) === word);

/** Whether the tokens after a comma read on as a description of the name before it. */
function isDescription(reading: Reading, language: Language, after: number, to: number): boolean {
  const first = lowerAt(reading, after);
  if (after >= to || isQuoted(reading, after) || isCapital(reading, after)) return false;
  return (
    !language.determiners.has(first) &&
    !language.pronouns.has(first) &&
    !language.tails.has(first) &&
    !language.boundaries.has(first)
  );
}

/**
 * The noun phrase that ends before token `end`, read leftwards down to `floor`: a pronoun, a name
 * with what describes it, a description. Null when none stands there.
 */
export function phraseBefore(
  reading: Reading,
  language: Language,
  end: number,
  floor: number,
): Run | null {
  let last = end - 1;
  const apposed = lowerAt(reading, last) === ',';
  if (apposed) last--;
  if (last < floor || isQuoted(reading, last)) return null;
  const head = lowerAt(reading, last);
  if (!apposed && (language.pronouns.has(head) || language.relatives.has(head))) {
    return [last, last + 1];
  }
  let commas = apposed ? 1 : 0;
  let start = last + 1;
  for (let i = last; i >= floor && last - i < LONGEST; i--) {
    const word = lowerAt(reading, i);
    if (isQuoted(reading, i) || HARD_MARKS.has(word)) break;
    if (language.boundaries.has(word) && commas !== 1) break;
    if (word === ',') {
      if (commas === 1) {
        commas = 2;
        continue;
      }
      if (commas === 2 || !isDescription(reading, language, i + 1, end)) break;
      if (!isCapital(reading, i - 1)) break;
      commas = 2;
      continue;
    }
    start = i;
  }
  while (start <= last && isOpener(reading, language, start)) start++;
  return start > last ? null : [start, last + 1];
}

/** A word that can stand before a noun phrase but is no part of it ("And", "In"). */
function isOpener(reading: Reading, language: Language, i: number): boolean {
  const word = lowerAt(reading, i);
  return (
    word === ',' ||
    reading.tokens[i]!.word.shape === 'mark' ||
    (!language.determiners.has(word) &&
      (language.boundaries.has(word) || language.tails.has(word) || language.auxiliaries.has(word)))
  );
}

/**
 * The noun phrase that starts at token `start`, read rightwards up to `ceiling`, with the
 * descriptions set off by commas. Null when none stands there.
 */
export function phraseAfter(
  reading: Reading,
  language: Language,
  start: number,
  ceiling: number,
  commas: 'through' | 'stop',
): Run | null {
  if (start >= ceiling || isQuoted(reading, start)) return null;
  if (language.pronouns.has(lowerAt(reading, start))) return [start, start + 1];
  let end = start;
  for (let i = start; i < ceiling && i - start < LONGEST; i++) {
    const word = lowerAt(reading, i);
    if (isQuoted(reading, i) || HARD_MARKS.has(word)) break;
    if (word === ',') {
      const next = lowerAt(reading, i + 1);
      const apposed =
        commas === 'through' &&
        !isQuoted(reading, i + 1) &&
        !language.pronouns.has(next) &&
        !language.tails.has(next) &&
        !language.boundaries.has(next) &&
        !language.complementisers.has(next) &&
        !next.endsWith('ing') &&
        i + 1 < ceiling;
      if (!apposed) break;
      continue;
    }
    const ends = commas === 'through' ? language.tails : language.complementisers;
    const verb = commas === 'stop' && language.auxiliaries.has(word);
    if (i > start && (ends.has(word) || verb) && !isCapital(reading, i)) break;
    end = i + 1;
  }
  return end > start ? [start, end] : null;
}

/** A subject is looked for at the start of a sentence and after this many commas. */
const CLAUSES = 2;

/**
 * The name or pronoun that a sentence or one of its first clauses starts with, before token `end`:
 * its likely subject. Null when other words stand there.
 */
export function sentenceSubject(reading: Reading, language: Language, end: number): Run | null {
  if (end === 0) return null;
  const [start] = sentenceAt(reading, end - 1);
  let commas = 0;
  for (let i = start; i < end && commas <= CLAUSES; i++) {
    const starts = i === start || lowerAt(reading, i - 1) === ',';
    if (lowerAt(reading, i) === ',') commas++;
    if (!starts || isQuoted(reading, i)) continue;
    const word = lowerAt(reading, i);
    const kind = language.pronouns.get(word);
    if (kind !== undefined && kind !== 'self') return [i, i + 1];
    if (!isCapital(reading, i) || isFunction(language, word)) continue;
    let to = i + 1;
    while (to < end && isCapital(reading, to)) to++;
    // A capital that only starts the sentence is no name.
    if (
      i === start &&
      to === i + 1 &&
      !/^(?:'s|[\p{Ll}]+ed|said|says)$/u.test(lowerAt(reading, to))
    )
      continue;
    return [i, to];
  }
  return null;
}

/** Whether a word is written small and names nothing: articles, conjunctions, auxiliaries. */
export const isFunction = (language: Language, word: string): boolean =>
  language.determiners.has(word) ||
  language.boundaries.has(word) ||
  language.tails.has(word) ||
  language.auxiliaries.has(word) ||
  language.marks.has(word);
