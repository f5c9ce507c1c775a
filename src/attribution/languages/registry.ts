import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import type { Language } from './language.ts';
import { spanish } from './spanish.ts';

/** Every language the rules know. A new one is one file and one name here. */
export const LANGUAGES: readonly Language[] = [english, german, french, spanish, italian, arabic];

/** The language of a BCP 47 tag ("de-AT"), or null when the rules do not know it. */
export function languageFor(tag: string | null): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find(({ code }) => code === primary) ?? null;
}

/** Words of the text that are looked at to guess its language. */
const WORDS_SAMPLED = 400;
/** At least one word in this many must be a frequent word of the language. */
const ONE_IN = 12;

/**
 * The likely language of a text by counting the frequent words of each, as a BCP 47 primary tag, or
 * null when none stands out. For texts that come without a language.
 */
export function guessLanguage(text: string): string | null {
  const words =
    text
      .slice(0, WORDS_SAMPLED * 8)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+['’]?/gu) ?? [];
  let best: string | null = null;
  let most = words.length / ONE_IN;
  for (const { code, marks } of LANGUAGES) {
    const count = words.reduce((sum, word) => sum + (marks.has(word.replace('’', "'")) ? 1 : 0), 0);
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best;
}
