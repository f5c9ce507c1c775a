/**
 * Paints ranges through the CSS Custom Highlight API: the page's DOM is not touched. The registry
 * is shared with the page, which may read the names, so they say nothing; it may also clear them,
 * so what is ours is kept here and put back. The colours are in paint.css.
 */
import type { Colour } from '../src/annotations/annotation.ts';

/** What can be painted, in rising order: a later kind lies over an earlier one. */
const NAMES = {
  quotation: 'm1',
  claim: 'm2',
  yellow: 'm3',
  green: 'm4',
  blue: 'm5',
  pink: 'm6',
  violet: 'm7',
  pointer: 'm8',
} as const satisfies Record<Colour | 'quotation' | 'claim' | 'pointer', string>;
export type Kind = keyof typeof NAMES;
const KINDS = Object.keys(NAMES) as Kind[];

export interface Painter {
  /** Replaces everything painted of one kind. */
  paint(kind: Kind, ranges: readonly Range[]): void;
  /** Puts back what the page took out of the registry. */
  reassert(): void;
}

/** A painter for this page; `signal` takes everything down, and only what is ours. */
export function createPainter(signal: AbortSignal): Painter {
  const painted = new Map<Kind, Highlight>();

  const register = (kind: Kind, highlight: Highlight) => {
    if (CSS.highlights.get(NAMES[kind]) !== highlight) CSS.highlights.set(NAMES[kind], highlight);
  };

  signal.addEventListener('abort', () => {
    for (const [kind, highlight] of painted) {
      if (CSS.highlights.get(NAMES[kind]) === highlight) CSS.highlights.delete(NAMES[kind]);
    }
    painted.clear();
  });

  return {
    paint(kind, ranges) {
      if (signal.aborted) return;
      const highlight = new Highlight();
      for (const range of ranges) highlight.add(range);
      highlight.priority = KINDS.indexOf(kind);
      painted.set(kind, highlight);
      register(kind, highlight);
    },
    reassert() {
      for (const [kind, highlight] of painted) register(kind, highlight);
    },
  };
}
