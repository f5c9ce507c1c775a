import type { Span } from '../span.ts';
import type { NativeDom } from './native-dom.ts';
import type { PageText } from './page-text.ts';
import type { WrittenText } from './text-writer.ts';

/** For every node that the walk met: how much text was written when it came and when it left. */
export interface Places {
  readonly nodes: readonly Node[];
  readonly enters: Uint32Array;
  readonly exits: Uint32Array;
}

const TEXT = 3;

/** Puts the written text and its two maps behind the questions that callers ask. */
export function makePageText(written: WrittenText, places: Places, dom: NativeDom): PageText {
  const { text, blocks } = written;
  // Made when first asked for: most pages are read and never asked for a place.
  let indexes: ReadonlyMap<Node, number> | null = null;

  const rangesOf = (span: Span): Range[] => {
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
  };

  /** How many characters of the text stand before this point of the DOM. */
  const before = (node: Node, offset: number): number => {
    indexes ??= new Map(places.nodes.map((met, index) => [met, index]));
    const index = indexes.get(node);
    if (index === undefined) return beforeUnread(node, indexes, places, dom);
    if (dom.typeOf(node) === TEXT)
      return beforeInText(written, places.enters[index]!, node, offset);
    const children = dom.childrenOf(node);
    for (let child = children[offset]; child; child = dom.nextSiblingOf(child) ?? undefined) {
      const at = indexes.get(child);
      if (at !== undefined) return places.enters[at]!;
    }
    return places.exits[index]!;
  };

  return {
    text,
    blocks,
    rangesOf,
    rangeOf: (span) => rangesOf(span)[0] ?? null,
    spanOf(range) {
      let start = before(range.startContainer, range.startOffset);
      let end = before(range.endContainer, range.endOffset);
      while (start < end && isBlank(text.charCodeAt(start))) start++;
      while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
      return start < end ? [start, end] : null;
    },
    offsetAt(node, offset) {
      const at = before(node, offset);
      const gap = runEndingAfter(written, at);
      return Math.max(at, written.runStarts[gap] ?? text.length);
    },
  };
}

/** A point in something the walk passed over: up to the next node it met, or the end around it. */
function beforeUnread(
  node: Node,
  indexes: ReadonlyMap<Node, number>,
  { enters, exits }: Places,
  dom: NativeDom,
): number {
  for (let at: Node | null = node; at; at = dom.parentOf(at)) {
    const index = indexes.get(at);
    if (index !== undefined) return exits[index]!;
    for (let next = dom.nextSiblingOf(at); next; next = dom.nextSiblingOf(next)) {
      const following = indexes.get(next);
      if (following !== undefined) return enters[following]!;
    }
  }
  return 0;
}

/** Within a text node that was met when `enter` characters were written. */
function beforeInText(written: WrittenText, enter: number, node: Node, offset: number): number {
  const { runStarts, runLengths, runOffsets, runNodes, nodes } = written;
  // The node's runs begin at or after `enter`; a run that ends there belongs to a node before.
  let low = runEndingAfter(written, enter);
  while (low < runNodes.length && nodes[runNodes[low]!] !== node) {
    // A space of an earlier node may be written first, when this node's word claims it.
    if (runStarts[low]! > enter + 1) return enter;
    low++;
  }
  const of = runNodes[low];
  if (of === undefined) return enter;
  let high = firstWhere(low, runNodes.length, (run) => runNodes[run]! > of) - 1;
  const run = firstWhere(low, high, (at) => runOffsets[at]! + runLengths[at]! > offset);
  high = runLengths[run]!;
  return runStarts[run]! + Math.min(high, Math.max(0, offset - runOffsets[run]!));
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

/** The first index from `low` up to `high` where `holds` turns true, or `high`. */
function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** White space and the breaks between blocks; the no-break space counts, since it shows nothing. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}
