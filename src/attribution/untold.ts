import { closesQuotation } from './clause.ts';
import type { Frame } from './frame.ts';
import type { Language } from './languages/language.ts';
import { holdsBe } from './passive.ts';
import { isQuoted, lowerAt, matchPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';

/** "According to size": by what measure, and nobody's words. */
const MEASURE =
  /^(?:plan|schedule|size|age|rank|weight|height|length|colou?r|taste|season|custom|merit|need|type|order|value|date)$/;

/** What is made to be read off says little of its own: "the clock shows ten". */
const SHOWING = /^(?:shows?|showed|tells?|reads?)$/;
/** Tokens of a thing shown, at most. */
const THING = 3;

/** Whether nothing is told after all: denied, supposed, a measure, a thing shown. */
export function isUntold(reading: Reading, language: Language, frame: Frame): boolean {
  const { cue, source, content } = frame;
  if (cue === null || language.code !== 'en') return false;
  const [first, end] = content[0]!;
  if (matchPhrase(reading, cue[0], language.according) > 0) {
    return MEASURE.test(lowerAt(reading, cue[1]));
  }
  const start = Math.min(cue[0], source?.[0] ?? cue[0]);
  if (/^(?:if|unless)$/.test(lowerAt(reading, start - 1)) && first >= cue[1]) return true;
  if (isQuoted(reading, first) || closesQuotation(reading, end - 1)) return false;
  const word = lowerAt(reading, cue[1] - 1);
  if (word === 'called' && holdsBe(reading, cue)) return true;
  if (first >= cue[1] && isDenied(reading, language, frame)) {
    const opens = lowerAt(reading, first);
    if (opens !== 'that' && opens !== 'to')
      return language.complementisers.has(opens) || language.relatives.has(opens);
    return language.cues.get(word) === 'neutral';
  }
  const thing = content.length === 1 && first === cue[1] && end - first <= THING;
  const bare = language.determiners.has(lowerAt(reading, first));
  return thing && bare && SHOWING.test(word);
}

/** Whether a cue stands in the negative: "did not say", "declined to say". */
function isDenied(reading: Reading, language: Language, { cue }: Frame): boolean {
  for (let i = cue![0] - 1; i < cue![1]; i++) {
    const only = lowerAt(reading, i + 1) === 'only';
    if (language.negations.has(lowerAt(reading, i)) && !only) return true;
  }
  return false;
}
