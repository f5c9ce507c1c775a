/**
 * Opens what hides a node, as the browser's own search in the page does: closed `details`, and
 * boxes that are `hidden="until-found"`, which are told first. Only where the reader asks to go.
 */
export function uncover(node: Node): void {
  let at: Node | null = node;
  while (at) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    else if (at instanceof HTMLElement && at.getAttribute('hidden') === 'until-found') {
      at.dispatchEvent(new Event('beforematch', { bubbles: true }));
      at.removeAttribute('hidden');
    }
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
}
