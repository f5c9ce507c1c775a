import type { Naming } from './attribution.ts';
import type { Language } from './languages/language.ts';
import type { Name } from './names.ts';

/** First names and titles are unknown to us; a name of two or three words is most often a person. */
const PERSON_WORDS = 3;

const words = (text: string): string[] => text.toLowerCase().split(/[\s-]+/);

/** Whether some word of a list, or its singular, is in a set. */
const holds = (set: ReadonlySet<string>, list: readonly string[]): boolean =>
  list.some((word) => set.has(word) || (word.endsWith('s') && set.has(word.slice(0, -1))));

/**
 * What kind of source a name or a description is, by the words in it, and for a name by titles and
 * by the nouns before it wherever the text has it (`sameKey`: the names that share its key).
 */
export function namingOf(
  source: Name | { readonly head: string; readonly text: string },
  sameKey: readonly Name[],
  language: Language | null,
): Naming {
  if (language === null) return 'key' in source ? 'person' : 'unnamed';
  if (!('key' in source)) {
    const { head } = source;
    if (holds(language.unnamed, [head])) return 'unnamed';
    if (holds(language.documents, [head])) return 'document';
    if (holds(language.outlets, [head])) return 'outlet';
    return holds(language.organisations, [head]) ? 'organisation' : 'unnamed';
  }
  const list = words(source.text);
  const beside = sameKey.flatMap(({ described }) => (described === null ? [] : [described]));
  if (holds(language.outlets, list) || holds(language.outlets, beside)) return 'outlet';
  if (holds(language.organisations, list)) return 'organisation';
  // "Residents" at the start of a sentence is no name.
  if (list.length === 1 && holds(language.unnamed, list)) return 'unnamed';
  if (source.gender !== null) return 'person';
  if (sameKey.some(({ gender }) => gender !== null)) return 'person';
  const length = source.run[1] - source.run[0];
  if (list[0] === 'the' || /^[\p{Lu}.&]{2,}$/u.test(source.text)) return 'organisation';
  if (length >= 2 && length <= PERSON_WORDS + 1) return 'person';
  return 'organisation';
}
