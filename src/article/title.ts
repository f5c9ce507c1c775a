import type { BlockView } from './block-features.ts';
import { type Claims, oneLine } from './claims.ts';
import { decodeEntities } from './entities.ts';
import { fold } from './fold.ts';

/** A headline that nothing in the head confirms must be this long to be more than a label. */
const UNCONFIRMED_LENGTH = 15;

/** What the title is, and which block shows it (-1 when none does). */
export interface Title {
  readonly text: string | null;
  readonly block: number;
}

/**
 * The article's title, where the head claims `titles` and JSON-LD the `headline`, null for none. The
 * visible headline is believed where a claim agrees with it; then the claims, freed of the
 * publication's name.
 */
export function findTitle(
  view: BlockView,
  titles: readonly string[],
  headline: string | null,
): Title {
  const told = fold(decodeEntities(headline ?? titles[0] ?? ''));
  const claimed = titles.map(fold);
  const starts = new Set(titles.flatMap(startsOf).map(fold));
  const headings = headingsOf(view);
  // Some pages keep the h1 for words that search engines like, and show the headline as an h2.
  const same = headings.find(({ text, isMarked }) => isMarked && told && fold(text) === told);
  if (same) return same;
  const firsts = headings.filter(
    ({ text, isFirst }) => isFirst && text.length > UNCONFIRMED_LENGTH,
  );
  const confirmed = headings.find(({ text, isFirst }) => {
    const words = fold(text);
    return agrees(words, claimed) || (isFirst && starts.has(words));
  });
  if (confirmed?.isFirst) return confirmed;
  // A heading of the first rank that speaks of what the head speaks of outdoes those of the second.
  const akin = firsts.find(({ text }) => claimed.some((title) => shareWords(fold(text), title)));
  const sole = firsts.length === 1 ? firsts[0] : null;
  return akin ?? confirmed ?? sole ?? { text: titles[0] ?? null, block: -1 };
}

/** Titles that the head claims, best first, without the publication's name. */
export function claimedTitles({ host, linked, meta, documentTitle }: Claims): string[] {
  const outlet = meta.get('og:site_name') ?? linked.publisher ?? '';
  const said = [meta.get('og:title'), linked.headline, meta.get('twitter:title'), documentTitle];
  return [...new Set(said)]
    .filter((title) => title !== undefined && title !== null)
    .map((title) => withoutOutlet(decodeEntities(title).replace(/<[^<>]*>/g, ''), outlet, host))
    .filter((title) => title.length > 0);
}

/** What stands before each parting mark: "Climate Change" of "Climate Change | The Daily". */
function startsOf(title: string): string[] {
  return [...title.matchAll(PARTING)].map((mark) => title.slice(0, mark.index));
}

/** Words shorter than this are in any title. */
const TELLING_WORD = 4;
/** Two such words in common are no chance. */
const TELLING_WORDS = 2;

function shareWords(one: string, other: string): boolean {
  const words = new Set(other.split(' ').filter((word) => word.length >= TELLING_WORD));
  return one.split(' ').filter((word) => words.has(word)).length >= TELLING_WORDS;
}

interface Heading extends Title {
  readonly text: string;
  readonly isFirst: boolean;
  /** Whether markup makes it one; a block that only says what the title is has no rank. */
  readonly isMarked: boolean;
}

/** Visible headings of the first and second rank; a first-rank one in parts also as a whole. */
function headingsOf({ measures, surroundings, headline }: BlockView): Heading[] {
  const headings: Heading[] = [];
  for (let block = 0; block < measures.length; block++) {
    const own = headingAround(block, surroundings);
    if (!own && block !== headline) continue;
    const parts = [measures[block]!.words];
    for (
      let next = block + 1;
      own && next < measures.length && headingAround(next, surroundings) === own;
      next++
    ) {
      parts.push(measures[next]!.words);
    }
    const rank = { isFirst: own?.name === 'h1', isMarked: own !== null };
    if (parts.length > 1) headings.push({ text: oneLine(parts.join(' ')), block, ...rank });
    headings.push({ text: oneLine(parts[0]!), block, ...rank });
  }
  return headings.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst));
}

function headingAround(block: number, surroundings: BlockView['surroundings']) {
  // A heading's words stand in it or in an element or two below it.
  let at = surroundings[block] ?? null;
  for (let level = 0; at && level < 3; level++) {
    if (at.name === 'h1' || at.name === 'h2') return at;
    at = at.outer;
  }
  return null;
}

/** A heading of a few letters is part of any title. */
const AGREEING_LENGTH = 8;

function agrees(heading: string, claimed: readonly string[]): boolean {
  if (heading.length < AGREEING_LENGTH) return false;
  return claimed.some(
    (title) =>
      title === heading ||
      (title.includes(heading) && heading.length > title.length / 2) ||
      (title.length > UNCONFIRMED_LENGTH && heading.includes(title)),
  );
}

/** Fewer letters than this stand in many a host's name by chance. */
const HOST_LENGTH = 5;

/** Marks that part a title from the name of the publication or its section. */
const PARTING = /\s+[–—·•»:-]\s+|\s*\|\s*/g;

/**
 * Cuts the publication's name off either end: a name that the head claims or that the host is
 * called by; without either, what follows a `|`. A » may close a quotation.
 */
function withoutOutlet(title: string, outlet: string, host: string): string {
  const text = oneLine(title);
  const name = fold(outlet);
  const marks = [...text.matchAll(PARTING)];
  for (const mark of marks) {
    const head = text.slice(0, mark.index);
    const tail = text.slice(mark.index + mark[0].length);
    if (name && (fold(tail) === name || fold(tail).startsWith(`${name} `))) return head.trim();
    const squeezed = fold(tail).replaceAll(' ', '');
    if (squeezed.length >= HOST_LENGTH && `www${host}`.includes(squeezed)) return head.trim();
    if (name && fold(head) === name) return tail.trim();
  }
  // What is left must be more of a title than what goes.
  const bar = marks.find((mark) => mark[0].includes('|') && mark.index > text.length / 2);
  return bar ? text.slice(0, bar.index) : text;
}
