import { type Language, STANCES, type Stance } from './languages/language.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

export { STANCES, type Stance };

/**
 * How a cue presents what was said, by its first verb that the language files under a stance ("later
 * insisted" and "rejected the claim" by the verb), else by its last noun ("issued a denial"). A cue
 * with neither ("according to") is neutral; without a cue, or in a language that is not known, it is
 * null.
 */
export function stanceOf(
  reading: Reading,
  language: Language | null,
  cue: Run | null,
): Stance | null {
  if (cue === null || language === null) return null;
  let noun: Stance | undefined;
  for (let i = cue[0]; i < cue[1]; i++) {
    if (isQuoted(reading, i)) continue;
    const word = lowerAt(reading, i);
    const verb = language.cues.get(word);
    if (verb !== undefined && verb !== 'neutral') return verb;
    noun = language.stances?.get(word) ?? noun;
  }
  return noun ?? 'neutral';
}
