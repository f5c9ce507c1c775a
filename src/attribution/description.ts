import type { Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { isFunctionWord, textOf } from './names.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/** A description is rarely longer than this many tokens. */
const LONGEST = 12;

/** Titles of courtesy say nothing of what someone does. */
const COURTESY = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|herr|frau|m|mme|monsieur|madame)\.?$/;

/** Endings of English nouns for what people do. */
const OCCUPATION = /(?:er|or|ist|ian|man|woman|person|ant|ent|chief|head|boss|owner|coach|mayor)$/;

/**
 * What the article says of a name where it stands, without its article: "foreign minister" before
 * it, "director of the port" between commas after it; null when nothing there describes it.
 */
export function descriptionOf(
  reading: Reading,
  language: Language | null,
  name: Name,
): string | null {
  if (language === null || isQuoted(reading, name.run[0])) return null;
  const run =
    apposedAfter(reading, language, name.run) ??
    before(reading, language, name.run[0]) ??
    apposedBefore(reading, language, name.run);
  return run === null ? null : textOf(reading, run);
}

/** Whether a word can head a description. */
function describes(language: Language, word: string): boolean {
  if (COURTESY.test(word) || language.pronouns.has(word) || language.cues.has(word)) return false;
  return (
    language.titles.has(word) ||
    language.unnamed.has(word) ||
    language.outlets.has(word) ||
    language.organisations.has(word) ||
    (language.code === 'en' && word.length > 3 && OCCUPATION.test(word))
  );
}

const isFunction = (language: Language, word: string): boolean =>
  isFunctionWord(language, word) || language.cues.has(word);

/** The words right before a token that lead up to a noun that describes. */
function before(reading: Reading, language: Language, end: number): Run | null {
  if (end === 0 || !describes(language, lowerAt(reading, end - 1))) return null;
  const sentence = reading.sentenceOf[end - 1]!;
  if (reading.sentenceOf[end] !== sentence) return null;
  const [floor] = reading.sentences[sentence]!;
  let start = end;
  for (let i = end - 1; i >= Math.max(floor, end - LONGEST); i--) {
    const word = lowerAt(reading, i);
    const title = language.titles.has(word);
    if (isQuoted(reading, i) || reading.tokens[i]!.word.shape === 'mark') break;
    if (!title && isFunction(language, word)) break;
    if (COURTESY.test(word)) break;
    start = i;
  }
  return start < end ? [start, end] : null;
}

/** "the port's director, Ana Ruiz," */
function apposedBefore(reading: Reading, language: Language, [from, to]: Run): Run | null {
  const comma = lowerAt(reading, from - 1) === ',';
  const opens = /^[,.]?$/.test(lowerAt(reading, to)) || language.cues.has(lowerAt(reading, to));
  return comma && opens ? before(reading, language, from - 1) : null;
}

/** "Ana Ruiz, 43, a director of the port," */
function apposedAfter(reading: Reading, language: Language, [, to]: Run): Run | null {
  let start = to + 1;
  if (lowerAt(reading, to) !== ',') return null;
  if (reading.tokens[start]?.word.shape === 'number' && lowerAt(reading, start + 1) === ',') {
    start += 2;
  }
  const first = lowerAt(reading, start);
  const article = language.determiners.has(first);
  if (article && /^(?:a|an|the|der|die|das|ein|eine|le|la|les|un|une|el|il|una)$/.test(first)) {
    start++;
  } else if (isFunction(language, first) && !article && !language.titles.has(first)) return null;
  if (language.relatives.has(first) || first.endsWith('ing') || first.endsWith('ed')) return null;
  const sentence = reading.sentenceOf[to];
  let heads = false;
  for (let i = start; i < start + LONGEST; i++) {
    const word = lowerAt(reading, i);
    if (reading.sentenceOf[i] !== sentence || isQuoted(reading, i)) return null;
    if (i > start && (/^[,.;:–—]$/.test(word) || language.cues.has(word))) {
      return heads ? [start, i] : null;
    }
    if (describes(language, word)) heads = true;
    else if (!heads && i > start && isFunction(language, word) && !isCapital(reading, i)) {
      return null;
    }
  }
  return null;
}
