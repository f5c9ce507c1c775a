/** Exact words with their surroundings (W3C Web Annotation Data Model, 4.2.4). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Position in UTF-16 units of the page text (W3C, 4.2.5; the unit is ours, see decisions/0003). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Where in the document's structure the words began and ended (W3C, 4.2.9 and 4.2.3). */
export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly startContainer: string;
  readonly startOffset: number;
  readonly endContainer: string;
  readonly endOffset: number;
}

/** Surroundings reduced to letters and digits, 32 on each side; ours, ignorable by others. */
export interface FoldedContextSelector {
  readonly type: 'hearsay:FoldedContextSelector';
  readonly prefix: string;
  readonly suffix: string;
}

export type Selector =
  | TextQuoteSelector
  | TextPositionSelector
  | RangeSelector
  | FoldedContextSelector;
