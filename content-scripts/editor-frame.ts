import { browser } from '../src/browser.ts';
import type { Host } from './host.ts';
import { placeNear } from './place.ts';

/**
 * Opens the note editor: a document of the extension's own origin in a frame inside our host, so
 * that the page can neither read nor type what is in it. It trades `ticket` for the note itself.
 * Returns the function that takes it down and gives the focus back.
 */
export function openEditorFrame(
  document: Document,
  host: Host,
  ticket: string,
  words: DOMRect,
): () => void {
  const frame = document.createElement('iframe');
  frame.className = 'frame';
  frame.title = browser.i18n.getMessage('editor_title');
  frame.src = `${browser.runtime.getURL('editor/index.html')}#${ticket}`;
  const focused = document.activeElement;
  const hide = host.show(frame);
  if (document.defaultView) placeNear(frame, words, document.defaultView);
  frame.focus();
  return () => {
    hide();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}
