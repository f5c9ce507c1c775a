import type { Span } from '../src/span.ts';
import type { Cards } from './cards.ts';
import type { Listening } from './listening.ts';
import type { Marked } from './marked.ts';
import { spanOf } from './notes.ts';
import type { Painter } from './painter.ts';
import { holding, offsetAt, type Point, saidAt } from './pointing.ts';
import { selectedRange } from './selection.ts';

/**
 * How long the pointer rests before it points at anything, in milliseconds: too short to be waited
 * for. Among 5,000 highlights Chromium takes 14 to 23 ms to paint one more, for it looks at all of
 * them again; so a pointer that crosses many, or stays while the page scrolls, changes none.
 */
const REST_MS = 60;
/**
 * How long it rests before a card comes, in milliseconds: who reads along with the pointer is not
 * disturbed. And how long a card waits for the pointer to come to it (WCAG 2.2, 1.4.13).
 */
const INTENT_MS = 400;
const LEAVE_MS = 300;

/**
 * Paints more strongly what the pointer rests on: all words of the annotation that a click would
 * offer first, or of a statement together with its source and cue. Touches nothing of the page, not
 * even its cursor. `again` looks anew after the page or its marks have changed. Fingers point at
 * nothing before they press. A pointer that rests longer on a statement has its card shown, which
 * goes when the pointer has left both.
 */
export function createHover(
  document: Document,
  painter: Painter,
  marked: () => Marked | null,
  cards: Cards,
  listening: Listening,
): { again(): void } {
  let point: Point | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let intent: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  /** Shows the card of what the pointer came to rest on, unless a stretch is being selected. */
  const come = () => {
    const now = marked();
    const at = now && point && offsetAt(document, now.page, point);
    const said = now && at !== null ? saidAt(now, at) : null;
    if (!said || at === null || said === cards.shown()) return;
    if (cards.isHeld() || selectedRange(document) || document.fullscreenElement) return;
    cards.open(said, 'rest', at);
  };
  const leave = () => {
    const now = marked();
    const at = now && point && offsetAt(document, now.page, point);
    const shown = cards.shown();
    if (!shown || (now && at !== null && saidAt(now, at) === shown)) return;
    cards.leave();
  };

  const look = () => {
    const now = marked();
    const at = now && point && offsetAt(document, now.page, point);
    const spans = [...cards.lit(), ...(now && at !== null ? litAt(now, at) : [])];
    painter.paint('hover', now ? spans.flatMap((span) => now.page.rangesOf(span)) : []);
  };
  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => requestAnimationFrame(look), REST_MS);
  };

  listening.on<PointerEvent>(document, 'pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    point = { x: event.clientX, y: event.clientY };
    soon();
    clearTimeout(intent);
    clearTimeout(leaving);
    intent = setTimeout(come, INTENT_MS);
    leaving = setTimeout(leave, LEAVE_MS);
  });
  listening.on<PointerEvent>(document, 'pointerout', ({ relatedTarget }) => {
    if (relatedTarget !== null) return;
    point = null;
    clearTimeout(intent);
    soon();
  });
  return { again: soon };
}

/** What is lit where the pointer is on this offset of the page text. */
export function litAt(now: Marked, at: number): readonly Span[] {
  const [annotation] = holding(now.placed, spanOf, at);
  const span = annotation && spanOf(annotation);
  if (span) return [span];
  const said = saidAt(now, at);
  return said ? [...said.content, ...(said.source ?? []), ...(said.cue ?? [])] : [];
}
