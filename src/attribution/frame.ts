import type { Run } from './reading.ts';

/**
 * One act of telling found in a Reading, before quotations are joined to it and its speaker is
 * resolved. Runs are of tokens.
 */
export interface Frame {
  readonly cue: Run | null;
  readonly source: Run | null;
  readonly content: readonly Run[];
  /** The teller through whom the source is heard ("X quoted Y as saying"), or null. */
  readonly via: Run | null;
  /** Which rule or model found it. */
  readonly pass: string;
  /** Chance that content and source are right, 0 to 1. */
  readonly confidence: number;
}
