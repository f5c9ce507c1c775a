import type { Span } from '../src/span.ts';

/** Where two or more of these spans lie over one another, in order and without overlaps. */
export function overlapsOf(spans: readonly Span[]): Span[] {
  const found: [number, number][] = [];
  let reach = 0;
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    const to = Math.min(end, reach);
    const last = found.at(-1);
    if (start < to) {
      if (last && start <= last[1]) last[1] = Math.max(last[1], to);
      else found.push([start, to]);
    }
    reach = Math.max(reach, end);
  }
  return found;
}
