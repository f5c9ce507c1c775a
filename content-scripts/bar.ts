import { browser } from '../src/browser.ts';
import type { Host } from './host.ts';
import { docks, placeNear } from './place.ts';

/**
 * Shows a bar of buttons beside words, and gives the function that takes it away. It never takes
 * the selection or the focus; `press` is told of a trusted click, and which button it was.
 */
export function showBar(
  document: Document,
  host: Host,
  names: readonly string[],
  words: DOMRect,
  press: (index: number) => void,
): { readonly bar: HTMLElement; readonly buttons: readonly HTMLButtonElement[]; hide(): void } {
  const view = document.defaultView;
  const bar = document.createElement('div');
  const low = view !== null && docks(view);
  bar.className = low ? 'bar low' : 'bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', browser.i18n.getMessage('toolbar_label'));
  const buttons = names.map((name, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) press(index);
    });
    return button;
  });
  bar.append(...buttons);
  // The selection must survive the press.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  const hide = host.show(bar);
  if (view && !low) placeNear(bar, words, view);
  return { bar, buttons, hide };
}
