import { type Language, wordSet } from './languages/language.ts';
import { isCapital, isFunction, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';
import { seen } from './tokens.ts';

/** A capitalised name in the text: the tokens of it without titles, and the key it is known by. */
export interface Name {
  readonly run: Run;
  /** As written, in one line. */
  readonly text: string;
  /** Last word in lower case without an article: "moallem" for "Walid al-Moallem". */
  readonly key: string;
  /** The word before it, when that describes it: "newspaper" in "newspaper Al-Watan". */
  readonly described: string | null;
  /** What a title or a pronoun nearby says of the person, if anything. */
  readonly gender: 'm' | 'f' | null;
}

/**
 * Tells a person's name among the words of a source phrase up to its first comma or preposition, in a
 * script without capitals; null where none shows itself.
 */
export type NameTeller = (reading: Reading, head: Run) => Run | null;

/** Small words inside names. */
const PARTICLES = wordSet('de del della di da van von der den bin ibn al el la le du dos al- of');
const MALE = wordSet('mr mr. sir lord king prince father herr monsieur m. señor sr. don signor');
const FEMALE = wordSet(
  'mrs mrs. ms ms. miss lady dame queen princess sister frau madame mme señora sra. ' +
    'signora mother',
);

/** The key of a name's last word. */
export const keyOf = (word: string): string =>
  word.replace(/^(?:(?:al|el|as|ash|ar|at|an)-|ال)/, '').replace(/\.$/, '');

/** The text of a run, its white space made single. */
export function textOf(reading: Reading, [from, to]: Run): string {
  const { tokens, text } = reading;
  return seen(text.slice(tokens[from]!.start, tokens[to - 1]!.end)).replace(/\s+/g, ' ');
}

/** Words of a language that are capitalised at the start of a sentence and are no name. */
export function isFunctionWord(language: Language | null, word: string): boolean {
  if (language === null) return false;
  return (
    isFunction(language, word) ||
    language.pronouns.has(word) ||
    language.addressees.has(word) ||
    language.complementisers.has(word)
  );
}

/** The names of a Reading, in order. */
export function findNames(reading: Reading, language: Language | null): Name[] {
  const names: Name[] = [];
  const count = reading.tokens.length;
  for (let i = 0; i < count; i++) {
    if (!isCapital(reading, i)) continue;
    let start = i;
    let end = i + 1;
    while (end < count && reading.sentenceOf[end] === reading.sentenceOf[i]) {
      if (isCapital(reading, end)) end++;
      else if (PARTICLES.has(lowerAt(reading, end)) && isCapital(reading, end + 1)) end += 2;
      else if (/^al-\p{L}/u.test(lowerAt(reading, end)) && end > start) end++;
      else break;
    }
    i = end - 1;
    let gender: Name['gender'] = null;
    while (
      start < end &&
      (isFunctionWord(language, lowerAt(reading, start)) ||
        isTitle(language, lowerAt(reading, start)))
    ) {
      if (lowerAt(reading, start) === 'the' && end - start > 2) break;
      const word = lowerAt(reading, start);
      if (MALE.has(word)) gender = 'm';
      if (FEMALE.has(word)) gender = 'f';
      if (PARTICLES.has(lowerAt(reading, ++start))) start++;
    }
    if (start >= end) continue;
    start = afterTitles(reading, language, start, end);
    const before = lowerAt(reading, start - 1);
    const sameSentence = reading.sentenceOf[start - 1] === reading.sentenceOf[start];
    const isNoun = /^\p{Ll}{3,}$/u.test(before) && !isFunctionWord(language, before);
    const described = sameSentence && isNoun && !isVerb(language, before) ? before : null;
    names.push({
      run: [start, end],
      text: textOf(reading, [start, end]),
      key: keyOf(lowerAt(reading, end - 1)),
      described,
      gender,
    });
  }
  return names;
}

const isVerb = (language: Language | null, word: string): boolean =>
  language?.cues.has(word) ?? false;

/** The start of a name after the titles inside it: "Syrian President Ana Ruiz" gives "Ana Ruiz". */
function afterTitles(
  reading: Reading,
  language: Language | null,
  start: number,
  end: number,
): number {
  if (isTitle(language, lowerAt(reading, end - 1))) return start;
  for (let i = end - 2; i >= start; i--) {
    if (isTitle(language, lowerAt(reading, i))) return i + 1;
  }
  return start;
}

const isTitle = (language: Language | null, word: string): boolean =>
  language?.titles.has(word) ?? false;
