/**
 * The half of the anchoring door that runs inside a page, in a world of its own: between offsets
 * into `document.body.textContent`, in which the cases count, and spans of the page text.
 */
import { anchorAll } from '../../src/anchoring/anchor.ts';
import type { OrphanReason } from '../../src/anchoring/anchoring.ts';
import { describe } from '../../src/anchoring/describe.ts';
import type { Selector } from '../../src/annotations/annotation.ts';
import type { PageText } from '../../src/page-text/page-text.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';
import type { Span } from '../../src/span.ts';

/** Where the passage is now, in `document.body.textContent`, or why it is not. */
export type DoorAnswer =
  | {
      readonly start: number;
      readonly end: number;
      readonly status: 'exact' | 'approximate';
      readonly confidence: number;
    }
  | {
      readonly start: null;
      readonly reason: OrphanReason;
      /** Offered places, best first, in `document.body.textContent`. */
      readonly candidates: readonly Span[];
    };

/** What the driver calls, by name, in the page's isolated world. */
export interface Door {
  /** Selectors of each passage as Hearsay describes it; null where none of it can be seen. */
  describe(passages: readonly Span[]): (Selector[] | null)[];
  /** Anchors all at once; `ms` is the time of that call alone, the page text being there. */
  anchor(selectors: readonly (readonly Selector[])[]): { answers: DoorAnswer[]; ms: number };
  /** The page text and, in it, the visible part of each passage. */
  read(passages: readonly (Span | null)[]): { text: string; spans: (Span | null)[] };
}

/** The text nodes below `body`, each with its offset in `body.textContent`. */
class RawText {
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  private readonly startOf = new Map<Node, number>();

  constructor(private readonly body: Element) {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let at = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      this.nodes.push(node);
      this.starts.push(at);
      this.startOf.set(node, at);
      at += node.data.length;
    }
  }

  rangeOf([start, end]: Span): Range {
    const range = this.body.ownerDocument.createRange();
    const first = this.nodeAt(start);
    const last = this.nodeAt(Math.max(start, end - 1));
    range.setStart(this.nodes[first]!, start - this.starts[first]!);
    range.setEnd(this.nodes[last]!, end - this.starts[last]!);
    return range;
  }

  spanOf(range: Range): Span {
    return [
      this.offsetOf(range.startContainer, range.startOffset),
      this.offsetOf(range.endContainer, range.endOffset),
    ];
  }

  private offsetOf(node: Node, offset: number): number {
    const start = this.startOf.get(node);
    if (start === undefined) throw new Error('the page text answers with text nodes of the body');
    return start + offset;
  }

  private nodeAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

function openDoor(body: Element): Door {
  const page: PageText = readPageText(body);
  const raw = new RawText(body);
  const rawSpan = (span: Span): Span => {
    const range = page.rangeOf(span);
    if (!range) throw new Error('an anchor is a stretch of the page text');
    return raw.spanOf(range);
  };
  return {
    describe: (passages) =>
      passages.map((passage) => {
        const span = page.spanOf(raw.rangeOf(passage));
        return span && describe(page, span);
      }),
    anchor(selectors) {
      const began = performance.now();
      const found = anchorAll(page, selectors);
      const ms = performance.now() - began;
      const answers = found.map((anchoring): DoorAnswer => {
        if (anchoring.status === 'orphan') {
          const candidates = anchoring.candidates.map(rawSpan);
          return { start: null, reason: anchoring.reason, candidates };
        }
        const [start, end] = rawSpan(anchoring.span);
        return { start, end, status: anchoring.status, confidence: anchoring.confidence };
      });
      return { answers, ms };
    },
    read: (passages) => ({
      text: page.text,
      spans: passages.map((passage) => passage && page.spanOf(raw.rangeOf(passage))),
    }),
  };
}

/** Reached by the driver in the isolated world alone; the page's own scripts are off. */
Object.assign(globalThis, { openDoor: () => openDoor(document.body) });
