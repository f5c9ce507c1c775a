/**
 * A stretch of a text, in UTF-16 code units, end exclusive. Every span in Hearsay says which
 * text it counts in; unless it says otherwise that is the page text (see page-text/page-text.ts).
 */
export type Span = readonly [start: number, end: number];
