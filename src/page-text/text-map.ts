import type { Span } from '../span.ts';
import { firstWhere } from './first-where.ts';
import type { NativeDom } from './native-dom.ts';
import type { PageText } from './page-text.ts';
import { Places } from './places.ts';
import type { WrittenText } from './text-writer.ts';

/** An element whose shadow tree was read, and how many nodes had given words before it. */
export interface Host {
  readonly element: Element;
  /** The tree it stands in, and the one below it. */
  readonly tree: number;
  readonly below: number;
  readonly text: number;
}

/** The text of a page with its map, over nodes that live. */
export class LivePageText implements PageText {
  readonly text: string;
  readonly blocks: WrittenText['blocks'];
  /** Made when first asked for: most pages are read and never asked for a place. */
  private places: Places | null = null;

  constructor(
    readonly written: WrittenText,
    readonly hosts: readonly Host[],
    private readonly dom: NativeDom,
  ) {
    this.text = written.text;
    this.blocks = written.blocks;
  }

  rangeOf(span: Span): Range | null {
    return this.rangesOf(span)[0] ?? null;
  }

  rangesOf(span: Span): Range[] {
    const { written, text, dom } = this;
    const start = Math.max(0, span[0]);
    const end = Math.min(text.length, span[1]);
    const first = runEndingAfter(written, start);
    const last = lastRunStartingBefore(written, end);
    if (end <= start || first > last) return [];
    const ranges: Range[] = [];
    for (let from = first; from <= last; ) {
      const to = lastRunOfTree(written, from, last);
      const range = rangeOverRuns(written, from, to, start, end, dom);
      if (!range) return [];
      ranges.push(range);
      from = to + 1;
    }
    return ranges;
  }

  spanOf(range: AbstractRange): Span | null {
    const { text } = this;
    let start = this.before(range.startContainer, range.startOffset);
    let end = this.before(range.endContainer, range.endOffset);
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    return start < end ? [start, end] : null;
  }

  offsetAt(node: Node, offset: number): number {
    const at = this.before(node, offset);
    const gap = runEndingAfter(this.written, at);
    return Math.max(at, this.written.runStarts[gap] ?? this.text.length);
  }

  /** How many characters of the text stand before a point of the DOM. */
  private before(node: Node, offset: number): number {
    this.places ??= new Places(this.written, this.hosts, this.dom);
    return this.places.before(node, offset);
  }
}

function rangeOverRuns(
  written: WrittenText,
  from: number,
  to: number,
  start: number,
  end: number,
  dom: NativeDom,
): Range | null {
  const { nodes, runNodes, runStarts, runLengths, runOffsets } = written;
  const startNode = nodes[runNodes[from]!]!;
  const endNode = nodes[runNodes[to]!]!;
  const startAt = runOffsets[from]! + Math.max(0, start - runStarts[from]!);
  const endAt = runOffsets[to]! + Math.min(runLengths[to]!, end - runStarts[to]!);
  // The page may have changed since it was read: then these words are no longer here.
  if (!dom.isConnected(startNode) || !dom.isConnected(endNode)) return null;
  if (startAt > dom.dataOf(startNode).length || endAt > dom.dataOf(endNode).length) return null;
  const range = dom.createRange();
  range.setStart(startNode, startAt);
  range.setEnd(endNode, endAt);
  return range;
}

/** A range cannot leave its tree, so a span that does is cut where it enters a shadow root. */
function lastRunOfTree(written: WrittenText, from: number, last: number): number {
  const { trees, runNodes } = written;
  const tree = trees[runNodes[from]!];
  let to = from;
  while (to < last && trees[runNodes[to + 1]!] === tree) to++;
  return to;
}

/** The first run that holds a character at or after `offset`; the number of runs when none does. */
function runEndingAfter(written: WrittenText, offset: number): number {
  const { runStarts, runLengths } = written;
  return firstWhere(0, runStarts.length, (run) => runStarts[run]! + runLengths[run]! > offset);
}

function lastRunStartingBefore(written: WrittenText, offset: number): number {
  const { runStarts } = written;
  return firstWhere(0, runStarts.length, (run) => runStarts[run]! >= offset) - 1;
}

/** White space and the breaks between blocks; the no-break space counts, since it shows nothing. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}
