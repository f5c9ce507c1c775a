import { say } from '../src/words.ts';
import type { Host } from './host.ts';
import { part } from './part.ts';
import { docks, placeNear } from './place.ts';

/**
 * Shows a bar of buttons beside words, and gives the function that takes it away. It never takes
 * the selection or the focus; once it has the focus, arrows go from button to button (ARIA APG,
 * toolbar).
 */
export function showBar(
  document: Document,
  host: Host,
  children: readonly Node[],
  words: DOMRect,
): { readonly bar: HTMLElement; readonly buttons: readonly HTMLButtonElement[]; hide(): void } {
  const view = document.defaultView;
  const low = view !== null && docks(view);
  const bar = part(document, 'div', low ? 'bar low' : 'bar', ...children);
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say('toolbar_label'));
  const buttons = Array.from(bar.querySelectorAll('button'));
  // The selection must survive the press.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  bar.addEventListener('keydown', ({ key, target }) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (way === undefined) return;
    const rtl = view?.getComputedStyle(bar).direction === 'rtl';
    const at = buttons.indexOf(target as HTMLButtonElement);
    buttons.at((at + (rtl ? -way : way)) % buttons.length)?.focus();
  });
  const hide = host.show(bar);
  if (view && !low) placeNear(bar, words, view);
  return { bar, buttons, hide };
}
