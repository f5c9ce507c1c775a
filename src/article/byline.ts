import { type NativeDom, nativeDomOf, selectorOf } from '../page-text/native-dom.ts';
import type { BlockView } from './block-features.ts';
import type { Claims } from './claims.ts';
import { decodeEntities } from './entities.ts';
import { fold } from './fold.ts';

/** Meta tags that name the author, the more reliable ones first. */
const AUTHOR_TAGS = [
  'author',
  'byl',
  'parsely-author',
  'article:author',
  'article:author_name',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'cxenseparse:author',
  'og:article:author',
  'twitter:data1',
];

/** The longest of names and of lists of them; more is a sentence. */
const NAME_LENGTH = 60;
const LINE_LENGTH = 140;

/** How far from the headline a byline stands, in blocks. */
const REACH = 25;

/** The article's authors, each name once: as shown near the headline, else as claimed. */
export function findByline(
  doc: Document,
  view: BlockView,
  claims: Claims,
  headline: number,
): string[] {
  const outlet = fold(claims.meta.get('og:site_name') ?? claims.linked.publisher ?? '');
  const host = hostOf(claims.address);
  const isPerson = (name: string) => fold(name) !== outlet && !/^(?:admin|staff)$/i.test(name);
  // What a host is called by may be the publication, or whoever writes a site of their own.
  const isOutlet = (name: string) => isOfHost(fold(name), host);
  const linked = claims.linked.authors.flatMap(splitNames);
  const owners: string[] = [];
  const claimed = [
    linked,
    ...AUTHOR_TAGS.map((tag) => {
      const names = splitNames(claims.meta.get(tag) ?? '');
      return tag !== 'twitter:data1' || looksLikeNames(names) ? names : [];
    }),
  ];
  for (const names of claimed) {
    const people = names.filter(isPerson);
    const others = people.filter((name) => !isOutlet(name));
    if (others.length > 0) return unique(others);
    owners.push(...people);
  }
  const shown = shownByline(view, headline);
  if (shown.said.length > 0) return unique(shown.said);
  const marked = markedAuthors(doc).filter((name) => isPerson(name) && !isOutlet(name));
  if (looksLikeNames(marked)) return unique(marked);
  const rest = [shown.classed, marked, owners, linked].find((names) => names.length > 0);
  return unique(rest ?? []);
}

/** The host without its marks: "dailyherald" of `www.daily-herald.example` stands in it. */
const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/[-.]/g, '') : '';

/** Fewer letters than this stand in many a host's name by chance. */
const HOST_LENGTH = 8;

/** Whether a name is the publication's own, by the host it stands on. */
function isOfHost(name: string, host: string): boolean {
  const squeezed = name.replaceAll(' ', '');
  const bare = squeezed.replace(/^the/, '');
  return bare.length >= HOST_LENGTH && host.includes(bare) && /\s/.test(name);
}

/** Markup that names the author, the more certain first; a class alone may head a whole box. */
const MARKS = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not(:has(*))',
  'a[rel~="author"]',
  '[class*="author-name" i], [class*="author_name" i], [class*="authorname" i]',
  '[class*="byline" i] a, [class*="author" i] a',
  '[class*="byline" i], [class*="author" i]',
];

/** Marked names asked for at most: lists of posts mark an author each. */
const ASKED_MARKS = 3;

function markedAuthors(doc: Document): string[] {
  const selectAll = selectorOf(doc);
  for (const mark of MARKS) {
    const [first, ...others] = selectAll(mark).slice(0, ASKED_MARKS);
    if (!first) continue;
    const dom = nativeDomOf(first);
    const lines = [first, ...others].map((element) => firstLine(dom, element));
    const names = lines
      .map(splitNames)
      .find((found) => found.length > 0 && found.every((name) => name.split(/\s+/).length <= 5));
    if (names) return names;
  }
  return [];
}

/** The first line of an element that is more than "by"; elements beside one another stand on lines. */
function firstLine(dom: NativeDom, element: Element): string {
  if (dom.contentOf(element).length > CONTENT_LENGTH) return '';
  const parts: string[] = [];
  // No recursion: a stranger's page may nest as deep as it likes.
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (dom.typeOf(node) === TEXT_NODE) parts.push(dom.dataOf(node as Text));
    waiting.push(...Array.from(dom.childrenOf(node)).reverse());
  }
  const lines = parts.flatMap((part) => part.split('\n')).map((line) => line.trim());
  return lines.find((line) => line !== '' && !/^\W*(?:by|von|par|por)?\W*$/i.test(line)) ?? '';
}

const TEXT_NODE = 3;

/** More text than this under a mark is a biography. */
const CONTENT_LENGTH = 300;

/** Names near the headline: after a word that says so, and in a box that is named for it. */
function shownByline({ measures, surroundings, first }: BlockView, headline: number) {
  const from = headline >= 0 ? Math.max(0, headline - 5) : 0;
  const to = Math.min(measures.length, Math.max(from, first) + REACH);
  let classed: string[] = [];
  for (let block = from; block < to; block++) {
    const { words, isLong } = measures[block]!;
    if (isLong || words.length > LINE_LENGTH) continue;
    const line = words.split('\n')[0]!;
    const by = /^\W*(?:by|von|par|por|written by|words by|posted by|author:?)[\s:]+/i.exec(line);
    if (by) {
      const names = splitNames(line.slice(by[0].length));
      if (looksLikeNames(names)) return { said: names, classed };
    } else if (classed.length === 0 && /byline|author/i.test(namesAround(surroundings[block]!))) {
      const names = splitNames(line);
      if (looksLikeNames(names)) classed = names;
    }
  }
  return { said: [], classed };
}

function namesAround({ names, outer }: BlockView['surroundings'][number]): string {
  return `${names} ${outer?.names ?? ''}`;
}

/** Cuts a list of names into names, without roles, dates and addresses. */
function splitNames(line: string): string[] {
  return decodeEntities(line)
    .replace(/<[^<>]*>/g, '')
    .replace(/^\W*(?:by|von|par|por)\s+/i, '')
    .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
    .replace(/\s*\([^()]*\)/g, '')
    .split(/\s*(?:[,;|•·&\n]|\s(?:and|und|et|y|e|with|in|for|on)\s)\s*/)
    .map((name) => name.trim())
    .filter(
      (name) =>
        name.length > 1 &&
        name.length <= NAME_LENGTH &&
        !/^(?:https?:|www\.|@)|\d{3,}|[@/]/.test(name) &&
        !ROLE.test(name),
    );
}

const ROLE =
  /\b(?:reporter|correspondent|editor|editors|writer|staff writer|updated|published|posted|contributor|journalist|minutes?|min read|ago|comments?|follow)\b/i;

/** Two to five words, each with a capital, as names in the languages of the press mostly are. */
function looksLikeNames(names: readonly string[]): boolean {
  const [first] = names;
  return first !== undefined && /^\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){1,4}$/u.test(first);
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
