/** Narrower than this, in CSS pixels, parts dock at the bottom edge, where thumbs are. */
const NARROW = 480;
/** Space between words and a part of ours, and between a part and the window's edge. */
const GAP = 10;
const EDGE = 8;

/** True where parts dock at the bottom instead of standing beside the words. */
export function docks(view: Window): boolean {
  return view.innerWidth < NARROW || view.matchMedia('(pointer: coarse)').matches;
}

/** Places a shown part near these words without covering them: above, else below, else docked. */
export function placeNear(part: HTMLElement, words: DOMRect, view: Window): void {
  const { width, height } = part.getBoundingClientRect();
  part.style.left = `${Math.max(EDGE, Math.min(words.left, view.innerWidth - width - EDGE))}px`;
  const top = topBeside(words, height, view);
  if (top === null) part.style.bottom = `${EDGE}px`;
  else part.style.top = `${top}px`;
}

/** Above the words, or below them; null when there is room for neither. */
function topBeside({ top, bottom }: DOMRect, height: number, view: Window): number | null {
  const above = top - height - GAP;
  if (above >= EDGE && above + height <= view.innerHeight - EDGE) return above;
  const below = bottom + GAP;
  return below >= EDGE && below + height <= view.innerHeight - EDGE ? below : null;
}
