/**
 * The DOM as the browser made it. A form with `<input name="childNodes">` answers that property
 * with the input, for content scripts in Chromium too; the getters of the prototypes, taken once
 * and called on the node, cannot be replaced by markup.
 */
export interface NativeDom {
  /** `nodeType`. */
  typeOf(node: Node): number;
  /** `parentNode`. */
  parentOf(node: Node): ParentNode | null;
  /** `firstChild`. */
  firstChildOf(node: Node): ChildNode | null;
  /** `nextSibling`. */
  nextSiblingOf(node: Node): ChildNode | null;
  /** `childNodes`. */
  childrenOf(node: Node): NodeListOf<ChildNode>;
  /** `compareDocumentPosition`. */
  placeOf(node: Node, other: Node): number;
  /** `isConnected`. */
  isConnected(node: Node): boolean;
  /** `localName`, lower case for every HTML element. */
  nameOf(element: Element): string;
  /** `getAttribute`. */
  attributeOf(element: Element, name: string): string | null;
  /** `shadowRoot`: null for a closed root as for none. */
  shadowOf(element: Element): ShadowRoot | null;
  /** `textContent`, hidden text and all: for elements that hold data, not for what is read. */
  contentOf(node: Node): string;
  /** `data` of a text node. */
  dataOf(text: Node): string;
  /** `createTreeWalker` of the document; `shown` is a sum of `NodeFilter`'s constants. */
  walk(root: Node, shown: number): TreeWalker;
  /** All elements below a node, in document order. */
  elementsBelow(root: Node): ArrayLike<Element>;
  /** `createRange` of the document. */
  createRange(): Range;
  /** `getComputedStyle`, or null in a document that is not shown in a window. */
  styleOf: ((element: Element) => CSSStyleDeclaration) | null;
}

const ELEMENT = 1;
const SHADOW = 11;

/** `NodeFilter.SHOW_TEXT`, and with `NodeFilter.SHOW_ELEMENT`. */
export const TEXTS = 4;
export const ELEMENTS_AND_TEXTS = 5;

/** Per document, its getters: looking them up takes as long as reading a small page. */
const KNOWN = new WeakMap<Document, NativeDom>();

/** Takes the getters from the prototypes of a live element; throws when one is missing. */
export function nativeDomOf(root: Element): NativeDom {
  const doc = getter<Document>(root, 'ownerDocument')(root);
  let dom = KNOWN.get(doc);
  if (!dom) {
    dom = takeFrom(root, doc);
    KNOWN.set(doc, dom);
  }
  return dom;
}

function takeFrom(root: Element, doc: Document): NativeDom {
  const view = getter<(Window & typeof globalThis) | null>(doc, 'defaultView')(doc);
  const createFragment = method<[], DocumentFragment>(doc, 'createDocumentFragment');
  const createTextNode = method<[string], Text>(doc, 'createTextNode');
  const createRange = method<[], Range>(doc, 'createRange');
  const createTreeWalker = method<[Node, number], TreeWalker>(doc, 'createTreeWalker');
  const typeOf = getter<number>(root, 'nodeType');
  const selectIn = method<[string], NodeListOf<Element>>(root, 'querySelectorAll');
  const fragment = createFragment(doc);
  const selectInTree = method<[string], NodeListOf<Element>>(fragment, 'querySelectorAll');
  const compare = method<[Node], number>(root, 'compareDocumentPosition');
  const getAttribute = inherited(root, 'getAttribute').value as Element['getAttribute'];
  return {
    typeOf,
    parentOf: getter(root, 'parentNode'),
    firstChildOf: getter(root, 'firstChild'),
    nextSiblingOf: getter(root, 'nextSibling'),
    childrenOf: getter(root, 'childNodes'),
    isConnected: getter(root, 'isConnected'),
    nameOf: getter(root, 'localName'),
    attributeOf: (element, name) => getAttribute.call(element, name),
    shadowOf: getter(root, 'shadowRoot'),
    contentOf: getter(root, 'textContent'),
    dataOf: getter(createTextNode(doc, ''), 'data'),
    placeOf: compare,
    walk: (from, shown) => createTreeWalker(doc, from, shown),
    elementsBelow(node) {
      const type = typeOf(node);
      if (type === SHADOW) return selectInTree(node, '*');
      return type === ELEMENT ? selectIn(node, '*') : [];
    },
    createRange: () => createRange(doc),
    styleOf: view && ((element) => view.getComputedStyle(element)),
  };
}

/** A document's `querySelectorAll`, which an image of that name would otherwise replace. */
export function selectorOf(doc: Document): (selector: string) => readonly Element[] {
  const selectAll = method<[string], NodeListOf<Element>>(doc, 'querySelectorAll');
  return (selector) => Array.from(selectAll(doc, selector));
}

/** A document's elements of a name, live and counted without touching any of them. */
export function namedIn(doc: Document): (name: string) => HTMLCollectionOf<Element> {
  const all = method<[string], HTMLCollectionOf<Element>>(doc, 'getElementsByTagName');
  return (name) => all(doc, name);
}

/** A walk over all texts of a document. */
export function textsIn(doc: Document): TreeWalker {
  return method<[Node, number], TreeWalker>(doc, 'createTreeWalker')(doc, doc, TEXTS);
}

function getter<T>(sample: object, name: string): (node: Node) => T {
  const get = inherited(sample, name).get;
  if (!get) throw new TypeError(`The DOM has no getter ${name}`);
  return (node) => get.call(node) as T;
}

function method<A extends unknown[], T>(
  sample: object,
  name: string,
): (node: Node, ...values: A) => T {
  const call: unknown = inherited(sample, name).value;
  if (typeof call !== 'function') throw new TypeError(`The DOM has no method ${name}`);
  return (node, ...values) => call.apply(node, values) as T;
}

/** The property as the nearest prototype declares it: own properties are what a page can set. */
function inherited(sample: object, name: string): PropertyDescriptor {
  for (let proto = Object.getPrototypeOf(sample); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  throw new TypeError(`The DOM has no ${name}`);
}
