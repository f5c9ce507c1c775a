/** Which address an article is kept under, where the page itself names another than it stands at. */
import { identityOf } from './identity.ts';
import type { Signs } from './signs.ts';
import { targetSource } from './target-source.ts';

/** Where an article stands, and what its page said of its address while it stood there. */
export interface PageAddress {
  readonly address: string;
  readonly signs: Signs;
}

/**
 * The addresses that a page's annotations may be kept under, the one for new ones first; empty
 * where none are kept. The page's own address is always among them. What the page names besides is
 * believed when it is the same site and has the path of the own address but for its layout; or, where
 * two signs agree and none contradicts, a longer one with all numbers and words of the own. Of two
 * mistakes, two articles under one address is the worse. `address` is as the browser gives it.
 */
export function pageSources(address: string, signs: Signs): readonly string[] {
  const own = targetSource(address);
  if (own === null) return [];
  const named = [signs.canonical, signs.shared, signs.described]
    .map((sign) => resolve(sign, own))
    .filter((sign): sign is string => sign !== null && new URL(sign).pathname !== '/');
  const others = named.filter((claim) => identityOf(claim) !== identityOf(own));
  const [first] = others;
  // The first sign counts most: where it names the own address, no other is asked.
  if (first === undefined || first !== named[0]) return [own];
  const likeness = (claim: string) => likenessOf(new URL(own), new URL(claim));
  const same = others.find((claim) => likeness(claim) === 'same');
  if (same !== undefined) return [same, own];
  const agreed = others.filter((claim) => identityOf(claim) === identityOf(first));
  const isAgreed = agreed.length >= 2 && agreed.length === others.length;
  return isAgreed && likeness(first) === 'like' ? [first, own] : [own];
}

/** A sign as an address that could be kept; null for anything else. */
function resolve(sign: string, own: string): string | null {
  return sign !== '' && URL.canParse(sign, own) ? targetSource(new URL(sign, own).href) : null;
}

/**
 * How a claim is like the page's own address: it is the same story but for layout and how the reader
 * came (`same`); it may well be, if other signs agree (`like`); or it may be another (null).
 */
function likenessOf(own: URL, claim: URL): 'same' | 'like' | null {
  // A route is a story of its own, and a claim in the head is about the page around it.
  if (own.hash !== '' || claim.hash !== '' || !isSameSite(own, claim)) return null;
  const left = withoutClaimed(own.search, claim.search);
  if (left === null || left.some(mayNameStory)) return null;
  const from = segmentsOf(own.pathname);
  const to = segmentsOf(claim.pathname);
  if (left.length === 0 && isSame(from, to)) return 'same';
  // From here on the claim leaves something out: it has to name a story without that.
  if (isSame(from, to)) return namesStory(to) ? 'same' : isGeneral(claim.pathname) ? null : 'like';
  if (isSame(withoutLayout(from), to)) {
    return namesStory(to) ? 'same' : left.length === 0 ? 'like' : null;
  }
  return to.length >= from.length && namesStory(from) && saysAll(from, to) ? 'like' : null;
}

/** A name in a host that says how the same pages are laid out there. */
const LAYOUT_HOST = /^(?:m|mobile|amp|touch|wap|print)$/;
/** Two labels under which sites are registered, such as `co.uk`: together they are no site yet. */
const SHARED_SUFFIX = /\.(?:ac|co|com|edu|go|gob|gouv|gov|mil|ne|net|or|org)\.[a-z]{2}$/;

/** True where the claim is the own host, or that without its names of layout. */
function isSameSite(own: URL, claim: URL): boolean {
  // A port is a site of its own, and so is each scheme on one.
  if (own.port !== claim.port || (own.port !== '' && own.protocol !== claim.protocol)) return false;
  const labels = own.hostname.split('.');
  const site = SHARED_SUFFIX.test(own.hostname) ? 3 : 2;
  const bare = labels.filter(
    (label, index) => index >= labels.length - site || !LAYOUT_HOST.test(label),
  );
  return [own.hostname, bare.join('.')].some(
    (host) => claim.hostname.replace(/^www\./, '') === host.replace(/^www\./, ''),
  );
}

