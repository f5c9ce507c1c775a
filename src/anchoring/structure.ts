import type { RangeSelector } from '../annotations/annotation.ts';
import type { NativeDom } from '../page-text/native-dom.ts';

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT_FRAGMENT = 11;
/** Characters of a path, some four hundred levels: no longer one is kept (src/annotations/check.ts). */
const LONGEST_PATH = 4_000;

/**
 * Where a range begins and ends in the structure of its document: XPaths from `body` (W3C Web
 * Annotation Data Model 4.2.2, as `/div[2]/p[1]`) of the nearest elements, and offsets in UTF-16
 * units of their `textContent`. Null when an end is in a shadow tree, which no XPath reaches,
 * or deeper than any page's layout.
 */
export function describeStructure(range: AbstractRange, dom: NativeDom): RangeSelector | null {
  const start = describePoint(range.startContainer, range.startOffset, dom);
  const end = describePoint(range.endContainer, range.endOffset, dom);
  if (!start || !end) return null;
  return {
    type: 'RangeSelector',
    startContainer: start.path,
    startOffset: start.offset,
    endContainer: end.path,
    endOffset: end.offset,
  };
}

function describePoint(node: Node, offset: number, dom: NativeDom) {
  const container = dom.typeOf(node) === TEXT ? dom.parentOf(node) : node;
  if (!container || dom.typeOf(container) !== ELEMENT) return null;
  const path = pathOf(container as Element, dom);
  if (path === null) return null;
  const before =
    container === node
      ? lengthBefore(container, dom.childrenOf(container)[offset] ?? null, dom)
      : lengthBefore(container, node, dom) + offset;
  return { path, offset: before };
}

/** `/div[1]/p[4]` from the body, which is `/` itself; null in a shadow tree, or too deep. */
function pathOf(element: Element, dom: NativeDom): string | null {
  const steps: string[] = [];
  let node: Node = element;
  while (dom.typeOf(node) === ELEMENT && dom.nameOf(node as Element) !== 'body') {
    const parent: Node | null = dom.parentOf(node);
    if (!parent || dom.typeOf(parent) === DOCUMENT_FRAGMENT) return null;
    steps.push(stepTo(node as Element, parent, dom));
    node = parent;
  }
  const path = `/${steps.reverse().join('/')}`;
  return path.length > LONGEST_PATH ? null : path;
}

function stepTo(element: Element, parent: Node, dom: NativeDom): string {
  const name = dom.nameOf(element);
  let position = 1;
  for (let child = dom.firstChildOf(parent); child; child = dom.nextSiblingOf(child)) {
    if (child === element) break;
    if (dom.typeOf(child) === ELEMENT && dom.nameOf(child as Element) === name) position++;
  }
  return `${name}[${position}]`;
}

/** UTF-16 units of text within `container` before `stop`; all of them when `stop` is null. */
function lengthBefore(container: Node, stop: Node | null, dom: NativeDom): number {
  let length = 0;
  let node: Node | null = dom.firstChildOf(container);
  while (node && node !== stop) {
    if (dom.typeOf(node) === TEXT) length += dom.dataOf(node).length;
    const inner: Node | null = dom.firstChildOf(node);
    if (inner) {
      node = inner;
      continue;
    }
    while (node && node !== container && !dom.nextSiblingOf(node)) node = dom.parentOf(node);
    node = node === container || !node ? null : dom.nextSiblingOf(node);
  }
  return length;
}
