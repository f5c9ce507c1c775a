import type { Claims } from './claims.ts';

/** The primary subtag of the first claim that has the form of a language tag (BCP 47), or null. */
export function findLanguage({ language, linked, meta }: Claims): string | null {
  for (const claim of [language, linked.language, meta.get('og:locale')]) {
    const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(claim?.trim() ?? '')?.[1];
    if (primary) return primary.toLowerCase();
  }
  return null;
}

/** Letters of Hebrew, Arabic and the scripts between them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/g;

/**
 * Which way a text runs: as its letters do, since `dir`, which the page claims, is often missing;
 * it counts where there is no text.
 */
export function directionOf(text: string, dir: string): 'ltr' | 'rtl' {
  const letters = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return (text ? letters > text.length / 3 : /^rtl$/i.test(dir)) ? 'rtl' : 'ltr';
}
