import type { Box, WalkBox } from './box.ts';
import type { Block } from './page-text.ts';
import type { WhiteSpace } from './rendering.ts';

/** What a walk of the page wrote: the text, and for each run of it the node it came from. */
export interface WrittenText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Text nodes that gave words, in reading order. */
  readonly nodes: readonly Text[];
  /** Per node, the tree it stands in: a number for the document and for each shadow root. */
  readonly trees: Uint32Array;
  /**
   * Runs are stretches of the text that stand one to one in one text node. Three parallel arrays:
   * where the run starts in the text, its length, and where it starts in its node's data.
   */
  readonly runStarts: Uint32Array;
  readonly runLengths: Uint32Array;
  readonly runOffsets: Uint32Array;
  /** Per run, the index of its node in `nodes`; ascending. */
  readonly runNodes: Uint32Array;
}

/**
 * A stretch that is written as it stands: words with single spaces between them. White space is
 * that of CSS Text, so the no-break space is a word's character. Soft hyphen, zero-width space,
 * word joiner and byte order mark show nothing and are dropped; joiners stay, since scripts and
 * emoji need them. Sticky, and linear: no character can be taken in two ways. Regular expressions
 * do this scan because they are quick from the first call, when the page is loading.
 */
const STRETCH = /[^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+(?: [^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+)*/y;
const COLLAPSED = /[ \t\n\r\f]+/y;
const COLLAPSED_BUT_BREAKS = /[ \t\r\f]+/y;
/** Where white space is kept, all but the dropped characters is a stretch. */
const KEPT = /[^\u00ad\u200b\u2060\ufeff]+/y;
const LINE_FEED = 0x0a;
/** What stands in words otherwise than it shows. */
const UNEVEN = /[\t\n\r\f\u00ad\u200b\u2060\ufeff]| {2}/;

/** White space of CSS Text. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code <= 0x0d && code >= 0x09 && code !== 0x0b);
}

/** Two `<br>` in a row are how many pages part their paragraphs. */
const BREAKS_THAT_PART = 2;

/**
 * Writes the text of a page as it is laid out: white space collapses over element borders, a
 * block's edges eat spaces, and between blocks stands one `\n`. A single `<br>` is a `\n` inside
 * its block; two or more end the block.
 */
export class TextWriter {
  /** UTF-16 units written so far, without separators that no word has yet claimed. */
  length = 0;

  readonly #pieces: string[] = [];
  readonly #nodes: Text[] = [];
  readonly #trees: number[] = [];
  readonly #runStarts: number[] = [];
  readonly #runLengths: number[] = [];
  readonly #runOffsets: number[] = [];
  readonly #runNodes: number[] = [];
  readonly #blocks: Block[] = [];
  #blockStart = -1;
  #blockBox: Box | null = null;
  #linked = 0;
  /** Whether a word stands before the pen on this line, so that a space would show. */
  #inLine = false;
  #lineBreaks = 0;
  /** A collapsible space seen, not yet written: its node and offset, or no node. */
  #spaceNode: Text | null = null;
  #spaceTree = 0;
  #spaceOffset = 0;

  /** How many nodes gave words so far. */
  get nodeCount(): number {
    return this.#nodes.length;
  }

  /** Whether a word has been written since the last block's edge. */
  get isInBlock(): boolean {
    return this.#blockStart >= 0;
  }

  /** The edge of a block: the next word starts a new one. */
  endBlock(): void {
    if (this.#blockStart >= 0 && this.#blockBox) {
      this.#blocks.push({
        span: [this.#blockStart, this.length],
        box: this.#blockBox,
        linked: this.#linked,
      });
    }
    this.#blockStart = -1;
    this.#inLine = false;
    this.#lineBreaks = 0;
    this.#spaceNode = null;
  }

  /** A `<br>`. */
  breakLine(): void {
    if (this.#blockStart < 0) return;
    this.#spaceNode = null;
    this.#inLine = false;
    this.#lineBreaks++;
    if (this.#lineBreaks >= BREAKS_THAT_PART) this.endBlock();
  }

  /**
   * The text of one node that stands in this box, or a part of it, which begins at `from` in the node. The
   * document's tree is 0, each shadow root has its own number.
   */
  write(
    node: Text,
    data: string,
    from: number,
    tree: number,
    box: WalkBox,
    whiteSpace: WhiteSpace,
  ): void {
    let at = 0;
    if (whiteSpace === 'collapse') {
      // Most texts are words with single spaces, and white space at most before and after.
      let end = data.length;
      while (at < end && isSpace(data.charCodeAt(at))) at++;
      while (end > at && isSpace(data.charCodeAt(end - 1))) end--;
      const words = at === 0 && end === data.length ? data : data.slice(at, end);
      if (words !== '' && !UNEVEN.test(words)) {
        if (at > 0) this.#meetSpace(node, tree, from);
        this.#write(node, tree, from + at, words, box);
        if (end < data.length) this.#meetSpace(node, tree, from + end);
        return;
      }
      at = 0;
    }
    while (at < data.length) {
      const blank = whiteSpace === 'keep-breaks' ? COLLAPSED_BUT_BREAKS : COLLAPSED;
      const stretch = whiteSpace === 'keep' && this.isInBlock ? KEPT : STRETCH;
      const end = endOf(stretch, data, at);
      if (end > at) {
        this.#write(node, tree, from + at, data.slice(at, end), box);
        at = end;
        continue;
      }
      const next = endOf(blank, data, at);
      if (next > at) {
        this.#meetSpace(node, tree, from + at);
        at = next;
        continue;
      }
      if (data.charCodeAt(at) === LINE_FEED && this.isInBlock) {
        this.#spaceNode = null;
        this.#inLine = false;
        this.#add(node, tree, from + at, '\n');
      }
      // Past a kept line feed, or a character that shows nothing.
      at++;
    }
  }

  /** A stretch of words, after the space that was met before it. */
  #write(node: Text, tree: number, at: number, words: string, box: WalkBox): void {
    this.#open(box.block);
    if (this.#spaceNode && this.#inLine) {
      this.#add(this.#spaceNode, this.#spaceTree, this.#spaceOffset, ' ');
    }
    this.#spaceNode = null;
    this.#inLine = true;
    this.#add(node, tree, at, words);
    if (box.inLink) this.#linked += words.length;
  }

  /** A space that shows if a word follows on this line. */
  #meetSpace(node: Text, tree: number, at: number): void {
    if (!this.#inLine || this.#spaceNode) return;
    this.#spaceNode = node;
    this.#spaceTree = tree;
    this.#spaceOffset = at;
  }

  /** Closes the last block and hands everything over. */
  finish(): WrittenText {
    this.endBlock();
    return {
      text: this.#pieces.join(''),
      blocks: this.#blocks,
      nodes: this.#nodes,
      trees: new Uint32Array(this.#trees),
      runStarts: new Uint32Array(this.#runStarts),
      runLengths: new Uint32Array(this.#runLengths),
      runOffsets: new Uint32Array(this.#runOffsets),
      runNodes: new Uint32Array(this.#runNodes),
    };
  }

  /** Opens a block for a word, or continues the open one after a single line break. */
  #open(block: Box): void {
    if (this.#blockStart < 0) {
      if (this.length > 0) this.#separate();
      this.#blockStart = this.length;
      this.#linked = 0;
      this.#blockBox = block;
    } else if (this.#lineBreaks > 0) {
      this.#separate();
    }
    this.#lineBreaks = 0;
  }

  #separate(): void {
    this.#pieces.push('\n');
    this.length++;
  }

  /** Writes characters of a node, growing the last run where they follow on from it. */
  #add(node: Text, tree: number, offset: number, words: string): void {
    const last = this.#runStarts.length - 1;
    const lastNode = this.#nodes.length - 1;
    if (this.#nodes[lastNode] !== node) {
      this.#nodes.push(node);
      this.#trees.push(tree);
      this.#startRun(lastNode + 1, offset, words.length);
    } else {
      const length = this.#runLengths[last]!;
      const follows =
        this.#runStarts[last]! + length === this.length &&
        this.#runOffsets[last]! + length === offset;
      if (follows) this.#runLengths[last] = length + words.length;
      else this.#startRun(lastNode, offset, words.length);
    }
    this.#pieces.push(words);
    this.length += words.length;
  }

  #startRun(node: number, offset: number, length: number): void {
    this.#runNodes.push(node);
    this.#runStarts.push(this.length);
    this.#runOffsets.push(offset);
    this.#runLengths.push(length);
  }
}

/** Where a sticky expression stops matching `data` from `at`; `at` when it does not match. */
function endOf(sticky: RegExp, data: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(data) ? sticky.lastIndex : at;
}
