import type { PageText } from '../src/page-text/page-text.ts';
import { say } from '../src/words.ts';
import { showBar } from './bar.ts';
import type { Host } from './host.ts';
import { giveFocus } from './native.ts';
import { type PlacedAnnotation, spanOf } from './notes.ts';
import { actButton } from './part.ts';
import { holding } from './pointing.ts';

/** Annotations over the same word that are offered at once: more would not fit a window. */
const MOST_OFFERED = 5;
/** Characters of a passage that tell it from another over the same word. */
const LONGEST_NAME = 24;

/** A note that can be opened, by the words that it is on and none that the reader wrote. */
export interface NoteOffer {
  readonly id: string;
  readonly range: Range;
  readonly words: string;
}

/** The notes of annotations that lie over any of these offsets, the shortest passage first. */
export function offersAt(
  page: PageText,
  placed: readonly PlacedAnnotation[],
  isOver: (start: number, end: number) => boolean,
): NoteOffer[] {
  const over = placed.filter((one) => {
    const span = spanOf(one);
    return span !== null && isOver(...span);
  });
  return over.slice(0, MOST_OFFERED).flatMap((one) => {
    const span = spanOf(one);
    const range = span && page.rangeOf(span);
    if (!range) return [];
    const words = page.text.slice(...span);
    const short = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
    return [{ id: one.anchor.id, range, words: short }];
  });
}

/**
 * Offers the notes of all annotations over a place in the page text: `open` is told which one, and
 * over which words. The keyboard is put on the note of `focusOn`, and goes back afterwards.
 * Gives the function that takes the offer away; it does nothing where nothing was to be offered.
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
  const found = holding(placed, spanOf, at);
  const offers = offersAt(page, found, () => true);
  const [first] = offers;
  if (!first) return () => {};
  const focused = document.activeElement;
  const isPlain = offers.length === 1 && focusOn === null;
  const { buttons, hide } = showBar(
    document,
    host,
    offers.map(({ id, range, words }) =>
      actButton(document, '', isPlain ? say('toolbar_note') : say('mark_note', words), () => {
        close();
        open(id, range);
      }),
    ),
    first.range.getBoundingClientRect(),
  );
  const close = () => {
    const hadFocus = document.activeElement === host.element;
    hide();
    if (hadFocus) giveFocus(focused);
  };
  const wanted = offers.findIndex(({ id }) => id === focusOn);
  if (focusOn !== null) buttons[Math.max(0, wanted)]?.focus({ preventScroll: true });
  return close;
}
