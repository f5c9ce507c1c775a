import type { Span } from '../span.ts';

/**
 * Why an annotation was not put back: nothing on the page is likely to be its words; two places are
 * too alike; one is likely, and not enough so; or the text ends before the place where it stood, as
 * while an article loads. All are worth another try when the text changes.
 */
export const ORPHAN_REASONS = ['removed', 'ambiguous', 'unsure', 'not-loaded-yet'] as const;
export type OrphanReason = (typeof ORPHAN_REASONS)[number];

/** Where an annotation's words are now, in the page text. */
export type Anchoring =
  /** The same words; only typography may differ. */
  | { readonly status: 'exact'; readonly span: Span; readonly confidence: number }
  | {
      readonly status: 'approximate';
      /** The words as they are now. */
      readonly span: Span;
      /** The chance that this is the passage, between 0 and 1. */
      readonly confidence: number;
      /** The words as they were, for a word diff with those of the span. */
      readonly was: string;
    }
  | {
      readonly status: 'orphan';
      readonly reason: OrphanReason;
      /** Places it might be, likeliest first, for the reader to choose from; at most three. */
      readonly candidates: readonly Span[];
    };
