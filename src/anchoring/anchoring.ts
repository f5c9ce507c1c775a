import type { Span } from '../span.ts';

/** Why an annotation was not put back. */
export const ORPHAN_REASONS = ['removed', 'ambiguous', 'unsure'] as const;
export type OrphanReason = (typeof ORPHAN_REASONS)[number];

/** Where an annotation's words are now, in the page text. */
export type Anchoring =
  | { readonly status: 'exact' | 'approximate'; readonly span: Span; readonly confidence: number }
  | {
      readonly status: 'orphan';
      readonly reason: OrphanReason;
      /** Places it might be, best first, for the reader to choose from. */
      readonly candidates: readonly Span[];
    };
