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
    if (length === 0 || !isWithheld(reading, language, from, i, length)) continue;
    let start = i;
    while (start > from && !/^[,;–—]$/.test(lowerAt(reading, start - 1))) {
      start--;
      if (language.relatives.has(lowerAt(reading, start))) break;
      if (isQuoted(reading, start - 1)) break;
    }
    const clauseEnd = (at: number): number => {
      let end = at;
      while (end < to && !/^[,;.–—]$/.test(lowerAt(reading, end)) && !isQuoted(reading, end)) end++;
      return end;
    };
    let end = clauseEnd(i + length);
    // "…, citing fears for his job": the why may follow a comma.
    if (lowerAt(reading, end) === ',' && language.reasons.has(lowerAt(reading, end + 1))) {
      end = clauseEnd(end + 1);
    }
    return [start, end];
  }
  return null;
}

/** Verbs and adjectives of not wanting: "declined to be named". */
const UNWILLING = /^(?:declin|refus|unwilling|reluctan)/;

/** What a phrase "of anonymity" goes with: "on condition of anonymity". */
const TERMS = /^(?:conditions?|cover|promises?|guarantees?|assurances?|basis|grounds?)$/;

/** How many tokens before "to be named" its refusal may stand: "did not want to be named". */
const REFUSAL_REACH = 4;

/** Whether a phrase that can withhold a name does: streets are "to be named after" somebody too. */
function isWithheld(
  reading: Reading,
  language: Language,
  from: number,
  at: number,
  length: number,
): boolean {
  const first = lowerAt(reading, at);
  const after = lowerAt(reading, at + length);
  const last = lowerAt(reading, at + length - 1);
  if ((last === 'named' || last === 'identified') && (after === 'after' || after === 'to')) {
    return false;
  }
  if (first === 'of') return TERMS.test(lowerAt(reading, at - 1));
  if (first !== 'to' || last === 'anonymous') return true;
  for (let i = at - 1; i >= Math.max(from, at - REFUSAL_REACH); i--) {
    const word = lowerAt(reading, i);
    if (UNWILLING.test(word) || language.negations.has(word)) return true;
  }
  return false;
}
