import type { Box } from './box.ts';
import { nativeDomOf } from './native-dom.ts';
import type { LivePageText } from './text-map.ts';

/** A block of a page that is to be read anew, and which of the page's blocks stood in it. */
export interface Part {
  readonly element: Element;
  readonly outer: Box | null;
  /** The first of them, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** More parts than this are as quickly read as the whole page. */
const MOST_PARTS = 20;

/**
 * The smallest blocks of text around nodes that changed, none inside another, the last in the page
 * first, so that splicing one leaves the places of the others as they are. Null when nothing
 * smaller than the page holds them all.
 */
export function findParts(
  page: LivePageText,
  root: Element,
  changed: Iterable<Node>,
): readonly Part[] | null {
  if (page.hosts.length > 0) return null;
  const dom = nativeDomOf(root);
  const known = boxesOf(page);
  const boxes = new Set<Box>();
  const asked = new Set<Node>();
  const around = new Set<Node>();
  for (let at: Node | null = root; at; at = dom.parentOf(at)) around.add(at);
  for (const node of changed) {
    // The page itself was given another body, or other looks.
    if (around.has(node)) return null;
    for (let at: Node | null = node; at && !asked.has(at); at = dom.parentOf(at)) {
      asked.add(at);
      const box = known.get(at);
      // A page that had no text has no blocks.
      if (at === root && !box) return null;
      if (box?.block !== box || !box) continue;
      boxes.add(box);
      break;
    }
  }
  const outermost = [...boxes].filter((box) => !isInOneOf(boxes, box.outer));
  if (outermost.length > MOST_PARTS || outermost.some(({ outer }) => !outer)) return null;
  return outermost.map((box) => partOf(page, box)).toSorted((a, b) => b.from - a.from);
}

function boxesOf({ blocks }: LivePageText): ReadonlyMap<Node, Box> {
  const known = new Map<Node, Box>();
  for (const block of blocks) {
    for (let at: Box | null = block.box; at && !known.has(at.element); at = at.outer) {
      known.set(at.element, at);
    }
  }
  return known;
}

function isInOneOf(boxes: ReadonlySet<Box>, box: Box | null): boolean {
  for (let at = box; at; at = at.outer) if (boxes.has(at)) return true;
  return false;
}

function partOf({ blocks }: LivePageText, { element, outer }: Box): Part {
  const isIn = ({ box }: { readonly box: Box }) => {
    for (let at: Box | null = box; at; at = at.outer) if (at.element === element) return true;
    return false;
  };
  return { element, outer, from: blocks.findIndex(isIn), to: blocks.findLastIndex(isIn) + 1 };
}
