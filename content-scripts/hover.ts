import type { Span } from '../src/span.ts';
import type { Listening } from './listening.ts';
import type { Marked } from './marked.ts';
import { spanOf } from './notes.ts';
import type { Painter } from './painter.ts';
import { holding, offsetAt, type Point } from './pointing.ts';

/**
 * How long the pointer rests before it points at anything, in milliseconds: too short to be waited
 * for. Among 5,000 highlights Chromium takes 14 to 23 ms to paint one more, for it looks at all of
 * them again; so a pointer that crosses many, or stays while the page scrolls, changes none.
 */
const REST_MS = 60;

/**
 * Paints more strongly what the pointer rests on: all words of the annotation that a click would
 * offer first, or of a statement together with its source and cue. Touches nothing of the page, not
 * even its cursor. `again` looks anew after the page or its marks have changed. Fingers point at
 * nothing before they press.
 */
export function createHover(
  document: Document,
  painter: Painter,
  marked: () => Marked | null,
  listening: Listening,
): { again(): void } {
  let point: Point | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const now = marked();
    const at = now && point && offsetAt(document, now.page, point);
    const spans = now && at !== null ? litAt(now, at) : [];
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
  });
  listening.on<PointerEvent>(document, 'pointerout', ({ relatedTarget }) => {
    if (relatedTarget !== null) return;
    point = null;
    soon();
  });
  return {
    again() {
      if (point) soon();
    },
  };
}

/** What is lit where the pointer is on this offset of the page text. */
export function litAt({ placed, attributions }: Marked, at: number): readonly Span[] {
  const [annotation] = holding(placed, spanOf, at);
  const span = annotation && spanOf(annotation);
  if (span) return [span];
  const said = attributions.find(({ content }) =>
    content.some(([start, end]) => start <= at && at < end),
  );
  return said ? [...said.content, ...(said.source ?? []), ...(said.cue ?? [])] : [];
}
