import { type NativeDom, nativeDomOf } from '../page-text/native-dom.ts';
import type { Block } from '../page-text/page-text.ts';
import { CLASS_CUES, makeCueReader } from './class-cues.ts';
import type { Measures } from './measures.ts';

/** Elements whose standing around a block says what it is. */
const TELLING = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'figure',
  'table',
  'ul',
  'ol',
  'blockquote',
  'section',
  'dl',
  'details',
  'button',
] as const;
export const TELLING_NAMES = TELLING.length;

/** A cue counts the less the further up it stands. */
const FADING = 0.8;

/** Landmark roles that hold no article. */
const APART = /^(?:navigation|banner|contentinfo|complementary|search|dialog|form|menu|toolbar)$/i;

/** An element that holds text, with what its own subtree amounts to. */
export interface Surrounding {
  readonly element: Element;
  readonly name: string;
  readonly names: string;
  /** The element around it that also holds text, or null for the outermost. */
  readonly outer: Surrounding | null;
  readonly depth: number;
  /** Strength of each class cue here: 1 on the element itself, fading with each level below. */
  readonly cues: readonly number[];
  /** The telling elements that this one is or stands in, as a mask. */
  readonly within: number;
  readonly isArticleBody: boolean;
  readonly isApart: boolean;
  /** UTF-16 units below: all, inside links, and in long blocks; and the number of blocks. */
  length: number;
  linked: number;
  longLength: number;
  blocks: number;
  /** Worth as the container of the article, from the long blocks up to a few levels below. */
  worth: number;
}

/** Blocks surrounded between two pauses: about a millisecond of work on a common laptop. */
const BLOCKS_A_SLICE = 100;

/**
 * Finds the elements around the blocks; the n-th of the answer lays out the n-th block. Yields
 * where it may be paused.
 */
export function* surroundBlocks(
  blocks: readonly Block[],
  measures: readonly Measures[],
): Generator<undefined, Surrounding[], undefined> {
  const first = blocks[0];
  if (!first) return [];
  const dom = nativeDomOf(first.element);
  const readCues = makeCueReader();
  const known = new Map<Element, Surrounding>();
  const surroundings: Surrounding[] = [];
  for (const [index, { element }] of blocks.entries()) {
    const around = surround(element, known, readCues, dom);
    addUp(around, measures[index]!);
    surroundings.push(around);
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
  }
  return surroundings;
}

function surround(
  element: Element,
  known: Map<Element, Surrounding>,
  readCues: (names: string) => number,
  dom: NativeDom,
): Surrounding {
  const missing: Element[] = [];
  let at: Element | null = element;
  while (at && !known.has(at)) {
    missing.push(at);
    at = parentOf(at, dom);
  }
  let outer = at ? (known.get(at) ?? null) : null;
  for (let index = missing.length - 1; index >= 0; index--) {
    const made = describe(missing[index]!, outer, readCues, dom);
    known.set(made.element, made);
    outer = made;
  }
  return outer!;
}

function parentOf(element: Element, dom: NativeDom): Element | null {
  const parent = dom.parentOf(element);
  if (!parent) return null;
  const type = dom.typeOf(parent);
  // 1 is an element, 11 the root of a shadow tree, which hangs on its host.
  if (type === 1) return parent as Element;
  return type === 11 ? ((parent as ShadowRoot).host ?? null) : null;
}

function describe(
  element: Element,
  outer: Surrounding | null,
  readCues: (names: string) => number,
  dom: NativeDom,
): Surrounding {
  const name = dom.nameOf(element);
  const names = `${dom.attributeOf(element, 'class') ?? ''} ${dom.attributeOf(element, 'id') ?? ''}`;
  const cues: number[] = [];
  const isRoot = name === 'body' || name === 'html';
  const own = isRoot ? 0 : readCues(names);
  for (let cue = 0; cue < CLASS_CUES; cue++) {
    cues.push(own & (1 << cue) ? 1 : (outer?.cues[cue] ?? 0) * FADING);
  }
  const telling = (TELLING as readonly string[]).indexOf(name);
  const role = dom.attributeOf(element, 'role') ?? '';
  const property = dom.attributeOf(element, 'itemprop') ?? '';
  return {
    element,
    name,
    names,
    outer,
    depth: outer ? outer.depth + 1 : 0,
    cues,
    within: (outer?.within ?? 0) | (telling < 0 ? 0 : 1 << telling),
    isArticleBody: (outer?.isArticleBody ?? false) || /articleBody/i.test(property),
    isApart: (outer?.isApart ?? false) || APART.test(role),
    length: 0,
    linked: 0,
    longLength: 0,
    blocks: 0,
    worth: 0,
  };
}

/** What the levels above a long block earn from it: its parent all, then less and less. */
const SHARES = [0, 1, 1 / 2, 1 / 4.5, 1 / 6, 1 / 7.5];

function addUp(around: Surrounding, { length, linked, isLong }: Measures): void {
  // A block is worth more with its length, up to three times a short paragraph.
  const worth = isLong ? 1 + Math.min(3, length / 100) : 0;
  let level = 0;
  for (let at: Surrounding | null = around; at; at = at.outer) {
    at.length += length;
    at.linked += linked;
    at.blocks++;
    if (isLong) at.longLength += length;
    at.worth += worth * (SHARES[level] ?? 0);
    level++;
  }
}

/** The element that holds the article's long blocks most closely, or null without any. */
export function findContainer(surroundings: readonly Surrounding[]): Surrounding | null {
  let best: Surrounding | null = null;
  let bestWorth = 0;
  const seen = new Set<Surrounding>();
  for (const around of surroundings) {
    for (let at: Surrounding | null = around; at && !seen.has(at); at = at.outer) {
      seen.add(at);
      const worth = at.worth * (1 - at.linked / Math.max(1, at.length));
      if (worth > bestWorth) {
        best = at;
        bestWorth = worth;
      }
    }
  }
  return best;
}
