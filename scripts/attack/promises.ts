/** What Hearsay promises, and which tests hold it. docs/promises.md is written from it. */
import { FILES_AND_SUPPLY } from './files-and-supply.ts';
import { PAGES_AND_MESSAGES } from './pages-and-messages.ts';
import { THREATS } from './threats.ts';

/** Tests of one file, by the beginning of their names. */
export interface Holding {
  /** From `tests`. */
  readonly file: string;
  readonly names: readonly string[];
}

export interface Promised {
  readonly id: string;
  readonly promise: string;
  readonly held: readonly Holding[];
  /** What no test of this run holds: where else it is measured, or that it is not. */
  readonly beside?: string;
}

export const PROMISES: readonly Promised[] = [
  ...PAGES_AND_MESSAGES,
  ...FILES_AND_SUPPLY,
  ...THREATS,
];
