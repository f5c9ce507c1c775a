import type { PageText } from '../src/page-text/page-text.ts';
import type { Cards } from './cards.ts';
import { goTo } from './go-to.ts';
import type { Host } from './host.ts';
import type { Listening } from './listening.ts';
import type { Marked } from './marked.ts';
import { isIn } from './native.ts';
import { offerNotes } from './note-offer.ts';
import type { Painter } from './painter.ts';
import { offsetAt, saidAt } from './pointing.ts';
import { selectedRange } from './selection.ts';
import { type Stop, stepFrom, stopsOf } from './step.ts';

/** What marked words lead to. */
export interface Leads {
  /** The note of an annotation over these words. */
  openNote(id: string, range: Range): void;
  /** The reader pointed at words that somebody says. */
  tellSaid(offset: number): void;
}

/** What a press acts on by itself: a card there would come over what the reader went to. */
const ACTIVE = 'a[href], button, input, select, textarea, summary, label, video, audio';

/**
 * Offers what marked words hold: to a click on them the card of a statement with the notes over it,
 * or the notes alone; and to the keyboard, which goes with `step` from one annotation to the next and
 * has the focus on the offer there until Escape.
 */
export function createOffering(
  document: Document,
  host: Host,
  painter: Painter,
  marked: () => Marked | null,
  cards: Cards,
  leads: Leads,
  listening: Listening,
): { step(direction: 1 | -1): boolean } {
  let close = () => {};
  /** The annotation that was gone to last. */
  let last: string | null = null;

  listening.on<MouseEvent>(document, 'click', (event) => {
    // A key on the bar makes a click as well, which is the bar's own.
    if (!event.isTrusted || event.target === host.element) return;
    close();
    cards.close();
    const now = marked();
    if (!now || selectedRange(document)) return;
    if (event.target instanceof Element && isIn(event.target, ACTIVE)) return;
    const at = offsetAt(document, now.page, { x: event.clientX, y: event.clientY });
    if (at === null) return;
    const said = saidAt(now, at);
    if (said) {
      cards.open(said, 'press', at);
      leads.tellSaid(at);
    } else close = offerNotes(document, host, now.page, now.placed, at, leads.openNote);
  });
  listening.on<KeyboardEvent>(document, 'keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    cards.close();
  });

  return {
    step(direction) {
      const now = marked();
      if (!now) return false;
      const stops = stopsOf(now.placed);
      const before = stops.find(({ id }) => id === last);
      const isSeen = before !== undefined && isInView(document, now.page, before);
      const isAhead = (stop: Stop) => (boxOf(now.page, stop)?.bottom ?? 0) > 0;
      const stop = stepFrom(stops, isSeen ? last : null, isAhead, direction);
      const range = stop && now.page.rangeOf(stop.span);
      if (!range) return false;
      close();
      cards.close();
      last = stop.id;
      goTo(range, painter, 'instant');
      close = offerNotes(document, host, now.page, now.placed, stop.span[0], leads.openNote, last);
      return true;
    },
  };
}

const boxOf = (page: PageText, { span }: Stop): DOMRect | undefined =>
  page.rangeOf(span)?.getBoundingClientRect();

function isInView(document: Document, page: PageText, stop: Stop): boolean {
  const box = boxOf(page, stop);
  const height = document.defaultView?.innerHeight ?? 0;
  return box !== undefined && box.bottom > 0 && box.top < height;
}
