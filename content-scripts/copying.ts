import { browser } from '../src/browser.ts';
import type { Host } from './host.ts';

/** How long the outcome stays, in milliseconds. */
const SAID_MS = 2500;
/** How long a button waits to be pressed, in milliseconds. */
const OFFERED_MS = 15_000;

/**
 * Copies, and says at the foot of the window what became of it. Browsers let a page be copied from for
 * a few seconds after a click or a key in it: where that is too long ago, or a menu of the browser was
 * clicked, a button is offered, and its click copies.
 */
export function copyOrOffer(document: Document, host: Host, copyNow: () => boolean): void {
  if (copyNow()) {
    sayCopied(document, host, true);
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = browser.i18n.getMessage('command_cite');
  const hide = show(document, host, button, OFFERED_MS);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const isCopied = copyNow();
    hide();
    sayCopied(document, host, isCopied);
  });
}

/** Says for a moment whether something was copied. */
export function sayCopied(document: Document, host: Host, isCopied: boolean): void {
  const said = document.createElement('output');
  said.textContent = browser.i18n.getMessage(isCopied ? 'citation_copied' : 'citation_failed');
  show(document, host, said, SAID_MS);
}

/** Shows a part at the foot of the window for a while, and gives the function that takes it away. */
function show(document: Document, host: Host, part: HTMLElement, ms: number): () => void {
  const bar = document.createElement('div');
  bar.className = 'bar low';
  // The selection must survive the press.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  bar.append(part);
  const hide = host.show(bar);
  setTimeout(hide, ms);
  return hide;
}
