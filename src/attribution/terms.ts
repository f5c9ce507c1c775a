import { wordSet } from './languages/language.ts';

/** Short words that stay in lower case in a title. */
const SMALL = wordSet(
  'a an the and or but of on in at to for from with by as vs der die das und von zu le la ' +
    'les de du des et el los y del il di e',
);

/** How many words some text has. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Titles are rarely longer than this many words. */
const LONGEST_TITLE = 9;

/**
 * Whether the inside of a quotation reads as a term or a title and not as speech: every word but
 * the small ones starts with a capital or a digit, and no mark ends a sentence in it.
 */
export function isTerm(inner: string): boolean {
  const words = inner.trim().split(/\s+/);
  if (words.length > LONGEST_TITLE || /[.?!…]["'’”]?$/.test(inner.trim())) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const small = words.filter((word) => SMALL.has(word.toLowerCase().replace(/,$/, ''))).length;
  return (
    capitals > 0 &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word.toLowerCase())) &&
    capitals >= small
  );
}
