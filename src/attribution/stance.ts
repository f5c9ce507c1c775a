import { type Language, STANCES, type Stance } from './languages/language.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

export { STANCES, type Stance };

/**
 * How a cue presents what was said, by its last word that the language files under a stance: "later
 * insisted" is assertive. A cue none of whose words is filed ("according to") is neutral; without a
 * cue, or in a language that is not known, it is null.
 */
export function stanceOf(
  reading: Reading,
  language: Language | null,
  cue: Run | null,
): Stance | null {
  if (cue === null || language === null) return null;
  for (let i = cue[1] - 1; i >= cue[0]; i--) {
    if (isQuoted(reading, i)) continue;
    const word = lowerAt(reading, i);
    const stance = language.cues.get(word) ?? language.stances.get(word);
    if (stance !== undefined) return stance;
  }
  return 'neutral';
}
