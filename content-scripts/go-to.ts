import { bringIntoView, elementOf } from './native.ts';
import type { Painter } from './painter.ts';
import { uncover } from './uncover.ts';

/** How long a passage that was gone to stays lit, in milliseconds. */
const LIT_MS = 1600;

/** Brings words into view, opens what hides them, and lights them up for a while. Scrolls as the reader likes it, or as told. */
export function goTo(range: Range, painter: Painter, behavior?: ScrollBehavior): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  uncover(range.startContainer);
  const element = elementOf(range.startContainer);
  const way = behavior ?? (still ? 'instant' : 'smooth');
  if (element) bringIntoView(element, { block: 'center', behavior: way });
  painter.paint('pointer', [range]);
  setTimeout(() => painter.paint('pointer', []), LIT_MS);
}
