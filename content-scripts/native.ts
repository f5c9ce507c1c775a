/**
 * Elements of the page as the browser made them. In Chromium a form with `<input name="closest">` answers
 * that name with the field, to content scripts as well: what the prototypes have is called on the element
 * instead. The rest of the page is read through src/page-text/native-dom.ts.
 */

/** The element that a node is or is directly in; null for neither. */
export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : parentOf(node);
}

/** The element around a node; null where there is none. */
export function parentOf(node: Node): Element | null {
  const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement');
  return parent?.get?.call(node) ?? null;
}

/** Whether an element is, or is in, one that a selector matches. */
export const isIn = (element: Element, selector: string): boolean =>
  Element.prototype.closest.call(element, selector) !== null;

/** Where it is in the window, in CSS pixels. */
export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

export const bringIntoView = (element: Element, options: ScrollIntoViewOptions): void =>
  Element.prototype.scrollIntoView.call(element, options);

/** Gives the keyboard to what had it before, where that can take it; the page does not move. */
export function giveFocus(element: Element | null): void {
  if (element instanceof HTMLElement) {
    HTMLElement.prototype.focus.call(element, { preventScroll: true });
  }
}
