/** Trees of nodes as no parser builds them, with names that hide the browser's own. */
import * as fc from 'fast-check';
import { text } from './text.ts';

const TAGS = [
  ...['p', 'p', 'div', 'div', 'span', 'article', 'section', 'main', 'h1', 'h2', 'ul', 'li', 'a'],
  ...['blockquote', 'q', 'pre', 'br', 'b', 'em', 'table', 'tr', 'td', 'figure', 'figcaption'],
  ...['form', 'input', 'button', 'select', 'option', 'textarea', 'img', 'object', 'details'],
  ...['summary', 'template', 'slot', 'x-part', 'script', 'style', 'noscript', 'time', 'ruby', 'rt'],
];
const DRAWN = ['svg', 'text', 'title', 'foreignObject'];
const SVG = 'http://www.w3.org/2000/svg';

/** Properties that a walk might ask a node for, and a form or a document answers with a field. */
const NAMES = [
  ...['childNodes', 'firstChild', 'nextSibling', 'parentNode', 'textContent', 'nodeType', 'data'],
  ...['localName', 'attributes', 'getAttribute', 'querySelectorAll', 'ownerDocument', 'shadowRoot'],
  ...['isConnected', 'assignedNodes', 'body', 'head', 'title', 'documentElement', 'location'],
];
const STYLES = [
  ...['display: none', 'display: contents', 'display: block', 'display: inline', 'float: left'],
  ...['visibility: hidden', 'position: absolute; left: -9999px', 'white-space: pre', 'opacity: 0'],
  ...['white-space: pre-line', 'position: fixed; clip: rect(0 0 0 0)', 'writing-mode: vertical-rl'],
];
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('name', 'id'), fc.constantFrom(...NAMES)),
  fc.tuple(fc.constant('style'), fc.constantFrom(...STYLES)),
  fc.tuple(
    fc.constantFrom('class', 'itemprop', 'rel', 'role', 'slot', 'datetime', 'dir', 'lang'),
    fc.oneof(fc.constantFrom('author', 'byline', 'comments', 'sidebar', 'rtl', '2026-11-30'), text),
  ),
  fc.constantFrom<[string, string]>(['hidden', ''], ['open', ''], ['contenteditable', '']),
);

export type Branch = string | Grown;
/** An element to be made. */
export interface Grown {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Branch[];
  /** A shadow tree of it, where it may have one. */
  readonly shadow: { readonly mode: ShadowRootMode; readonly children: readonly Branch[] } | null;
}

const { branch } = fc.letrec<{ branch: Branch; grown: Grown }>((tie) => ({
  branch: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    { arbitrary: text, weight: 1 },
    { arbitrary: tie('grown'), weight: 2 },
  ),
  grown: fc.record({
    tag: fc.oneof(
      { arbitrary: fc.constantFrom(...TAGS), weight: 12 },
      { arbitrary: fc.constantFrom(...DRAWN), weight: 1 },
    ),
    attributes: fc.array(attribute, { maxLength: 2 }),
    children: fc.array(tie('branch'), { maxLength: 5 }),
    shadow: fc.option(
      fc.record({
        mode: fc.constantFrom<ShadowRootMode>('open', 'closed'),
        children: fc.array(tie('branch'), { maxLength: 3 }),
      }),
      { freq: 6 },
    ),
  }),
}));

/** What a page does to itself after it was read: which node, and what. */
export interface Change {
  readonly at: number;
  readonly kind: 'remove' | 'words' | 'add' | 'hide' | 'move';
  readonly branch: Branch;
}
export interface GeneratedPage {
  readonly branches: readonly Branch[];
  readonly changes: readonly Change[];
}
export const generatedPage: fc.Arbitrary<GeneratedPage> = fc.record({
  branches: fc.array(branch, { minLength: 1, maxLength: 6 }),
  changes: fc.array(
    fc.record({
      at: fc.nat(1_000),
      kind: fc.constantFrom('remove', 'words', 'add', 'hide', 'move'),
      branch,
    }),
    { maxLength: 3 },
  ),
});

/** Makes the nodes, each by the DOM's own hand: no parser sets it right. */
export function growInto(parent: ParentNode & Node, branches: readonly Branch[]): void {
  for (const one of branches) {
    if (typeof one === 'string') {
      parent.appendChild(document.createTextNode(one));
      continue;
    }
    const element = DRAWN.includes(one.tag)
      ? document.createElementNS(SVG, one.tag)
      : document.createElement(one.tag);
    for (const [name, value] of one.attributes) {
      Element.prototype.setAttribute.call(element, name, value);
    }
    growInto(element instanceof HTMLTemplateElement ? element.content : element, one.children);
    if (one.shadow) shadeIn(element, one.shadow);
    Node.prototype.appendChild.call(parent, element);
  }
}

function shadeIn(element: Element, { mode, children }: NonNullable<Grown['shadow']>): void {
  try {
    growInto(Element.prototype.attachShadow.call(element, { mode }), children);
  } catch {
    // Few elements may have one.
  }
}
