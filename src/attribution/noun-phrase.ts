import { type Language, type VerbSecond, wordSet } from './languages/language.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/**
 * Noun phrases of a language that writes its nouns with capitals: articles and adjectives lead up to
 * a noun, genitives and some prepositions go on from it.
 */

/** A text in such a language. */
export interface Capitals {
  readonly reading: Reading;
  readonly language: Language;
  readonly grammar: VerbSecond;
}

/** Noun phrases longer than this many tokens are taken for a misreading. */
const LONGEST = 30;
/** Between an article and its noun there are rarely more words than this. */
const LEAD = 8;

/** Words that take a noun phrase on to its next noun. */
const GOES_ON = wordSet(
  'der des von vom und sowie für eines einer seiner seines ihrer ihres dieser dieses & - ' + '/',
);
/** How articles and adjectives end. */
export const INFLECTED = /(?:e[nrms]?|ig|isch)$/;

const isNoun = (reading: Reading, i: number): boolean =>
  isCapital(reading, i) || reading.tokens[i]?.word.shape === 'number';

/** The place of the noun that the words from `i` lead up to, or -1. */
function nounAfter({ reading, language, grammar }: Capitals, i: number, ceiling: number): number {
  for (let k = i; k < Math.min(ceiling, i + LEAD); k++) {
    const word = lowerAt(reading, k);
    if (isQuoted(reading, k)) return k;
    if (isNoun(reading, k) && !language.determiners.has(word)) return k;
    if (reading.tokens[k]!.word.shape === 'mark' || grammar.finite.has(word)) return -1;
    const small = language.determiners.has(word) || INFLECTED.test(word);
    if (!small || language.pronouns.has(word) || grammar.prepositions.has(word)) return -1;
  }
  return -1;
}

/** The noun phrase from token `start`, with what stands in brackets after it; null if none starts. */
export function nominal(at: Capitals, start: number, ceiling: number): Run | null {
  const { reading, grammar } = at;
  if (start >= ceiling || grammar.prepositions.has(lowerAt(reading, start))) return null;
  let end = nounAfter(at, start, ceiling) + 1;
  if (end === 0) return null;
  const limit = Math.min(ceiling, start + LONGEST);
  while (end < limit) {
    const word = lowerAt(reading, end);
    if (isQuoted(reading, end)) {
      // A name in marks belongs to the noun, a whole sentence does not.
      if (!isQuoted(reading, end - 1) && isCapital(reading, end + 1) === false) break;
      end++;
    } else if (isNoun(reading, end) && !grammar.times.has(word)) end++;
    else if (word === '(') {
      let close = end + 1;
      while (close < Math.min(limit, end + 10) && lowerAt(reading, close) !== ')') close++;
      if (lowerAt(reading, close) !== ')') break;
      end = close + 1;
    } else if (GOES_ON.has(word)) {
      const noun = nounAfter(at, end + 1, limit);
      if (noun < 0 || grammar.times.has(lowerAt(reading, noun))) break;
      end = noun + 1;
    } else break;
  }
  return [start, end];
}

/** A noun phrase with the descriptions set off by commas after it: "Ana Ruiz, die Leiterin,". */
export function apposed(at: Capitals, run: Run, ceiling: number): Run {
  const { reading, grammar } = at;
  const [start, end] = run;
  if (lowerAt(reading, end) !== ',') return run;
  const next = nominal(at, end + 1, ceiling);
  if (next === null || grammar.finite.has(lowerAt(reading, next[1]))) return run;
  const after = lowerAt(reading, next[1]);
  if (grammar.prepositions.has(after)) {
    const more = nominal(at, next[1] + 1, ceiling);
    if (more !== null && (more[1] >= ceiling || lowerAt(reading, more[1]) === ',')) {
      return [start, more[1]];
    }
  }
  return next[1] >= ceiling || after === ',' ? [start, next[1]] : run;
}

/** The longest noun phrase that ends right before token `end`, down to `floor`. */
export function nominalBefore(at: Capitals, end: number, floor: number): Run | null {
  let found: Run | null = null;
  for (let start = end - 1; start >= Math.max(floor, end - LEAD); start--) {
    const word = lowerAt(at.reading, start);
    if (word === ',' || at.grammar.finite.has(word) || at.grammar.prepositions.has(word)) break;
    const run = nominal(at, start, end);
    if (run !== null && run[1] === end) found = run;
  }
  return found;
}
