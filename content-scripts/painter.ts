/**
 * Paints ranges through the CSS Custom Highlight API: the page's DOM is not touched. The registry
 * is shared with the page, which may read the names, so they say nothing; it may also clear them,
 * so what is ours is kept here and put back. The colours are in paint.css.
 */
import type { Colour } from '../src/annotations/annotation.ts';
import type { SourceKind } from '../src/attribution/source-kind.ts';

/** The marks of statements: quotation or claim, and the kind of source. */
const MARK_NAMES = {
  'claim-unknown': 'm18',
  'claim-named': 'm2',
  'claim-institution': 'm12',
  'claim-unnamed': 'm14',
  'claim-second-hand': 'm16',
  'quotation-unknown': 'm17',
  'quotation-named': 'm1',
  'quotation-institution': 'm11',
  'quotation-unnamed': 'm13',
  'quotation-second-hand': 'm15',
} as const satisfies Record<`${'quotation' | 'claim'}-${SourceKind}`, string>;
export type Mark = keyof typeof MARK_NAMES;
export const MARKS = Object.keys(MARK_NAMES) as Mark[];

/** What can be painted, in rising order: a later kind lies over an earlier one. */
const NAMES = {
  ...MARK_NAMES,
  yellow: 'm3',
  green: 'm4',
  blue: 'm5',
  pink: 'm6',
  violet: 'm7',
  /** Where annotations lie over one another. */
  overlap: 'm9',
  /** What the pointer is on. */
  hover: 'm10',
  /** What was gone to. */
  pointer: 'm8',
} as const satisfies Record<Mark | Colour | 'overlap' | 'hover' | 'pointer', string>;
export type Kind = keyof typeof NAMES;
const KINDS = Object.keys(NAMES) as Kind[];

/**
 * How often the registry is looked at, in milliseconds: the page may clear it and change nothing
 * else, and a reader is to see their highlights again half a second later.
 */
const LOOK_MS = 400;

export interface Painter {
  /** Something is about to be painted: has the colours brought, so that the first painting is not also a new style. */
  prepare(): void;
  /** Paints these ranges of one kind and no others; only what differs is painted anew. */
  paint(kind: Kind, ranges: readonly Range[]): void;
}

interface Painted {
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/**
 * A painter for this page; `signal` takes everything down, and only what is ours. `bringColours` is called when
 * there is first something to see or to come, and again at the next painting where it did not resolve to true.
 */
export function createPainter(signal: AbortSignal, bringColours: () => Promise<boolean>): Painter {
  const painted = new Map<Kind, Painted>();
  let hasColours = false;

  const register = (kind: Kind, { highlight }: Painted) => {
    if (CSS.highlights.get(NAMES[kind]) !== highlight) CSS.highlights.set(NAMES[kind], highlight);
  };

  let looking: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    for (const [kind, one] of painted) register(kind, one);
  };
  signal.addEventListener('abort', () => {
    clearInterval(looking);
    for (const [kind, { highlight }] of painted) {
      if (CSS.highlights.get(NAMES[kind]) === highlight) CSS.highlights.delete(NAMES[kind]);
    }
    painted.clear();
  });

  const prepare = () => {
    if (hasColours || signal.aborted) return;
    hasColours = true;
    bringColours().then((come) => {
      hasColours = come;
    });
  };

  return {
    prepare,
    paint(kind, ranges) {
      // On most pages nothing is ever marked: these are to see and feel nothing of us.
      if (signal.aborted || (ranges.length === 0 && !painted.has(kind))) return;
      looking ??= setInterval(look, LOOK_MS);
      const before = painted.get(kind) ?? { highlight: new Highlight(), ranges: [] };
      const { highlight } = before;
      highlight.priority = KINDS.indexOf(kind);
      const now = { highlight, ranges: repaint(before, ranges) };
      painted.set(kind, now);
      register(kind, now);
      prepare();
    },
  };
}

/** Takes out and puts in what differs between two lists of ranges; the list as it is then. */
function repaint({ highlight, ranges: old }: Painted, wanted: readonly Range[]): readonly Range[] {
  const shorter = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < shorter && isSame(old[head]!, wanted[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(old.at(-1 - tail)!, wanted.at(-1 - tail)!)) tail++;
  const come = wanted.slice(head, wanted.length - tail);
  for (const range of old.slice(head, old.length - tail)) highlight.delete(range);
  for (const range of come) highlight.add(range);
  return [...old.slice(0, head), ...come, ...old.slice(old.length - tail)];
}

/** Whether a range, which lives, still stands where the other does. */
const isSame = (one: Range, other: Range): boolean =>
  one.startContainer === other.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset;
