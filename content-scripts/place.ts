/** Narrower than this, in CSS pixels, parts dock at the bottom edge, where thumbs are. */
const NARROW = 480;
/** Space between words and a part of ours, and between a part and the window's edge. */
const GAP = 10;
const EDGE = 8;

/** True where parts dock at the bottom instead of standing beside the words. */
export function docks(view: Window): boolean {
  return view.innerWidth < NARROW || view.matchMedia('(pointer: coarse)').matches;
}

/**
 * Places a shown part near these words without covering them: above, else below; where there is no
 * room for that, above or below the one `line` of them that matters, else at the window's bottom.
 */
export function placeNear(part: HTMLElement, words: DOMRect, view: Window, line?: DOMRect): void {
  const { width, height } = part.getBoundingClientRect();
  const { left } = line ?? words;
  part.style.left = `${Math.max(EDGE, Math.min(left, view.innerWidth - width - EDGE))}px`;
  const top = topBeside(words, height, view) ?? (line && topBeside(line, height, view));
  if (top === null || top === undefined) part.style.bottom = `${EDGE}px`;
  else part.style.top = `${top}px`;
}

/**
 * Places a part in the margin after a column of words, level with the line that matters, so that it
 * covers nothing that is being read. False where the margin has no room for it.
 */
export function placeBeside(
  part: HTMLElement,
  column: DOMRect,
  line: DOMRect,
  view: Window,
): boolean {
  const { width, height } = part.getBoundingClientRect();
  const after = column.right + 2 * GAP;
  const before = column.left - 2 * GAP - width;
  const left = after + width <= view.innerWidth - EDGE ? after : before;
  if (left < EDGE) return false;
  part.style.left = `${left}px`;
  part.style.top = `${Math.max(EDGE, Math.min(line.top, view.innerHeight - height - EDGE))}px`;
  return true;
}

/** Above the words, or below them; null when there is room for neither. */
function topBeside({ top, bottom }: DOMRect, height: number, view: Window): number | null {
  const above = top - height - GAP;
  if (above >= EDGE && above + height <= view.innerHeight - EDGE) return above;
  const below = bottom + GAP;
  return below >= EDGE && below + height <= view.innerHeight - EDGE ? below : null;
}
