/** Where an editor stands: beside its words, covering neither them nor another editor. */
import { boxOf, elementOf, parentOf } from './native.ts';

/** Space between an editor and what it stands beside, and to the window's edge, in CSS pixels. */
export const GAP = 10;
const EDGE = 8;

/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The upper left corner for a part of this size: in the margin of the text's `column` at the height of
 * the words, right, then left; else below the words, above them, right or left of them; and in each of
 * these places over or under a part that is there already (`taken`). The first that covers nothing, or
 * the one that covers least; always inside the window (`view`), as far as it is large enough.
 */
export function placeBeside(
  { width, height }: Size,
  words: Box,
  column: Box,
  taken: readonly Box[],
  view: Size,
): { readonly left: number; readonly top: number } {
  const margins = [column.right + GAP, column.left - GAP - width].filter(
    (left) => left >= EDGE && left + width <= view.width - EDGE,
  );
  const stacked = taken.flatMap(({ top, bottom }) => [bottom + GAP, top - GAP - height]);
  const heights = [words.top, ...stacked];
  const corners = [
    ...margins.flatMap((left) => heights.map((top) => ({ left, top }))),
    ...[words.bottom + GAP, words.top - GAP - height, ...stacked].map((top) => ({
      left: words.left,
      top,
    })),
    ...[words.right + GAP, words.left - GAP - width].flatMap((left) =>
      heights.map((top) => ({ left, top })),
    ),
  ].map(({ left, top }) => ({
    left: between(EDGE, left, view.width - width - EDGE),
    top: between(EDGE, top, view.height - height - EDGE),
  }));
  const covered = ({ left, top }: (typeof corners)[number]) => {
    const box = { left, top, right: left + width, bottom: top + height };
    return [words, ...taken].reduce((sum, other) => sum + overlap(box, other), 0);
  };
  return corners.reduce((best, next) => (covered(next) < covered(best) ? next : best));
}

const between = (least: number, value: number, most: number) =>
  Math.max(least, Math.min(value, most));

/** Square pixels that two boxes share. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** The box of the text that a range stands in: of the block around it, not of a word in it. */
export function columnOf(range: Range, view: Window): Box {
  let element = elementOf(range.commonAncestorContainer);
  while (element && view.getComputedStyle(element).display.startsWith('inline')) {
    element = parentOf(element);
  }
  return element ? boxOf(element) : range.getBoundingClientRect();
}
