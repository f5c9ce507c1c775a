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

/** What the chains say of a learned frame, for the judge. Chances are 0 to 1. */
export interface Evidence {
  /** Chance of a cue, of speech or of another attitude, and of one of speech. */
  readonly cue: number;
  readonly reported: number;
  /** Chances of being content: the least and the mean of its units, of its begin and of its end. */
  readonly least: number;
  readonly mean: number;
  readonly begin: number;
  readonly end: number;
  /** Expected units of content beyond those chosen. */
  readonly beyond: number;
  /** The least chance of the source's units; -1 without one. */
  readonly source: number;
  /** Sources to choose from. */
  readonly sources: number;
  /** Units of content, of the cue and of the passage, and cues in the passage. */
  readonly units: number;
  readonly cueUnits: number;
  readonly passage: number;
  readonly cues: number;
  /** Units from the cue to content and source, negative before it; -99 without a source. */
  readonly toContent: number;
  readonly toSource: number;
  /** Class and symbol of the cue's first word, symbol of the content's. */
  readonly cueClass: number;
  readonly cueSymbol: number;
  readonly contentSymbol: number;
}
