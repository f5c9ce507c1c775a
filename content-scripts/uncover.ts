import { nativeDomOf } from '../src/page-text/native-dom.ts';
import { elementOf } from './native.ts';

/**
 * Opens what hides a node, as the browser's own search in the page does: closed `details`, and
 * boxes that are `hidden="until-found"`, which are told first. Only where the reader asks to go.
 */
export function uncover(node: Node): void {
  const element = elementOf(node);
  if (!element) return;
  const { parentOf, attributeOf } = nativeDomOf(element);
  // A form's field may be named `parentNode`: from it the way up would lead back to the form, for ever.
  let at: Node | null = element;
  while (at) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    else if (at instanceof HTMLElement && attributeOf(at, 'hidden') === 'until-found') {
      EventTarget.prototype.dispatchEvent.call(at, new Event('beforematch', { bubbles: true }));
      Element.prototype.removeAttribute.call(at, 'hidden');
    }
    at = at instanceof ShadowRoot ? at.host : parentOf(at);
  }
}
