/** Which passages of the page the reader has before them. */
import type { Span } from '../src/span.ts';

/** Scrolling has come to rest after this long, in milliseconds: a panel need not follow every frame. */
const REST_MS = 150;

/** Which of `spans` the window shows now, in part at least, by their places in the list. */
export function seenOf(
  view: Window,
  spans: readonly Span[],
  rangeOf: (span: Span) => Range | null,
): readonly number[] {
  return spans.flatMap((span, at) => {
    const box = rangeOf(span)?.getBoundingClientRect();
    const isSeen = box && box.height > 0 && box.bottom > 0 && box.top < view.innerHeight;
    return isSeen ? [at] : [];
  });
}

/**
 * Resolves to which of `spans` are seen as soon as those are not the `known` ones: at once, or when the
 * reader has scrolled or resized; to `known` when `signal` aborts. Nothing is listened to while nobody
 * asks.
 */
export function untilSeen(
  view: Window,
  spans: readonly Span[],
  known: readonly number[],
  rangeOf: (span: Span) => Range | null,
  signal: AbortSignal,
): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const over = AbortSignal.any([done.signal, signal]);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = seenOf(view, spans, rangeOf);
      if (now.join() === known.join()) return;
      resolve(now);
      done.abort();
    };
    const onMove = () => {
      clearTimeout(rest);
      rest = setTimeout(look, REST_MS);
    };
    over.addEventListener('abort', () => {
      clearTimeout(rest);
      resolve(known);
    });
    for (const type of ['scroll', 'resize']) {
      view.addEventListener(type, onMove, { capture: true, passive: true, signal: over });
    }
    look();
  });
}