/** Parameters of the own address that the claim leaves out; null where the claim has others. */
function withoutClaimed(own: string, claim: string): string[] | null {
  const left = own.slice(1).split('&').filter(Boolean);
  for (const part of claim.slice(1).split('&').filter(Boolean)) {
    const index = left.indexOf(part);
    if (index < 0) return null;
    left.splice(index, 1);
  }
  return left;
}

/** Names of parameters that say which story, which part or version of it, or whose. */
const STORY_NAME =
  /^(?:id|p|pg|page|pagina|seite|part|start|offset|article|story|post|item|doc|document|entry|v|video|n|nr|num|no|q|query|s|search|key|lang|language|locale|hl|l|edition|ver|version|rev|revision|date|day|year|issue|chapter|section|tab|view|user|u|account|profile|name|title|slug|url|path|file|f|t|topic|thread|c|cat|category|tag|action|do)$/i;
/** A value that could be a story's number, or its words. */
const STORY_VALUE = /\d{4}|(?<![a-z])(?:[a-z]+(?:[-_+]|%20)){4}[a-z]/i;

/** True for a parameter that may be what tells this story from another. */
function mayNameStory(part: string): boolean {
  const [name = '', value = ''] = part.split('=', 2);
  if (value === '' || STORY_NAME.test(name) || STORY_VALUE.test(value)) return true;
  return /id$/i.test(name) && /\d/.test(value);
}

/** A part of a path that says how the page is laid out. */
const LAYOUT_SEGMENT = /^(?:amp|m|mobile|print|printable|print-view|index|default)$/;
/** What a file's name says of its layout and kind, not of the story. */
const LAYOUT_ENDING = /(?:[._](?:amp|print))?(?:\.(?:s?html?|php|aspx?|jsp))?$/;

/** The parts of a path as a reader would take them: decoded, in one case, without file endings. */
function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .map((segment) => decoded(segment).toLowerCase().replace(LAYOUT_ENDING, ''))
    .filter((segment) => segment !== '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const isSame = (own: readonly string[], claim: readonly string[]): boolean =>
  own.length === claim.length && own.every((segment, index) => segment === claim[index]);

/** The path without one part that says the layout: only at an end, since between it may be a section. */
function withoutLayout(path: readonly string[]): readonly string[] {
  if (LAYOUT_SEGMENT.test(path.at(-1) ?? '')) return path.slice(0, -1);
  return LAYOUT_SEGMENT.test(path[0] ?? '') ? path.slice(1) : path;
}

/** Words of a last part from which on it names one story, not a section. */
const SLUG_WORDS = 3;
/** A number that counts stories (sections, years and days have fewer digits), or a made name. */
const STORY_NUMBER = /\d{5}|^(?=.*\d.*\d)(?=.*[a-z])[a-z\d]{10,}$/;

/** True where a path ends in the name or the number of one story. */
function namesStory(path: readonly string[]): boolean {
  const words = wordsOf(path.at(-1) ?? '');
  return words.length >= SLUG_WORDS || words.some((word) => STORY_NUMBER.test(word));
}

/** What shows many stories, each by a parameter: a program, or a word for any of them. */
const GENERAL =
  /(?:^|\/|\.(?:php|aspx?|jsp|cgi|pl|do))$|\/(?:app|articles?|content|details?|display|get|home|index|item|list|news|node|pages?|posts?|read|search|show|stor(?:y|ies)|view|viewer|watch)(?:\.[a-z]+)?\/?$/i;

/** True for a path that may show any story. */
const isGeneral = (path: string): boolean => path.split('/').length < 3 || GENERAL.test(path);

/** True where the claim has all numbers of the own path and, in its last part, all words of that. */
function saysAll(own: readonly string[], claim: readonly string[]): boolean {
  const claimed = new Set(claim.flatMap(numbersOf));
  const last = new Set(wordsOf(claim.at(-1) ?? ''));
  return (
    own.flatMap(numbersOf).every((number) => claimed.has(number)) &&
    wordsOf(own.at(-1) ?? '').every((word) => last.has(word))
  );
}

const numbersOf = (segment: string): string[] => segment.match(/\d+/g) ?? [];
const wordsOf = (segment: string): string[] => segment.match(/[\p{L}\p{N}]+/gu) ?? [];
