import { finish, finishInSlices, type Steps } from '../steps.ts';
import { Boxes } from './box.ts';
import { BLOCK, kindOf } from './kinds.ts';
import { nativeDomOf } from './native-dom.ts';
import type { PageText } from './page-text.ts';
import { PageWalk } from './page-walk.ts';
import { findParts } from './parts.ts';
import { splice } from './splice.ts';
import { LivePageText } from './text-map.ts';

/**
 * Texts visited between two chances to pause: less than a millisecond of work on a common laptop,
 * so that a machine four times slower, in code that never ran, still answers a click in time.
 */
const TEXTS_A_SLICE = 60;

/**
 * Reads the one text of the page below `root` from the live DOM, in one walk that changes nothing.
 * `skip` is the element of our own interface in the page, whose words are not the page's.
 */
export function readPageText(root: Element, skip: Element | null = null): PageText {
  return finish(read(root, skip));
}

/** As `readPageText`, but lets the page work between slices: `pause` resolves when it has. */
export function readPageTextInSlices(
  root: Element,
  pause: () => Promise<void>,
  skip: Element | null = null,
): Promise<PageText> {
  return finishInSlices(read(root, skip), pause);
}

/**
 * The text of a page that was read before, where only what stands in the nodes `changed` has
 * changed: one walk of the smallest blocks around them, and the rest as it was. A page with shadow
 * trees is read as a whole.
 */
export function revisePageText(
  previous: PageText,
  root: Element,
  changed: Iterable<Node>,
  skip: Element | null = null,
): PageText {
  return finish(revise(previous, root, changed, skip));
}

/** As `revisePageText`, in slices. */
export function revisePageTextInSlices(
  previous: PageText,
  root: Element,
  changed: Iterable<Node>,
  pause: () => Promise<void>,
  skip: Element | null = null,
): Promise<PageText> {
  return finishInSlices(revise(previous, root, changed, skip), pause);
}

function* read(root: Element, skip: Element | null): Steps<PageText> {
  const dom = nativeDomOf(root);
  const boxes = new Boxes(root, dom);
  boxes.addRoot(root, null, skip);
  const walk = new PageWalk(root, boxes, dom);
  while (walk.readSome(TEXTS_A_SLICE)) yield;
  return walk.finish();
}

function* revise(
  previous: PageText,
  root: Element,
  changed: Iterable<Node>,
  skip: Element | null,
): Steps<PageText> {
  const parts = previous instanceof LivePageText ? findParts(previous, root, changed) : null;
  if (!(previous instanceof LivePageText) || !parts) return yield* read(root, skip);
  const dom = nativeDomOf(root);
  const boxes = new Boxes(root, dom);
  let { written } = previous;
  for (const part of parts) {
    boxes.addRoot(part.element, part.outer, skip);
    const walk = new PageWalk(part.element, boxes, dom);
    while (walk.readSome(TEXTS_A_SLICE)) yield;
    if (walk.hasHosts) return yield* read(root, skip);
    const anew = walk.finishPart();
    // An empty block parts the words around it by its name alone: here they may now be of one block.
    if (anew.text === '' && kindOf(dom.nameOf(part.element)) !== BLOCK)
      return yield* read(root, skip);
    written = splice(written, part, anew);
  }
  return new LivePageText(written, [], dom);
}
