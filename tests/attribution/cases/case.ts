import type { Attribution, Naming } from '../../../src/attribution/attribution.ts';

/** What one attribution must be; texts are given by their words, content parts in order. */
export interface Expected {
  readonly content: readonly string[];
  readonly source?: string | null;
  readonly cue?: string | null;
  readonly speaker?: string | null;
  readonly description?: string | null;
  readonly reason?: string | null;
  readonly naming?: Naming;
  readonly chain?: readonly string[];
  readonly type?: Attribution['type'];
  readonly stance?: Attribution['stance'];
  readonly altered?: Attribution['altered'];
}

/** A text of the project's own and all attributions that are to be found in it. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly language?: string | null;
  /** What the lines of the text are, in order; absent: paragraphs. */
  readonly roles?: readonly string[];
  readonly attributions: readonly Expected[];
  /** Who meets it: claims told in ways that no rule knows are for the learned weights alone. */
  readonly by?: 'weights';
}
