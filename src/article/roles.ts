import type { Span } from '../span.ts';
import type { ArticleBlock, Role } from './article.ts';
import type { BlockView } from './block-features.ts';
import { strengthOf } from './class-cues.ts';
import { fold } from './fold.ts';
import type { Judged } from './likely-blocks.ts';
import type { Measures } from './measures.ts';
import type { Surrounding } from './surroundings.ts';
import { findEnd } from './tail.ts';
import { hasTextCue, readTextCues } from './text-cues.ts';
import type { Title } from './title.ts';

/** How far after the headline a dek or byline stands, in blocks. */
const HEAD_REACH = 12;
/** A class cue this strong stands on the block's element or on one of the two around it. */
const NEAR_BOX = 0.6;
const DEK_LENGTH = 40;
const BYLINE_LENGTH = 140;

/** Gives every block of the article its role, in reading order. */
export function assignRoles(
  spans: readonly Span[],
  view: BlockView,
  judged: Judged,
  title: Title,
  byline: readonly string[],
  outlet: string | null,
): ArticleBlock[] {
  const { likely, bound } = judged;
  const first = likely.findIndex((value) => value >= bound);
  const last = likely.findLastIndex((value) => value >= bound);
  const authors = byline.map(fold);
  const seemsBody = (index: number) =>
    likely[index]! >= bound &&
    !isApart(index, view, judged) &&
    !(index >= last - 2 && isAboutAuthor(view.measures[index]!, authors));
  const isHeading = (index: number) =>
    bodyRole(view.surroundings[index]!, view.measures[index]!) === 'heading';
  const end = findEnd(view.measures, seemsBody, isHeading, last, outlet);
  const isBody = (index: number) => index <= end && seemsBody(index);
  const isInHead = (index: number) =>
    title.block >= 0 && index > title.block && index <= title.block + HEAD_REACH;
  const blocks: ArticleBlock[] = [];
  for (const [index, span] of spans.entries()) {
    const around = view.surroundings[index]!;
    let role: Role | null = null;
    if (index === title.block) role = 'title';
    else if (isBody(index)) {
      role = isBylineOf(index, view, authors) ? 'byline' : bodyRole(around, view.measures[index]!);
    } else if (isInHead(index) && isBylineOf(index, view, authors)) role = 'byline';
    else if (index > title.block && index < last && isCaption(around)) role = 'caption';
    else if (index > first && first >= 0 && isNote(around)) role = 'footnote';
    else if (index > title.block && index < first && title.block >= 0) {
      role = headRole(index - title.block, view, index, authors);
    }
    if (role) blocks.push({ span, role });
  }
  return blocks;
}

/** Among the body's blocks, what stands there for something else. */
function isApart(index: number, view: BlockView, judged: Judged): boolean {
  return (
    isPointer(view.measures[index]!) ||
    isSignUp(view.measures[index]!, view.surroundings[index]!) ||
    headsSomethingElse(index, view, judged)
  );
}

/** Words about a newsletter in a box that is named for one. */
function isSignUp({ words }: Measures, around: Surrounding): boolean {
  if (strengthOf(around.cues, 'newsletter') <= NEAR_BOX) return false;
  return hasTextCue(readTextCues(words), 'signUp');
}

/** "The author is a reporter for us", which stands under many articles. */
function isAboutAuthor({ words }: Measures, authors: readonly string[]): boolean {
  const text = fold(words);
  return (
    authors.some((name) => text.startsWith(`${name} is `)) &&
    hasTextCue(readTextCues(words), 'tail')
  );
}

/** A line that names every author and says no more. */
function isBylineOf(index: number, { measures }: BlockView, authors: readonly string[]): boolean {
  const { words, length } = measures[index]!;
  if (authors.length === 0 || length > BYLINE_LENGTH || /[.!?]["”’]?$/.test(words)) return false;
  const text = fold(words);
  return /^by\b/.test(text) && authors.every((name) => text.includes(name));
}

/** A heading whose next block, in the same box, is none of the body's: of a sign-up, of a list. */
function headsSomethingElse(
  index: number,
  { surroundings }: BlockView,
  { likely, bound }: Judged,
): boolean {
  const own = surroundings[index]!;
  const next = surroundings[index + 1];
  return /^h[1-6]$/.test(own.name) && next?.outer === own.outer && likely[index + 1]! < bound;
}

/** "Read more: another article", set between two paragraphs: a link with words to introduce it. */
function isPointer({ words, length, linked }: Measures): boolean {
  return linked > length / 2 && POINTER.test(words);
}

const POINTER =
  /^\W*(?:read|see|watch|listen)(?: more| also| next| now|:)|^\W*(?:related|more|also read|lire aussi|lea también|leer más|mehr zum thema|lesen sie auch|leggi anche|les også|läs också)(?: \w+)?:/i;

/** What a desk writes over or under a text that it mended. */
const CORRECTION =
  /^\W*(?:corrections?|clarification|editor.s note|(?:this|an earlier version of this) (?:article|story|post|report|version)\b.{0,60}\b(?:updated|corrected|amended|misstated|incorrectly))\b/i;
/** Notices of the desk are short. */
const CORRECTION_LENGTH = 600;

/** What a block of the body is, by the elements around it, the nearest first, and its words. */
function bodyRole(around: Surrounding, { words, length }: Measures): Role {
  if (length <= CORRECTION_LENGTH && CORRECTION.test(words)) return 'correction';
  if (isNote(around)) return 'footnote';
  for (let at: Surrounding | null = around, level = 0; at && level < 4; at = at.outer, level++) {
    const { name, names } = at;
    if (/^h[1-6]$/.test(name)) return 'heading';
    if (name === 'blockquote' || name === 'aside') {
      if (/pull/i.test(names)) return 'pull-quote';
      if (/embed|tweet|twitter|instagram|tiktok|bluesky|mastodon/i.test(names)) return 'embed';
      if (name === 'blockquote') return 'quote-block';
    }
    if (name === 'li') return 'list-item';
    if (name === 'td' || name === 'th') return 'table';
  }
  return 'paragraph';
}

/** Whether a block stands in a list of notes. */
function isNote(around: Surrounding): boolean {
  for (let at: Surrounding | null = around, level = 0; at && level < 3; at = at.outer, level++) {
    if (/footnote|endnote/i.test(at.names)) return true;
  }
  return false;
}

function headRole(
  distance: number,
  { measures, surroundings }: BlockView,
  index: number,
  authors: readonly string[],
): Role | null {
  if (distance > HEAD_REACH) return null;
  const { words } = measures[index]!;
  const text = fold(words);
  const named = words.length <= BYLINE_LENGTH && authors.some((name) => text.includes(name));
  if (named) return 'byline';
  const names = `${surroundings[index]!.names} ${surroundings[index]!.outer?.names ?? ''}`;
  const isDek = /summary|dek|standfirst|sub-?head|sub-?title|lead|lede|intro|strap/i.test(names);
  return isDek && words.length >= DEK_LENGTH ? 'dek' : null;
}

function isCaption(around: Surrounding): boolean {
  for (let at: Surrounding | null = around, level = 0; at && level < 4; at = at.outer, level++) {
    if (at.name === 'figcaption' || at.name === 'figure') return true;
    if (/caption/i.test(at.names)) return true;
  }
  return false;
}
