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
  /** What the model saw when it found it; absent for rules. */
  readonly evidence?: Evidence;
}

/** The last of some frames to have each token in its content. */
export function ownersOf(frames: readonly Frame[]): Map<number, Frame> {
  const owners = new Map<number, Frame>();
  for (const frame of frames) {
    for (const [from, to] of frame.content) for (let i = from; i < to; i++) owners.set(i, frame);
  }
  return owners;
}

/**
 * What the chains say of a learned frame, for the judge; chances are 0 to 1. In this order:
 *
 * 0. chance of a cue, of speech or of another attitude, and 1. of one of speech;
 * 2. chances of being content: the least and 3. the mean of its units, 4. of its begin, 5. of its end;
 * 6. expected units of content beyond those chosen;
 * 7. the least chance of the source's units, -1 without one; 8. sources to choose from;
 * 9. units of content, 10. of the cue, 11. of the passage; 12. cues in the passage;
 * 13. units from the cue to content and 14. to source, negative before it, -99 without a source;
 * 15. class and 16. symbol of the cue's first word; 17. symbol of the content's.
 */
export type Evidence = readonly number[];
