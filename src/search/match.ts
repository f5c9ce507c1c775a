import { isBoundary } from './boundary.ts';
import { type Entry, LINES } from './entry.ts';
import type { Query, Term } from './query.ts';

type Words = Extract<Term, { kind: 'words' }>;

/** How good a match is: words inside others, at the beginning of one, or whole ones. */
const INSIDE = 0;
const START = 1;
const WHOLE = 2;
/** What no entry has. */
export const NO_MATCH = -1;

/** Names that are one speaker, folded: all of them, as one line, by each. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Makes a query into a judge of entries: `NO_MATCH`, or from 0 to 5 how well the worst matching of
 * its words matches: by where in a word, then quote and note before the rest.
 */
export function matcherOf(
  { terms }: Query,
  speakers: Aliases = new Map(),
): (entry: Entry) => number {
  const filters = terms.filter((term) => !isWanted(term));
  // The longest is likely the rarest, and most entries are done with after it.
  const wanted = terms
    .filter(isWanted)
    .toSorted((one, other) => other.text.length - one.text.length);
  return (entry) => {
    if (entry.isDeleted) return NO_MATCH;
    for (const term of filters) if (holds(term, entry, speakers) === term.isNot) return NO_MATCH;
    let worst = WHOLE * 2 + 1;
    for (const words of wanted) {
      const rank = rankOf(words, entry);
      if (rank === NO_MATCH) return NO_MATCH;
      worst = Math.min(worst, rank);
    }
    return worst;
  };
}

const isWanted = (term: Term): term is Words => term.kind === 'words' && !term.isNot;

/** Whether what a term asks for is there, before `isNot`. */
function holds(term: Term, entry: Entry, speakers: Aliases): boolean {
  switch (term.kind) {
    case 'words':
      return bestIn(term, entry.text, 0, entry.text.length) === WHOLE;
    case 'field':
      return (
        isInLine(entry.text, LINES[term.field], term.text) ||
        (term.field === 'speaker' && isAlias(entry.text, speakers, term.text))
      );
    case 'site':
      return `.${entry.site}`.includes(`.${term.text}`);
    case 'time':
      return entry.made < term.at === term.isBefore;
    case 'flag':
      return (entry.flags & term.flag) !== 0;
  }
}

/** Whether another name of an entry's speaker has the words. */
function isAlias(text: string, speakers: Aliases, words: string): boolean {
  const names = speakers.get(text.slice(0, text.indexOf('\n')));
  return names !== undefined && isInLine(names, 0, words);
}

function rankOf(words: Words, { text, quoteAt }: Entry): number {
  const first = text.indexOf(words.text);
  if (first === -1) return NO_MATCH;
  const least = words.isExact ? WHOLE : INSIDE;
  const inWords = bestIn(words, text, Math.max(first, quoteAt), text.length);
  const inRest = inWords === WHOLE ? NO_MATCH : bestIn(words, text, first, quoteAt);
  const best = Math.max(inWords, inRest);
  if (best < least) return NO_MATCH;
  return best * 2 + (inWords === best ? 1 : 0);
}

/** The best place of the words between two offsets; `NO_MATCH` where they are not. */
function bestIn({ text: words, isOpen }: Words, text: string, from: number, to: number): number {
  let best = NO_MATCH;
  for (let at = text.indexOf(words, from); at !== -1 && at < to; at = text.indexOf(words, at + 1)) {
    let place = INSIDE;
    if (isBoundary(text, at)) {
      place = isOpen || isBoundary(text, at + words.length) ? WHOLE : START;
    }
    if (place > best) best = place;
    if (best === WHOLE) break;
  }
  return best;
}

/** Whether a line of the text has the words, from where a word begins. */
function isInLine(text: string, line: number, words: string): boolean {
  let from = 0;
  for (let before = 0; before < line; before++) from = text.indexOf('\n', from) + 1;
  const part = text.slice(from, text.indexOf('\n', from));
  for (let at = part.indexOf(words); at !== -1; at = part.indexOf(words, at + 1)) {
    if (isBoundary(part, at)) return true;
  }
  return false;
}
