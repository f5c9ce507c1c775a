import { type NativeDom, nativeDomOf } from './native-dom.ts';
import type { PageText } from './page-text.ts';
import { isUnread, renderingOf, renderingOfEmpty } from './rendering.ts';
import { makePageText, type Places } from './text-map.ts';
import { TextWriter, type WhiteSpace } from './text-writer.ts';

/**
 * Nodes visited between two pauses: one or two milliseconds of work on a common laptop, so that a
 * machine four times slower still answers a click in time.
 */
const NODES_A_SLICE = 600;

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
  /** Whether this is a slot, so that what it shows was given from outside its tree. */
  readonly isSlot: boolean;
  /** The element that lays out the words here as a block. */
  readonly block: Element;
  readonly isBlock: boolean;
  readonly inLink: boolean;
  /** The computed style of the element, or of a shadow tree's host; null outside a window. */
  readonly style: CSSStyleDeclaration | null;
  /** Whether own text shows, and its white space; asked for when the first text comes. */
  isHidden: boolean | null;
  whiteSpace: WhiteSpace | null;
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
  const isVeiled = isHidden(dom.styleOf?.(root) ?? null);
  /** Per tree, the one its host stands in: 0 is the document's, the others are shadow roots. */
  const hostTrees = [0];

  const place = (node: Node): number => {
    const index = met.push(node) - 1;
    enters.push(writer.length);
    exits.push(writer.length);
    return index;
  };

  const readText = (node: Text, frame: Frame, tree: number): void => {
    const { data } = node;
    // Between blocks white space shows nothing under any style, and most of it stands there.
    if (!writer.isInBlock && !/\S/.test(data)) return;
    place(node);
    frame.isHidden ??= !isVeiled && isHidden(frame.style);
    if (frame.isHidden) return;
    let whiteSpace: WhiteSpace = 'collapse';
    // Where no white space is to be kept or collapsed, it need not be asked which of the two.
    if (UNEVEN.test(data)) whiteSpace = frame.whiteSpace ??= whiteSpaceOf(frame.style);
    writer.write(node, data, tree, frame.block, whiteSpace, frame.inLink);
  };

  const enter = (
    element: Element,
    name: string,
    first: Node | null,
    shadow: ShadowRoot | null,
    around: Frame | null,
    tree: number,
  ): void => {
    const index = place(element);
    if (element === skip) return;
    const isSlot = name === 'slot';
    const isEmpty = (first === null && shadow === null && !isSlot) || name === 'br';
    const style = isEmpty || !dom.styleOf ? null : dom.styleOf(element);
    const rendering = isEmpty ? renderingOfEmpty(name) : renderingOf(element, name, style, dom);
    if (rendering === 'hidden') return;
    if (rendering === 'line-break') {
      writer.breakLine();
      return;
    }
    const isBlock = rendering === 'block' || !around;
    if (isBlock) writer.endBlock();
    if (isEmpty) return;
    const frame: Frame = {
      element,
      next: shadow ? null : first,
      shown: shadow ? null : shownIn(element, name, dom),
      shownAt: 0,
      isSlot,
      block: isBlock ? element : around.block,
      isBlock,
      inLink: name === 'a' || (around?.inLink ?? false),
      style,
      isHidden: null,
      whiteSpace: null,
      tree,
      place: index,
    };
    stack.push(frame);
    if (!shadow) return;
    // The words are those of the shadow tree; its slots lead back to the element's children.
    stack.push({
      ...frame,
      element: shadow,
      next: dom.firstChildOf(shadow),
      isBlock: false,
      tree: hostTrees.push(tree) - 1,
      place: place(shadow),
    });
  };

  enter(root, dom.nameOf(root), dom.firstChildOf(root), dom.shadowOf(root), null, 0);
  let visited = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.shown ? (frame.shown[frame.shownAt++] ?? null) : frame.next;
    if (!node) {
      stack.pop();
      exits[frame.place] = writer.length;
      if (frame.isBlock) writer.endBlock();
      continue;
    }
    // What a slot was given stays in the tree of the slot's host.
    const tree = frame.isSlot && frame.shown ? hostTrees[frame.tree]! : frame.tree;
    // Of all that stands below a body only a form answers for its fields; the rest is asked
    // directly, which costs a fraction, and a form is known by a name or type that is none.
    const type: unknown = node.nodeType;
    const name: unknown = type === TEXT ? null : (node as Element).localName;
    if (type === TEXT) {
      frame.next = node.nextSibling;
      readText(node as Text, frame, tree);
    } else if (type === ELEMENT && typeof name === 'string' && name !== 'form') {
      const element = node as Element;
      frame.next = element.nextSibling;
      if (isUnread(name)) place(element);
      else enter(element, name, element.firstChild, element.shadowRoot, frame, tree);
    } else {
      frame.next = dom.nextSiblingOf(node);
      if (dom.typeOf(node) === ELEMENT) {
        const form = node as Element;
        enter(form, dom.nameOf(form), dom.firstChildOf(form), null, frame, tree);
      }
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

/** What is shown instead of an element's children: of closed details one sees the summary. */
function shownIn(element: Element, name: string, dom: NativeDom): readonly Node[] | null {
  if (name === 'details' && dom.attributeOf(element, 'open') === null) {
    return summaryOf(element, dom);
  }
  if (name !== 'slot') return null;
  const given = (element as HTMLSlotElement).assignedNodes();
  return given.length > 0 ? given : null;
}

function summaryOf(details: Element, dom: NativeDom): Node[] {
  for (let node = dom.firstChildOf(details); node; node = dom.nextSiblingOf(node)) {
    if (dom.typeOf(node) === ELEMENT && dom.nameOf(node as Element) === 'summary') return [node];
  }
  return [];
}

/** White space that shows otherwise when it is kept. */
const UNEVEN = /[\t\n\r\f]| {2}|^ | $/;

/** Whether an element's own text is hidden; null, without a window, hides nothing. */
function isHidden(style: CSSStyleDeclaration | null): boolean {
  const visibility = style?.visibility;
  return visibility === 'hidden' || visibility === 'collapse';
}

function whiteSpaceOf(style: CSSStyleDeclaration | null): WhiteSpace {
  const whiteSpace = style?.whiteSpace ?? '';
  if (whiteSpace === 'pre-line') return 'keep-breaks';
  return whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces' ? 'keep' : 'collapse';
}
