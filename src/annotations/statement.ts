/** A detected statement that the reader keeps: what was detected, and what they say of that. */
import type { AttributionType, Naming } from '../attribution/attribution.ts';

/**
 * What the reader says of a detection: it is right, it was put right (then speaker and type of the
 * annotation are theirs), or it is none.
 */
export const VERDICTS = ['confirmed', 'corrected', 'dismissed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether what is said is true, as far as the reader could find out; unchecked is none of these. */
export const VERIFICATIONS = ['confirmed', 'disputed', 'unverifiable'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** A statement as it was detected; kept as it was, whatever the reader makes of it. */
export interface Detected {
  readonly type: AttributionType;
  readonly speaker: string | null;
  readonly naming: Naming | null;
  readonly chain: readonly string[];
  readonly cue: string | null;
  /** Which rule or model found it, and how sure it was, 0 to 1. */
  readonly pass: string;
  readonly confidence: number;
}

/** Offsets from the first character of the annotation's quote, in UTF-16 units of the page text. */
type Spans = readonly (readonly [start: number, end: number])[];

/** Where content, source and cue stand, beside the quote or within it. */
export interface Parts {
  readonly content: Spans;
  readonly source: Spans | null;
  readonly cue: Spans | null;
}

/** The body of a kept statement; ours, ignorable by others. */
export interface StatementBody {
  readonly type: 'hearsay:Statement';
  readonly purpose: 'classifying';
  readonly verdict: Verdict | null;
  /** By the marks that it stands in; the reader's once they have put it right. */
  readonly said: AttributionType;
  readonly detected: Detected;
  /** Null once the reader has chosen other words: then all of the quote is content. */
  readonly parts: Parts | null;
}
