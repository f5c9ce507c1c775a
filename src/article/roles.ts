import type { Span } from '../span.ts';
import type { ArticleBlock, Role } from './article.ts';
import type { BlockView } from './block-features.ts';
import { fold } from './fold.ts';
import type { Measures } from './measures.ts';
import type { Surrounding } from './surroundings.ts';
import type { Title } from './title.ts';

/** A block that is at least this likely is of the body: the trees were learned so. */
const LIKELY = 0.5;

/** How far after the headline a dek or byline stands, in blocks. */
const HEAD_REACH = 12;
const DEK_LENGTH = 40;
const BYLINE_LENGTH = 140;

/** Gives every block of the article its role, in reading order. */
export function assignRoles(
  spans: readonly Span[],
  view: BlockView,
  likely: Float32Array,
  title: Title,
  byline: readonly string[],
): ArticleBlock[] {
  const first = likely.findIndex((value) => value >= LIKELY);
  const last = likely.findLastIndex((value) => value >= LIKELY);
  const authors = byline.map(fold);
  const blocks: ArticleBlock[] = [];
  for (const [index, span] of spans.entries()) {
    const around = view.surroundings[index]!;
    let role: Role | null = null;
    if (index === title.block) role = 'title';
    else if (likely[index]! >= LIKELY && !isPointer(view.measures[index]!)) role = bodyRole(around);
    else if (index > title.block && index < last && isCaption(around)) role = 'caption';
    else if (index > title.block && index < first && title.block >= 0) {
      role = headRole(index - title.block, view, index, authors);
    }
    if (role) blocks.push({ span, role });
  }
  return blocks;
}

/** "Read more: another article", set between two paragraphs: a link with words to introduce it. */
function isPointer({ words, length, linked }: Measures): boolean {
  return linked > length / 2 && POINTER.test(words);
}

const POINTER =
  /^\W*(?:read|see|watch|listen)(?: more| also| next| now|:)|^\W*(?:related|more|also read|lire aussi|lea también|leer más|mehr zum thema|lesen sie auch|leggi anche|les også|läs också)(?: \w+)?:/i;

function bodyRole(around: Surrounding): Role {
  for (let at: Surrounding | null = around, level = 0; at && level < 4; at = at.outer, level++) {
    if (/^h[1-6]$/.test(at.name)) return 'heading';
    if (at.name === 'li') return 'list-item';
    if (at.name === 'aside' && /pull/i.test(at.names)) return 'pull-quote';
    if (at.name === 'blockquote') return /pull/i.test(at.names) ? 'pull-quote' : 'quote-block';
  }
  return 'paragraph';
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
