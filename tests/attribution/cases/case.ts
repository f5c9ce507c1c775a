import type { Naming } from '../../../src/attribution/attribution.ts';

/** What one attribution must be; texts are given by their words, content parts in order. */
export interface Expected {
  readonly content: readonly string[];
  readonly source?: string | null;
  readonly speaker?: string | null;
  readonly naming?: Naming;
  readonly chain?: readonly string[];
  readonly type?: 'direct' | 'indirect' | 'mixed';
}

/** A text of the project's own and all attributions that are to be found in it. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly language?: string | null;
  readonly attributions: readonly Expected[];
}
