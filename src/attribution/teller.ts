import type { Language } from './languages/language.ts';
import { isQuoted, lowerAt, matchPhrase, phraseAfter } from './phrases.ts';
import { type Reading, type Run, sentenceAt } from './reading.ts';

/** How many tokens after a source its relay may stand: "has since been quoted as saying". */
const REACH = 6;

/**
 * Through whom a source is heard, where that stands after the relay in the passive: "a guard was quoted
 * as saying by the Harbour Times". Null where nobody stands there.
 */
export function tellerAfter(reading: Reading, language: Language | null, source: Run): Run | null {
  if (language?.code !== 'en') return null;
  const [, end] = sentenceAt(reading, source[0]);
  for (let i = source[1]; i < Math.min(end, source[1] + REACH); i++) {
    if (isQuoted(reading, i)) return null;
    const relay = matchPhrase(reading, i, language.relays);
    if (relay === 0) continue;
    if (lowerAt(reading, i + relay) !== 'by') return null;
    return phraseAfter(reading, language, i + relay + 1, end, 'stop');
  }
  return null;
}
