import type { Language } from './languages/language.ts';
import {
  isCapital,
  isQuoted,
  lowerAt,
  phraseAfter,
  phraseBefore,
  sentenceSubject,
} from './phrases.ts';
import { type Reading, type Run, sentenceAt } from './reading.ts';

/** Who stands beside a quotation as its speaker, and by which word, where one shows it. */
export interface Beside {
  readonly source: Run;
  readonly cue: Run | null;
}

/** A speaker with all that describes it is at most this many tokens. */
const REACH = 30;

/** Marks at which a clause ends for sure. */
const STOPS = new Set(['.', '?', '!', ';', ':', '—', '–', '(', '…']);

/** English past forms; the irregular ones are those by which speakers go on without a verb of speech. */
const PAST = /^(?:[a-z]{2,}ed|went|goes|cut|began)$/;

/** Whether a word reads as a verb of the main clause: a listed cue, an auxiliary, a past form. */
function isVerb(reading: Reading, language: Language, i: number): boolean {
  const word = lowerAt(reading, i);
  if (isCapital(reading, i) || isQuoted(reading, i)) return false;
  if (language.cues.has(word) || language.auxiliaries.has(word)) return true;
  return language.code === 'en' && PAST.test(word);
}

/**
 * The speaker right after a quotation, whatever its verb: “…,” the mayor fumed; “…!” beamed Ana Ruiz.
 * `at` is the token after the quotation. Null when no noun phrase with a verb stands there.
 */
export function speakerAfter(reading: Reading, language: Language, at: number): Beside | null {
  const first = lowerAt(reading, at);
  if (at >= reading.tokens.length || isQuoted(reading, at)) return null;
  if (language.code === 'en' && PAST.test(first) && isCapital(reading, at + 1)) {
    const [, ceiling] = sentenceAt(reading, at);
    const source = phraseAfter(reading, language, at + 1, ceiling, 'through');
    return source === null ? null : { source, cue: [at, at + 1] };
  }
  if (language.pronouns.has(first)) {
    const told = isVerb(reading, language, at + 1);
    return told ? { source: [at, at + 1], cue: [at + 1, at + 2] } : null;
  }
  const determined = language.determiners.has(first);
  if (!determined && (!isCapital(reading, at) || language.boundaries.has(first))) return null;
  let commas = 0;
  for (let i = at + 1; i < Math.min(at + REACH, reading.tokens.length); i++) {
    if (STOPS.has(lowerAt(reading, i)) || isQuoted(reading, i)) return null;
    const isComma = lowerAt(reading, i) === ',';
    if (isComma) commas++;
    // Between two commas stands what describes the speaker, with verbs of its own.
    if (isComma || commas % 2 === 1 || !isVerb(reading, language, i)) continue;
    return { source: [at, lowerAt(reading, i - 1) === ',' ? i - 1 : i], cue: [i, i + 1] };
  }
  return null;
}

/**
 * The speaker in a sentence that ends in a colon before a quotation: the subject of its last verb of
 * speech, else of the sentence. `end` is the token after the colon.
 */
export function speakerBefore(reading: Reading, language: Language, end: number): Beside | null {
  const [start] = sentenceAt(reading, end - 1);
  for (let i = end - 2; i > start; i--) {
    const leads = i === end - 2 && isVerb(reading, language, i);
    if (isCapital(reading, i) || isQuoted(reading, i)) continue;
    if (!leads && !language.cues.has(lowerAt(reading, i))) continue;
    const source = phraseBefore(reading, language, i, start);
    if (source !== null) return { source, cue: [i, i + 1] };
  }
  const source = sentenceSubject(reading, language, end);
  return source === null ? null : { source, cue: null };
}
