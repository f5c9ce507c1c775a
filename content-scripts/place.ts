/** Narrower than this, in CSS pixels, parts dock at the bottom edge, where thumbs are. */
const NARROW = 480;
/** Space between words and a part of ours. */
const GAP = 10;

/** True where parts dock at the bottom instead of standing beside the words. */
export function docks(view: Window): boolean {
  return view.innerWidth < NARROW || view.matchMedia('(pointer: coarse)').matches;
}

/** Places a shown part near these words without covering them: above, else below, else docked. */
export function placeNear(part: HTMLElement, words: DOMRect, view: Window): void {
  const { width, height } = part.getBoundingClientRect();
  const left = Math.max(8, Math.min(words.left, view.innerWidth - width - 8));
  const above = words.top - height - GAP;
  const below = words.bottom + GAP;
  const top = above >= 8 ? above : below + height <= view.innerHeight - 8 ? below : null;
  part.style.left = `${left}px`;
  if (top === null) part.style.bottom = '8px';
  else part.style.top = `${top}px`;
}
