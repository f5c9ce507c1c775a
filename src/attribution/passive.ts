import type { Language } from './languages/language.ts';
import { isCapital, isQuoted, lowerAt, phraseAfter } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/** How far after a verb in the passive, in tokens, the one who acts may stand. */
const REACH = 5;

const BE = /^(?:is|are|was|were|been|be|being)$/;
/** Participles of regular verbs, and of the irregular ones that tell. */
const PARTICIPLE = /^(?:[a-z]+ed|said|told|found|shown|written|heard|known)$/;

/** Whether some words hold a form of "be". */
export function holdsBe(reading: Reading, [from, to]: Run): boolean {
  for (let i = from; i < to; i++) if (BE.test(lowerAt(reading, i))) return true;
  return false;
}

/** "It was reported", "she was asked": the one who tells is not the subject. */
export function isPassive(reading: Reading, cue: Run | null): boolean {
  if (cue === null || !holdsBe(reading, cue)) return false;
  let last = cue[1] - 1;
  // One who is quoted tells all the same.
  for (let i = cue[0]; i <= last; i++) if (lowerAt(reading, i) === 'quoted') return false;
  while (last > cue[0] && /ly$/.test(lowerAt(reading, last))) last--;
  return PARTICIPLE.test(lowerAt(reading, last));
}

/** Who acts in the passive: the noun phrase after "by", in the clause after token `at`; else null. */
export function agentAfter(
  reading: Reading,
  language: Language,
  at: number,
  end: number,
): Run | null {
  for (let i = at; i < Math.min(end, at + REACH) && lowerAt(reading, i) !== ','; i++) {
    if (isQuoted(reading, i)) return null;
    if (lowerAt(reading, i) !== 'by') continue;
    const names = isCapital(reading, i + 1) || language.determiners.has(lowerAt(reading, i + 1));
    return names ? phraseAfter(reading, language, i + 1, end, 'through') : null;
  }
  return null;
}
