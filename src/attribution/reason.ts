import type { Language } from './languages/language.ts';
import { textOf } from './names.ts';
import { isQuoted, lowerAt, matchPhrase } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/**
 * The words in which the article says why a source is not named ("who asked not to be named because
 * …"), null when it gives none. They are looked for in the source's sentence, and in the next one
 * when that goes on about the source.
 */
export function reasonOf(reading: Reading, language: Language | null, source: Run): string | null {
  if (language === null) return null;
  const index = reading.sentenceOf[source[0]]!;
  const sentence = reading.sentences[index]!;
  const here = withheldIn(reading, language, source[0], sentence[1]);
  if (here !== null) return textOf(reading, here);
  const next = reading.sentences[index + 1];
  if (next === undefined || reading.paragraphOf[index] !== reading.paragraphOf[index + 1]) {
    return null;
  }
  const first = lowerAt(reading, next[0]);
  if (!language.pronouns.has(first) && !language.determiners.has(first)) return null;
  const there = withheldIn(reading, language, next[0], next[1]);
  return there === null ? null : textOf(reading, there);
}

/** Sentences are cut at 250 tokens, so a look through one costs no more. */
function withheldIn(reading: Reading, language: Language, from: number, to: number): Run | null {
  for (let i = from; i < to; i++) {
    const length = isQuoted(reading, i) ? 0 : matchPhrase(reading, i, language.anonymity);
    if (length === 0) continue;
    let start = i;
    while (start > from && !/^[,;–—]$/.test(lowerAt(reading, start - 1))) {
      start--;
      if (language.relatives.has(lowerAt(reading, start))) break;
      if (isQuoted(reading, start - 1)) break;
    }
    let end = i + length;
    while (end < to && !/^[,;.–—]$/.test(lowerAt(reading, end)) && !isQuoted(reading, end)) end++;
    // "…, citing fears for his job": the why may follow a comma.
    if (lowerAt(reading, end) === ',' && language.reasons.has(lowerAt(reading, end + 1))) {
      end++;
      while (end < to && !/^[,;.–—]$/.test(lowerAt(reading, end)) && !isQuoted(reading, end)) end++;
    }
    return [start, end];
  }
  return null;
}
