import type { Span } from '../span.ts';
import type { Box } from './box.ts';

/** One block of the page as a reader sees it: a paragraph, a heading, a list item, a cell. */
export interface Block {
  /** Where the block's words stand in the page text, without the break after them. */
  readonly span: Span;
  /** The nearest element that is laid out as a block around these words. */
  readonly box: Box;
  /** How many of its UTF-16 units stand inside links, but for spaces at element borders. */
  readonly linked: number;
}

/** The one text of a page, and its map to live nodes. */
export interface PageText {
  /** What a reader sees, white space as rendered, blocks separated by one `\n`. */
  readonly text: string;
  /** Blocks in reading order; together they hold every character of `text` but the breaks. */
  readonly blocks: readonly Block[];
  /**
   * A live range over these words, or null when the span is empty, outside the text, or over words
   * that have since left the page. A span that crosses the border of a shadow tree gives its first
   * part: a range cannot leave its tree.
   */
  rangeOf(span: Span): Range | null;
  /** As `rangeOf`, with a range for each tree that the span crosses. */
  rangesOf(span: Span): Range[];
  /** The page-text span of a live range, shrunk to visible words; null when it holds none. */
  spanOf(range: AbstractRange): Span | null;
  /** Offset in the page text of a DOM point: the first visible character at or after it. */
  offsetAt(node: Node, offset: number): number;
}
