import { browser } from '../src/browser.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import { showBar } from './bar.ts';
import type { Host } from './host.ts';
import { type PlacedAnnotation, spanOf } from './notes.ts';
import { holding } from './pointing.ts';

/** Annotations over the same word that are offered at once: more would not fit a window. */
const MOST_OFFERED = 5;
/** Characters of a passage that tell it from another over the same word. */
const LONGEST_NAME = 24;

/**
 * Offers the notes of all annotations over a place in the page text: `open` is told which one, and
 * over which words. The keyboard is put on the note of `focusOn`, and goes back afterwards.
 * Gives the function that takes the offer away; it does nothing where nothing was to be offered. The
 * bar names words of the page and none that the reader wrote.
 */
export function offerNotes(
  document: Document,
  host: Host,
  page: PageText,
  placed: readonly PlacedAnnotation[],
  at: number,
  open: (id: string, range: Range) => void,
  focusOn: string | null = null,
): () => void {
  const found = holding(placed, spanOf, at).slice(0, MOST_OFFERED);
  const note = browser.i18n.getMessage('toolbar_note');
  const offers = found.flatMap((one) => {
    const span = spanOf(one);
    const range = span && page.rangeOf(span);
    if (!range) return [];
    const words = page.text.slice(...span);
    const short = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
    return {
      id: one.anchor.id,
      range,
      name: found.length === 1 && focusOn === null ? note : `${note}: ${short}`,
    };
  });
  const [first] = offers;
  if (!first) return () => {};
  const names = offers.map(({ name }) => name);
  const words = first.range.getBoundingClientRect();
  const focused = document.activeElement;
  const { buttons, hide } = showBar(document, host, names, words, (index) => {
    close();
    const { id, range } = offers[index] ?? first;
    open(id, range);
  });
  const close = () => {
    const hadFocus = document.activeElement === host.element;
    hide();
    if (hadFocus && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  const wanted = offers.findIndex(({ id }) => id === focusOn);
  if (focusOn !== null) buttons[Math.max(0, wanted)]?.focus({ preventScroll: true });
  return close;
}
