/** What the library asks its search worker. */
import type { Tally } from '../src/annotations/tally.ts';
import type { Found } from '../src/search/haystack.ts';
import type { DocumentRow } from '../src/store/database.ts';
import type { Overview } from '../src/store/library.ts';
import type { Said } from '../src/store/said.ts';
import type { Days } from './days.ts';

/** Questions about all that is kept, which nobody can answer without looking at all of it. */
export interface Questions {
  /** The best `limit` that a search finds; all that is kept, the newest first, for an empty one. */
  search(asked: { readonly typed: string; readonly limit: number }): Found;
  /** How many annotations were made on which day. */
  days(none: null): Days;
  /** The articles that carry annotations, the one that was worked on last first. */
  articles(none: null): readonly DocumentRow[];
  /** Speakers and tags, counted. */
  overview(none: null): Overview;
  /** What the charts draw. */
  pictures(none: null): Tally;
  /** What a speaker, by any name, was quoted as saying, in order of time. */
  said(by: { readonly name: string }): SaidBy;
  /** Which of these texts are nearly the same, by their places. */
  alike(of: { readonly texts: readonly string[] }): readonly (readonly number[])[];
}

export interface SaidBy {
  /** All names of the speaker, the one that is shown first. */
  readonly names: readonly string[];
  readonly said: readonly Said[];
}

export type Question = keyof Questions;

/** To the worker: a question by a number, or that one need not be answered any more. */
export type ToSearch =
  | { readonly number: number; readonly kind: Question; readonly argument: unknown }
  | { readonly drop: number };

/** From the worker: an answer; or that something is no longer as it was. */
export type FromSearch =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: string }
  | 'news';
