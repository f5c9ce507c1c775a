import { firstWhere } from '../src/page-text/first-where.ts';
import type { Span } from '../src/span.ts';
import { type PlacedAnnotation, spanOf } from './notes.ts';

/** An annotation that can be gone to. */
export interface Stop {
  readonly id: string;
  readonly span: Span;
}

/** The annotations that are on the page, in reading order. */
export function stopsOf(placed: readonly PlacedAnnotation[]): Stop[] {
  return placed
    .flatMap((one) => {
      const span = spanOf(one);
      return span ? [{ id: one.anchor.id, span }] : [];
    })
    .sort((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1]);
}

/**
 * The stop after the one called `last`, or before it; where that is not known, the first that
 * `isAhead` (true for all stops from some place on) or the one before. Round the end to the other;
 * null when there is none.
 */
export function stepFrom(
  stops: readonly Stop[],
  last: string | null,
  isAhead: (stop: Stop) => boolean,
  direction: 1 | -1,
): Stop | null {
  const known = stops.findIndex(({ id }) => id === last);
  const ahead = () => firstWhere(0, stops.length, (index) => isAhead(stops[index]!));
  const next = known >= 0 ? known + direction : direction > 0 ? ahead() : ahead() - 1;
  return stops.at(next % stops.length) ?? null;
}
