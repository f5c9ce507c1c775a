/**
 * A note's Markdown (CommonMark 0.31) as a tree of a few elements, each of them harmless: text to be
 * shown, no markup of any kind. Apart from markdown.tsx, because the parser is large and most notes
 * need none.
 */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Text, or an element with what is in it. */
export type Rich = string | RichElement;
export interface RichElement {
  readonly tag:
    | 'p'
    | 'blockquote'
    | 'ul'
    | 'ol'
    | 'li'
    | 'pre'
    | 'code'
    | 'em'
    | 'strong'
    | 'hr'
    | 'br'
    | 'a'
    | `h${3 | 4 | 5 | 6}`;
  readonly inside: readonly Rich[];
  /** Of `a`: http or https. */
  readonly href?: string;
  /** Of `ol`: the first number. */
  readonly start?: number;
}

/**
 * What a note may hold and be read as Markdown: 50,000 characters are ten times a long article. The
 * parser takes time by the square of some marks (`*_*_` is the worst: 90 ms for 2,000, 520 ms for 8,000).
 */
const LONGEST = 50_000;
const MOST_MARKS = 2_000;
const MARKS = /[*_[\]!`<>\\#+\n-]/g;

/** Elements one in the other; what lies deeper is shown as it was typed. */
const DEEPEST = 16;

/**
 * Constructs that are left as text: HTML of any kind, and with references a note would show what stands
 * elsewhere in it, or letters that nobody typed.
 */
const LEFT_OUT = {
  disable: { null: ['htmlFlow', 'htmlText', 'definition', 'characterReference'] },
};

/** Reads a note; one that is too long or has too many marks comes back as the text it is. */
export function readMarkdown(note: string): readonly Rich[] {
  const isTame = note.length <= LONGEST && (note.match(MARKS)?.length ?? 0) <= MOST_MARKS;
  if (!isTame) return [{ tag: 'p', inside: [note] }];
  const { children } = fromMarkdown(note, { extensions: [LEFT_OUT] });
  return children.flatMap((child) => richOf(child, note, 1));
}

function richOf(node: RootContent, note: string, depth: number): readonly Rich[] {
  if (depth > DEEPEST) return [sourceOf(node, note)];
  const element = (tag: RichElement['tag']): readonly RichElement[] => [
    { tag, inside: childrenOf(node, note, depth) },
  ];
  switch (node.type) {
    case 'text':
      return linked(node.value);
    case 'paragraph':
      return element('p');
    case 'heading':
      return element(`h${Math.min(node.depth + 2, 6) as 3 | 4 | 5 | 6}`);
    case 'emphasis':
      return element('em');
    case 'strong':
      return element('strong');
    case 'blockquote':
      return element('blockquote');
    case 'listItem':
      return element('li');
    case 'list': {
      const { ordered, start } = node;
      const inside = childrenOf(node, note, depth);
      return [ordered ? { tag: 'ol', start: start ?? 1, inside } : { tag: 'ul', inside }];
    }
    case 'inlineCode':
      return [{ tag: 'code', inside: [node.value] }];
    case 'code':
      return [{ tag: 'pre', inside: [{ tag: 'code', inside: [node.value] }] }];
    case 'break':
      return [{ tag: 'br', inside: [] }];
    case 'thematicBreak':
      return [{ tag: 'hr', inside: [] }];
    case 'image':
      // Loading it would tell its server that the note is read.
      return node.alt ? [node.alt] : [];
    case 'link': {
      const href = webAddress(node.url);
      if (href === null) return [sourceOf(node, note)];
      return [{ tag: 'a', href, inside: plain(childrenOf(node, note, depth)) }];
    }
    default:
      return [sourceOf(node, note)];
  }
}

const childrenOf = (node: Nodes, note: string, depth: number): readonly Rich[] =>
  'children' in node ? node.children.flatMap((child) => richOf(child, note, depth + 1)) : [];

/** What was typed for a node. */
function sourceOf({ position }: Nodes, note: string): string {
  return note.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Takes links out of links: an address in the words of a link is not another one. */
function plain(inside: readonly Rich[]): readonly Rich[] {
  return inside.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const within = plain(one.inside);
    return one.tag === 'a' ? within : [{ ...one, inside: within }];
  });
}

/** An address as readers paste it, up to white space or a quotation mark. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/gi;
/** Marks that end the sentence around an address rather than the address. */
const SENTENCE_END = /[.,;:!?'’)\]}]$/;

/** Text with the addresses in it made links. */
function linked(text: string): readonly Rich[] {
  const parts: Rich[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    let end = found.length;
    while (SENTENCE_END.test(found.slice(end - 1, end))) end -= 1;
    const shown = found.slice(0, end);
    const href = webAddress(shown);
    if (href === null) continue;
    parts.push(text.slice(from, index), { tag: 'a', href, inside: [shown] });
    from = index + end;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}

/** Longest address that is linked: as long as any that is kept. */
const LONGEST_ADDRESS = 2048;

/** An address that a link may lead to: http or https, with no name and password in it; else null. */
function webAddress(address: string): string | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && username === '' && password === '' ? href : null;
}
