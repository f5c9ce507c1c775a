import type { NativeDom } from './native-dom.ts';

/** How the words in an element stand to the words around it. */
export type Rendering = 'hidden' | 'block' | 'inline';

/** Which white space of an element's own text is kept: CSS `white-space-collapse`. */
export type WhiteSpace = 'collapse' | 'keep-breaks' | 'keep';

/** A drop cap is one letter, or a quotation mark and a letter. */
const DROP_CAP_LENGTH = 2;

/** Left of or above the page by more than any layout needs: the old way to hide text. */
const OFF_PAGE = -999;

/**
 * Decides how an element that holds text is rendered; its style is null outside a window.
 * `breaks` is whether elements of its name are blocks by the standard's style sheet.
 */
export function renderingOf(
  element: Element,
  name: string,
  breaks: boolean,
  style: CSSStyleDeclaration | null,
  dom: NativeDom,
): Rendering {
  const display = style?.display;
  // Without a window, and for elements that are in no document, there is no style to ask.
  if (!style || !display) return breaks ? 'block' : 'inline';
  if (display === 'none') return isArriving(element, name, dom) ? 'block' : 'hidden';
  if (display === 'contents' || display.startsWith('inline') || display.startsWith('ruby')) {
    return 'inline';
  }
  const position = style.position;
  if (position === 'absolute' || position === 'fixed') {
    if (isClipped(style)) return 'hidden';
  } else if (!breaks && style.float !== 'none' && isDropCap(element, dom)) {
    return 'inline';
  }
  return 'block';
}

/** Whether text that is the element's own shows nothing although it is laid out. */
export function isVeiled({ visibility }: CSSStyleDeclaration): boolean {
  return visibility === 'hidden' || visibility === 'collapse';
}

/** How white space shows; collapsed outside a window. */
export function whiteSpaceOf(style: CSSStyleDeclaration | null): WhiteSpace {
  const whiteSpace = style?.whiteSpace ?? '';
  if (whiteSpace === 'pre-line') return 'keep-breaks';
  return whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces' ? 'keep' : 'collapse';
}

/**
 * React streams parts of a page into `<div hidden id="S:0">` and moves them into their place by
 * script. Until it does, they are read where they wait: the reader is about to see them.
 */
function isArriving(element: Element, name: string, dom: NativeDom): boolean {
  return (
    name === 'div' &&
    dom.attributeOf(element, 'hidden') === '' &&
    /^S:[\da-z]+$/i.test(dom.attributeOf(element, 'id') ?? '')
  );
}

/** Text for screen readers alone: cut to nothing, one pixel large, or moved off the page. */
function isClipped(style: CSSStyleDeclaration): boolean {
  if (isEmptyRect(style.clip)) return true;
  // inset(50%) from every side leaves nothing.
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  if (style.overflow === 'hidden' && isTiny(style.width) && isTiny(style.height)) return true;
  return Number.parseFloat(style.left) < OFF_PAGE || Number.parseFloat(style.top) < OFF_PAGE;
}

/** True for `rect(top, right, bottom, left)` that shows a pixel or less. */
function isEmptyRect(clip: string): boolean {
  const [top, right, bottom, left] = (clip.match(/-?[\d.]+/g) ?? []).map(Number);
  if (top === undefined || right === undefined) return false;
  if (bottom === undefined || left === undefined) return false;
  return right - left <= 1 || bottom - top <= 1;
}

function isTiny(length: string): boolean {
  return Number.parseFloat(length) <= 1;
}

/** A floated letter belongs to the word after it. */
function isDropCap(element: Element, dom: NativeDom): boolean {
  let node: Node | null = dom.firstChildOf(element);
  while (node && dom.typeOf(node) === 1) {
    if (dom.nextSiblingOf(node)) return false;
    node = dom.firstChildOf(node);
  }
  return (
    node !== null &&
    dom.typeOf(node) === 3 &&
    dom.nextSiblingOf(node) === null &&
    dom.dataOf(node).trim().length <= DROP_CAP_LENGTH
  );
}
