import { type Claims, oneLine } from './claims.ts';
import { decodeEntities } from './entities.ts';
import { fold } from './fold.ts';
import type { HeadlineLine } from './headline-lines.ts';

/** Meta tags that name the author: `author`, `parsely-author`, `dc.creator`, `byl` and their like. */
const AUTHOR_TAG =
  /^author|^(?!book|profile).*[:.-]author(?:_name)?$|^d.*creator$|^byl$|^twitter:data1$/;

/** The longest of names; more is a sentence. */
const NAME_LENGTH = 60;

/**
 * The article's authors, each name once: persons whom the head claims, else as shown near the
 * headline, else the outlet that the head claims.
 */
export function findByline(
  lines: readonly HeadlineLine[],
  claims: Claims,
  outlet: string | null,
): string[] {
  const publication = fold(outlet ?? '');
  const { host } = claims;
  const isPerson = (name: string) => fold(name) !== publication && !/^(?:admin|staff)$/i.test(name);
  const isAuthor = (name: string) => isPerson(name) && !isOfHost(fold(name), host);
  const linked = claims.linked.authors.flatMap(splitNames);
  const claimed = [linked];
  for (const [tag, content] of claims.meta) {
    if (AUTHOR_TAG.test(tag)) claimed.push(splitNames(content));
  }
  const marks = claims.authors.map(splitNames);
  for (const names of claimed) {
    const people = names.filter(isAuthor);
    if (people.length > 0) return unique(people);
  }
  const shown = shownNames(lines, marks).map((names) => names.filter(isAuthor));
  const rest = [...shown, ...claimed.map((names) => names.filter(isPerson)), linked];
  return unique(rest.find((names) => names.length > 0) ?? []);
}

/** Fewer letters than this stand in many a host's name by chance. */
const HOST_LENGTH = 8;

/** Whether a name is the publication's own, by the host it stands on. */
function isOfHost(name: string, host: string): boolean {
  const squeezed = name.replaceAll(' ', '');
  const bare = squeezed.replace(/^the/, '');
  return bare.length >= HOST_LENGTH && host.includes(bare) && name.includes(' ');
}

/** Words that an author's name follows, where a line begins with them; alone, on the next line. */
const SAYS =
  /^\W*(?:(?:written|words|posted|published|story|report|guide|review) )?(?:by|von|par|por|di|av|door|authors?|autor(?:in)?|auteur|作者)(?:[\s:：]+|$)/i;
/** How far from the headline the words by it stand, in blocks; names further off are doubted. */
const NEAR = 8;
/** How far below the headline a name may stand with neither a mark nor a day by it. */
const NEXT = 3;

/** Names by the headline, the surest first. */
function shownNames(
  lines: readonly HeadlineLine[],
  marks: readonly (readonly string[])[],
): string[][] {
  const ranks: string[][] = [];
  const take = (rank: number, names: readonly string[]) => {
    if (names.length > 0) ranks[rank] ??= [...names];
  };
  let isNext = false;
  for (const { words, names, distance } of lines) {
    if (Math.abs(distance) > NEAR) continue;
    const isByDay = /\b(?:19|20)\d\d\b/.test(words) || (distance > 0 && distance <= NEXT);
    const isMarked = AUTHOR_CLASS.test(names);
    for (const line of words.split('\n').map(oneLine)) {
      const says = SAYS.exec(line);
      const parts = splitNames(says ? line.slice(says[0].length) : line);
      const from = Math.max(0, parts.findIndex(isName));
      const past = parts.findIndex((part, place) => place >= from && !isName(part));
      const found = parts.slice(from, past < 0 ? parts.length : past);
      if (says || isNext) take(SAID, found);
      isNext = says !== null && says[0].length >= line.length;
      take(MARKED, marks.find(([name]) => name && line.includes(name)) ?? []);
      if (isMarked) take(CLASSED, found);
      if ((says || isMarked) && line.length <= SINGLE_LENGTH) {
        take(SINGLE, parts.slice(0, 1));
      }
      if (isByDay && from === 0) {
        take(
          BARE,
          found.filter((name) => name.includes(' ') && !LABEL.test(name)),
        );
      }
    }
  }
  return [...ranks, [...(marks[0] ?? [])]].filter(Boolean);
}

/** Ranks of names. */
const SAID = 0;
const MARKED = 1;
const CLASSED = 2;
const BARE = 3;
const SINGLE = 4;

/** A name of one word, a nickname mostly, stands in a line no longer than this. */
const SINGLE_LENGTH = 40;

/** Class names of boxes for the author. */
const AUTHOR_CLASS = /byline|author|contributor|writer/i;

/** Words in the labels that stand by a headline, and in no name. */
const LABEL =
  /\b(?:in|of|the|to|for|is|by|us|all|our|your|news|new|read|more|table|contents?|share|article|image|photo|video|watch|live|press|credit|about|guide|what|how|why|best|sign|log|home|copy|link|menu|search|edition|stor(?:y|ies)|topics?|print)\b/i;

/** Cuts a list of names into names, without roles, dates and addresses. */
function splitNames(line: string): string[] {
  if (/^(?:https?:|www\.|@)/.test(line)) return [];
  return shortenGaps(decodeEntities(line).replace(/<[^<>]*>/g, ''))
    .replace(/^\W*(?:by|von|par|por)\s+/i, '')
    .replace(/^By(?=[A-Z][a-z])/, '')
    .replace(/\s*\([^()]*\)|@[\w.]*/g, ';')
    .split(/\s*(?:[,;|•·&\n/+]|\s[-–—]|\s(?:and|und|et|y|e|og|och|with|in|for|on)\s)\s*/)
    .map((name) => {
      const role = ROLE.exec(name);
      const before = role ? name.slice(0, role.index).trim() : name.trim();
      // "Ann Vale Senior Editor" has a name before the role, "Night Editor" has none.
      return role && !before.includes(' ') ? '' : before;
    })
    .filter((name) => name.length > 1 && name.length <= NAME_LENGTH && !/\d/.test(name));
}

/** White space of any length as one character: what parts names goes back over it from each. */
const shortenGaps = (line: string): string =>
  line.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' '));

const ROLE =
  /\b(?:reporter|correspondent|editors?|(?:staff )?writer|updated|published|posted|contributor|journalist|minutes?|min read|ago|comments?|follow|former|senior|staff|chief|deputy|associate|contributing|analyst)\b/i;

/** Words that stand small inside names are no longer: "van", "de", "bin". */
const PARTICLE_LENGTH = 3;

/** Two to five words, each with a capital, as names in the languages of the press mostly are. */
function isName(name: string): boolean {
  const words = name.split(' ');
  return (
    DENSE_NAME.test(name) ||
    (words.length >= 2 &&
      words.length <= 5 &&
      words.every((word, at) => startsHigh(word) || (at > 0 && word.length <= PARTICLE_LENGTH)))
  );
}

/** Names in Chinese, Japanese and Korean have few letters and no spaces. */
const DENSE_NAME = /^[\u3040-\u9fff\uac00-\ud7af]{2,8}$/;

/** Whether a word starts with a capital, or with a letter of a script that has none. */
function startsHigh(word: string): boolean {
  const first = word.charAt(0);
  return (first !== first.toLowerCase() || first >= '\u0590') && !/[?!:"“”_=]/.test(word);
}

function unique(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(fold(name))) known.set(fold(name), name);
  return [...known.values()];
}
