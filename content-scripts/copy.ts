import type { Written } from '../src/citation/citation.ts';

/**
 * Puts one thing on the clipboard, in up to three formats at once, by a copy event of ours: that works on pages
 * without encryption, too, where the clipboard's own interface is missing. The page's listeners neither
 * see the event nor change what is copied, and the reader's selection stays. False where the browser
 * did not let us.
 */
export function copy(
  document: Document,
  { plain, html, markdown }: Pick<Written, 'plain'> & Partial<Written>,
): boolean {
  const view = document.defaultView;
  let isSet = false;
  const set = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    event.preventDefault();
    // A listener of the page on the window may have come first.
    event.clipboardData.clearData();
    event.clipboardData.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    if (markdown !== undefined) event.clipboardData.setData('text/markdown', markdown);
    isSet = true;
  };
  // The window is where the event comes first.
  view?.addEventListener('copy', set, { capture: true });
  const isCopied = document.execCommand('copy');
  view?.removeEventListener('copy', set, { capture: true });
  return isCopied && isSet;
}
