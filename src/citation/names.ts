/** A name as CSL-JSON has it: in its parts, or whole. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** Languages that write the family's name first. */
const FAMILY_FIRST = /^(?:hu|ja|ko|vi|zh)\b/i;
/** Words of the names of agencies, papers and desks. */
const ORGANISATION =
  /\b(?:agenc(?:y|e|ia)|al|associated|bureau|correspondents?|desk|editors?|editorial|group|international|journal|magazine|media|network|news|newsroom|online|post|press|radio|redaktion|reporters?|service|staff|team|television|times|tv|world|writers?)\b/i;
/** A word of a person's name: it begins with a capital letter of a script that has them. */
const CAPITALISED = /^(?:d['’]|l['’]|o['’]|al-|el-)?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** A part of a family name: "van der", "de la", "bin". */
const PARTICLE =
  /^(?:af|al|av|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu|zum|zur)$/;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;

/**
 * An author's name in its parts. Only what is surely a person's name is parted, two to five words with
 * the given name first; all else stays whole, for "Press, A." is worse than "Associated Press".
 */
export function nameOf(author: string, outlet: string, language: string | null): CslName {
  const whole = { literal: author };
  const isOutlet = outlet.toLowerCase().includes(author.toLowerCase());
  if (isOutlet || ORGANISATION.test(author) || FAMILY_FIRST.test(language ?? '')) return whole;
  const words = author.replace(/,(?= (?:jr|sr)\.?$)/i, '').split(' ');
  const suffix = SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2 || words.length > 5) return whole;
  const first = words.findIndex((word, index) => index > 0 && PARTICLE.test(word));
  const at = first > 0 && first < words.length - 1 ? first : words.length - 1;
  const [given, family] = [words.slice(0, at), words.slice(at)];
  const isName =
    given.every((word) => isPartOfName(word)) &&
    family.every((word) => PARTICLE.test(word) || isPartOfName(word));
  if (!isName) return whole;
  const parts = { family: family.join(' '), given: given.join(' ') };
  return suffix === undefined ? parts : { ...parts, suffix };
}

/** Names in capitals throughout are mostly those of agencies. */
const isPartOfName = (word: string): boolean =>
  CAPITALISED.test(word) && !/^\p{Lu}{2,}$/u.test(word);
