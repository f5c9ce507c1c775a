import { type NativeDom, nativeDomOf } from './native-dom.ts';
import type { PageText } from './page-text.ts';
import { renderingOf } from './rendering.ts';
import { makePageText, type Places } from './text-map.ts';
import { TextWriter, type WhiteSpace } from './text-writer.ts';

/**
 * Nodes visited between two pauses: about 2 ms of work on a common laptop, so that a machine four
 * times slower still answers a click in time.
 */
const NODES_A_SLICE = 1500;

/**
 * Reads the one text of the page below `root` from the live DOM, in one walk that changes nothing.
 * `skip` is the element of our own interface in the page, whose words are not the page's.
 */
export function readPageText(root: Element, skip: Element | null = null): PageText {
  const walk = walkPage(root, skip);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

/** As `readPageText`, but lets the page work between slices: `pause` resolves when it has. */
export async function readPageTextInSlices(
  root: Element,
  pause: () => Promise<void>,
  skip: Element | null = null,
): Promise<PageText> {
  const walk = walkPage(root, skip);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** An element that the walk is inside of. */
interface Frame {
  readonly element: Element | ShadowRoot;
  /** The child to visit next. */
  next: Node | null;
  /** What is shown instead of the children, and how far the walk is in it. */
  readonly shown: readonly Node[] | null;
  shownAt: number;
  /** Whether `shown` was given to a slot from outside its tree. */
  readonly isSlot: boolean;
  /** The element that lays out the words here as a block. */
  readonly block: Element;
  readonly isBlock: boolean;
  readonly inLink: boolean;
  /** White space and visibility of own text; asked for when the first text comes. */
  text: WhiteSpace | 'hidden' | null;
  readonly tree: number;
  readonly place: number;
}

function* walkPage(root: Element, skip: Element | null): Generator<undefined, PageText, undefined> {
  const dom = nativeDomOf(root);
  const writer = new TextWriter();
  const enters: number[] = [];
  const exits: number[] = [];
  const met: Node[] = [];
  const stack: Frame[] = [];
  // A page that is hidden as a whole is about to fade in.
  const isVeiled = textStyleOf(root, dom, false) === 'hidden';
  /** Per tree, the one its host stands in: 0 is the document's, the others are shadow roots. */
  const hostTrees = [0];

  const place = (node: Node): number => {
    const index = met.push(node) - 1;
    enters.push(writer.length);
    exits.push(writer.length);
    return index;
  };

  const enter = (element: Element, outer: Element, inLink: boolean, tree: number): void => {
    const index = place(element);
    if (element === skip) return;
    const rendering = renderingOf(element, dom);
    if (rendering === 'hidden') return;
    if (rendering === 'line-break') {
      writer.breakLine();
      return;
    }
    const isBlock = rendering === 'block' || element === root;
    if (isBlock) writer.endBlock();
    const block = isBlock ? element : outer;
    const frame = frameOf(element, { block, isBlock, inLink, tree, place: index }, dom);
    const shadow = dom.shadowOf(element);
    if (!shadow) {
      stack.push(frame);
      return;
    }
    // The words are those of the shadow tree; its slots lead back to the element's children.
    stack.push({ ...frame, next: null, shown: null });
    const shadowIndex = place(shadow);
    stack.push({
      ...frame,
      shown: null,
      element: shadow,
      next: dom.firstChildOf(shadow),
      isBlock: false,
      tree: hostTrees.push(tree) - 1,
      place: shadowIndex,
    });
  };

  enter(root, root, false, 0);
  let visited = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = nextNode(frame, dom);
    if (!node) {
      stack.pop();
      exits[frame.place] = writer.length;
      if (frame.isBlock) writer.endBlock();
      continue;
    }
    const type = dom.typeOf(node);
    // What a slot shows stays in the tree of the slot's host.
    const tree = frame.isSlot ? hostTrees[frame.tree]! : frame.tree;
    if (type === TEXT) {
      const text = node as Text;
      const data = dom.dataOf(text);
      place(text);
      // Between blocks white space shows nothing under any style, and most of it stands there.
      if (!writer.isInBlock && !/\S/.test(data)) continue;
      frame.text ??= textStyleOf(frame.element, dom, isVeiled);
      const { block, inLink, text: whiteSpace } = frame;
      if (whiteSpace !== 'hidden') writer.write(text, data, { tree, block, whiteSpace, inLink });
    } else if (type === ELEMENT) {
      enter(node as Element, frame.block, frame.inLink, tree);
    }
    if (++visited % NODES_A_SLICE === 0) yield;
  }
  const places: Places = {
    nodes: met,
    enters: Uint32Array.from(enters),
    exits: Uint32Array.from(exits),
  };
  return makePageText(writer.finish(), places, dom);
}

const ELEMENT = 1;
const TEXT = 3;

type Standing = Pick<Frame, 'block' | 'isBlock' | 'inLink' | 'tree' | 'place'>;

function frameOf(element: Element, standing: Standing, dom: NativeDom): Frame {
  const name = dom.nameOf(element);
  const slotted = name === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const closed = name === 'details' && dom.attributeOf(element, 'open') === null;
  return {
    ...standing,
    element,
    next: dom.firstChildOf(element),
    // Of closed details one sees the summary alone.
    shown: closed ? summaryOf(element, dom) : slotted.length > 0 ? slotted : null,
    shownAt: 0,
    isSlot: slotted.length > 0,
    inLink: standing.inLink || name === 'a',
    text: null,
  };
}

function nextNode(frame: Frame, dom: NativeDom): Node | null {
  if (frame.shown) return frame.shown[frame.shownAt++] ?? null;
  const node = frame.next;
  if (node) frame.next = dom.nextSiblingOf(node);
  return node;
}

function summaryOf(details: Element, dom: NativeDom): Node[] {
  for (let node = dom.firstChildOf(details); node; node = dom.nextSiblingOf(node)) {
    if (dom.typeOf(node) === ELEMENT && dom.nameOf(node as Element) === 'summary') return [node];
  }
  return [];
}

/** How the element's own text shows; both properties are inherited, so a slot has its own too. */
function textStyleOf(
  element: Element | ShadowRoot,
  dom: NativeDom,
  isVeiled: boolean,
): WhiteSpace | 'hidden' {
  const styled =
    dom.typeOf(element) === ELEMENT ? (element as Element) : (element as ShadowRoot).host;
  if (!dom.styleOf) return 'collapse';
  const style = dom.styleOf(styled);
  const { visibility } = style;
  if (!isVeiled && (visibility === 'hidden' || visibility === 'collapse')) return 'hidden';
  const whiteSpace = style.whiteSpace;
  if (whiteSpace === 'pre-line') return 'keep-breaks';
  if (whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces') return 'keep';
  return 'collapse';
}
