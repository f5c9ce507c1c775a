import type { Box } from '../page-text/box.ts';
import { type NativeDom, nativeDomOf } from '../page-text/native-dom.ts';
import type { Block } from '../page-text/page-text.ts';
import type { Steps } from '../steps.ts';
import { CLASS_CUES, readClassCues } from './class-cues.ts';
import type { Measures } from './measures.ts';

/** Elements whose standing around a block says what it is. */
const TELLING = ['article', 'main', 'aside', 'figure', 'table', 'ul', 'section'] as const;
export const TELLING_NAMES = TELLING.length;

/** Where a name stands among the telling ones. */
const PLACES: ReadonlyMap<string, number> = new Map(TELLING.map((name, place) => [name, place]));

/**
 * How much a cue counts so many levels below its element: the less the further up it stands. The
 * last holds for all levels further down.
 */
const FADED = [1];
for (let level = 1; level < 64; level++) FADED.push(FADED[level - 1]! * 0.8);

/** No way from here to the container has been looked for yet. */
const UNKNOWN = -2;

const NO_CUES: readonly number[] = new Array<number>(CLASS_CUES).fill(-1);

/** An element that holds text, with what its own subtree amounts to. */
export class Surrounding {
  readonly element: Element;
  readonly name: string;
  /** Its class and id. */
  readonly names: string;
  /** The element around it that also holds text, or null for the outermost. */
  readonly outer: Surrounding | null;
  readonly depth: number;
  /** A number that elements share which are named alike, digits aside. */
  readonly look: number;
  /**
   * Per class cue, the depth of the nearest element around that gives it, -1 without any: one and
   * the same list for all elements on which nothing changes.
   */
  readonly cueDepths: readonly number[];
  /** The telling elements that this one is or stands in, as a mask. */
  readonly within: number;
  readonly isArticleBody: boolean;
  /** UTF-16 units below: all, inside links, and in long blocks; and the number of blocks. */
  length = 0;
  linked = 0;
  longLength = 0;
  blocks = 0;
  /** Worth as the container of the article, from the long blocks up to a few levels below. */
  worth = 0;
  /** Depth of the element where the ways up from here and from the container meet: `meetingOf`. */
  meeting = UNKNOWN;

  constructor(
    element: Element,
    name: string,
    names: string,
    outer: Surrounding | null,
    { mask, look }: { readonly mask: number; readonly look: number },
    dom: NativeDom,
  ) {
    const place = PLACES.get(name);
    const property = dom.attributeOf(element, 'itemprop');
    // The page text begins at the body, one below the root.
    const depth = outer ? outer.depth + 1 : 1;
    const above = outer ? outer.cueDepths : NO_CUES;
    this.element = element;
    this.name = name;
    this.names = names;
    this.outer = outer;
    this.depth = depth;
    this.look = look;
    this.cueDepths =
      mask === 0 || name === 'body' || name === 'html'
        ? above
        : above.map((at, cue) => (mask & (1 << cue) ? depth : at));
    this.within = (outer ? outer.within : 0) | (place === undefined ? 0 : 1 << place);
    this.isArticleBody =
      outer?.isArticleBody === true || (property !== null && /articleBody/i.test(property));
  }

  /** Strength of each class cue here: 1 on the element itself, fading with each level below. */
  get cues(): number[] {
    return this.cueDepths.map((at) => strengthBelow(at, this.depth));
  }
}

/** How strong a cue that an element at depth `at` gives still is at `depth`; 0 where none does. */
export function strengthBelow(at: number, depth: number): number {
  return at < 0 ? 0 : FADED[Math.min(depth - at, FADED.length - 1)]!;
}

/** Blocks surrounded between two chances to pause: less than a millisecond on a common laptop. */
const BLOCKS_A_SLICE = 50;

/**
 * Finds the elements around the blocks; the n-th of the answer lays out the n-th block. Yields
 * where it may be paused.
 */
export function* surroundBlocks(
  blocks: readonly Block[],
  measures: readonly Measures[],
): Steps<Surrounding[]> {
  const first = blocks[0];
  if (!first) return [];
  const dom = nativeDomOf(first.box.element);
  const describe = makeDescriber(dom);
  const known = new Map<Box, Surrounding>();
  const surroundings: Surrounding[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const around = surround(blocks[index]!.box, known, describe);
    addUp(around, measures[index]!);
    surroundings.push(around);
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
  }
  // An element is known before those inside it: so, backwards, each is whole when it adds to its own.
  const all = [...known.values()];
  for (let index = all.length - 1; index >= 0; index--) {
    const { outer, length, linked, longLength, blocks: count } = all[index]!;
    if (!outer) continue;
    outer.length += length;
    outer.linked += linked;
    outer.longLength += longLength;
    outer.blocks += count;
  }
  return surroundings;
}

type Describe = (box: Box, outer: Surrounding | null) => Surrounding;

function surround(box: Box, known: Map<Box, Surrounding>, describe: Describe): Surrounding {
  const missing: Box[] = [];
  let around: Surrounding | null = null;
  for (let at: Box | null = box; at; at = at.outer) {
    around = known.get(at) ?? null;
    if (around) break;
    missing.push(at);
  }
  for (let index = missing.length - 1; index >= 0; index--) {
    around = describe(missing[index]!, around);
    known.set(missing[index]!, around);
  }
  return around!;
}

/** Names beyond so many are not told apart from others of another tag. */
const MOST_NAMES = 2 ** 16;

function makeDescriber(dom: NativeDom): Describe {
  const tags = new Map<string, number>();
  return ({ element, name }, outer) => {
    const className = dom.attributeOf(element, 'class') ?? '';
    const id = dom.attributeOf(element, 'id');
    const names = id ? `${className} ${id}` : className;
    const { mask, look } = readClassCues(names);
    const tag = tags.get(name) ?? tags.size;
    tags.set(name, tag);
    const said = { mask, look: tag * MOST_NAMES + look };
    return new Surrounding(element, name, names, outer, said, dom);
  };
}

/** What the levels above a long block earn from it: its parent all, then less and less. */
const SHARES = [0, 1, 1 / 2, 1 / 4.5, 1 / 6, 1 / 7.5];

function addUp(around: Surrounding, { length, linked, isLong }: Measures): void {
  around.length += length;
  around.linked += linked;
  around.blocks++;
  if (!isLong) return;
  around.longLength += length;
  // A block is worth more with its length, up to three times a short paragraph.
  const worth = 1 + Math.min(3, length / 100);
  let at: Surrounding | null = around;
  for (let level = 0; at && level < SHARES.length; level++) {
    at.worth += worth * SHARES[level]!;
    at = at.outer;
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
  for (let at = best; at; at = at.outer) at.meeting = at.depth;
  return best;
}

/**
 * Depth of the nearest element around, itself included, that also holds the container; -1 where
 * there is no container. Remembered on the way, so that all blocks together cost one step a level.
 */
export function meetingOf(around: Surrounding): number {
  let at: Surrounding | null = around;
  while (at && at.meeting === UNKNOWN) at = at.outer;
  const meeting = at ? at.meeting : -1;
  for (let below = around; below !== at; below = below.outer!) below.meeting = meeting;
  return meeting;
}
