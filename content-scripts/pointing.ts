/** What of the page text lies under a point of the window. */
import type { Attribution } from '../src/attribution/attribution.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import type { Span } from '../src/span.ts';
import type { Marked } from './marked.ts';

/** In CSS pixels from the window's upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The offset in the page text of the character under a point; null beside the words, where the
 * nearest caret would still be in them.
 */
export function offsetAt(document: Document, page: PageText, { x, y }: Point): number | null {
  const caret = caretAt(document, x, y);
  if (!caret) return null;
  const at = page.offsetAt(caret.node, caret.offset);
  // A caret stands before the character or after it, whichever is nearer.
  return [at, at - 1].find((one) => isUnder(page, one, x, y)) ?? null;
}

/** Which of these hold an offset, the shortest first: of two that overlap it is harder to hit. */
export function holding<Thing>(
  things: readonly Thing[],
  spanOf: (thing: Thing) => Span | null,
  at: number,
): Thing[] {
  return things
    .map((thing) => ({ thing, span: spanOf(thing) ?? ([0, 0] as const) }))
    .filter(({ span: [start, end] }) => start <= at && at < end)
    .sort((one, other) => one.span[1] - one.span[0] - (other.span[1] - other.span[0]))
    .map(({ thing }) => thing);
}

/** Whose words stand at an offset: of statements within one another the inner one. */
export function saidAt({ attributions }: Marked, at: number): Attribution | null {
  const contents = attributions.flatMap((attribution) =>
    attribution.content.map((span) => ({ attribution, span })),
  );
  return holding(contents, ({ span }) => span, at)[0]?.attribution ?? null;
}

const isUnder = (page: PageText, at: number, x: number, y: number): boolean => {
  const boxes = page.rangeOf([at, at + 1])?.getClientRects() ?? [];
  return Array.from(boxes).some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
};

function caretAt(document: Document, x: number, y: number) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  // Chromium before 128 knows its own older name alone.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
