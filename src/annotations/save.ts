import type { AttributionType } from '../attribution/attribution.ts';
import type { Colour, Named, Selector } from './annotation.ts';
import type { Verdict, Verification } from './statement.ts';

/** The reply to every save, sent only after the transaction is safe on disk. */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly opId: string; readonly rev: number; readonly seq: number }
  /** Somebody saved since `baseRev`; `rev` and `note` are what is stored now. */
  | {
      readonly status: 'conflict';
      readonly opId: string;
      readonly rev: number;
      readonly note: string;
    }
  /** There is no such annotation, or it is in the trash already. */
  | { readonly status: 'missing'; readonly opId: string }
  | { readonly status: 'refused'; readonly opId: string; readonly reason: Refusal };

/** The reply to an act on several annotations at once, which are one operation; sent as late. */
export type GroupOutcome =
  | {
      readonly status: 'saved';
      readonly opId: string;
      /** The journal's sequence of the first step and of the last. */
      readonly firstSeq: number;
      readonly seq: number;
      /** How many annotations it was done to. */
      readonly count: number;
    }
  /** There is none to do it to. */
  | { readonly status: 'missing'; readonly opId: string }
  | { readonly status: 'refused'; readonly opId: string; readonly reason: Refusal };

/** The reply to taking in what a file holds, which is one operation, too. */
export type ImportOutcome =
  | (Extract<GroupOutcome, { status: 'saved' }> & {
      readonly added: number;
      readonly merged: number;
    })
  | Exclude<GroupOutcome, { status: 'saved' }>;

/** The reply to an act on speakers. */
export type SpeakerOutcome =
  | { readonly status: 'saved'; readonly opId: string }
  /** There is no such act to take back. */
  | { readonly status: 'missing'; readonly opId: string }
  | { readonly status: 'refused'; readonly opId: string; readonly reason: Refusal };

/** Why nothing is kept. */
export type Refusal =
  /** From private windows nothing is. */
  | 'private'
  /** From pages that are not http(s) nothing is. */
  | 'address'
  /** The disk is nearly full. */
  | 'room'
  /** Notes that were saved are missing from the store: they come first. */
  | 'recovery'
  /** The store is of a later Hearsay. */
  | 'newer'
  /** The store does not answer. It may still come to it: sent again, the operation happens once. */
  | 'silent';

/**
 * How far the typing had come: one editor's session, and its count of changes. Messages may arrive
 * late or twice; by this an older text never follows a newer one.
 */
export interface Typed {
  readonly session: string;
  readonly count: number;
}

/** Text as typed, kept until it is saved as the note; `text: null` throws the draft away. */
export interface DraftChange {
  readonly id: string;
  readonly text: string | null;
  readonly baseRev: number;
  readonly typed: Typed;
}

/** Begins every key of the browser's small store under which a draft is kept aside. */
export const ASIDE = 'draft:';

/** Where a draft is kept aside until the background has it. */
export const asideKey = ({ session, count }: Typed) => `${ASIDE}${session}:${count}`;

/** Tags that are given to an annotation and taken from it. */
export interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A change to one annotation, right only if it still stands at `baseRev`. */
export interface AnnotationChange {
  readonly opId: string;
  readonly id: string;
  readonly baseRev: number;
  readonly note?: string;
  readonly colour?: Colour;
  /** Tags to add and to remove; right on top of any revision. */
  readonly tags?: TagChange;
  /** Who speaks; null for nobody. */
  readonly speaker?: Named | null;
  /** Whether it is true; null for unchecked. And the address of what that rests on; null for none. */
  readonly verification?: Verification | null;
  readonly evidence?: string | null;
  /** What the reader says of the detection, and of its type; for kept statements alone. */
  readonly verdict?: Verdict | null;
  readonly said?: AttributionType;
  /** Other words to stand on; none for the page as a whole. */
  readonly selectors?: readonly Selector[];
  /** How far the typing had come when this note was sent; absent for other changes. */
  readonly typed?: Typed;
}

/** The article, by the id of its row, whose annotations are all to be deleted. */
export interface WhichArticle {
  readonly opId: string;
  readonly docId: string;
}

/** What is done to many annotations alike, right on top of any revision of each. */
export interface SharedChange {
  readonly colour?: Colour;
  readonly tags?: TagChange;
  /** Moves them to the trash. */
  readonly isDeleted?: true;
}

/** Annotations that are all to be changed alike, as one operation. */
export interface ManyChange extends SharedChange {
  readonly opId: string;
  readonly ids: readonly string[];
}

/** Most annotations of one such operation: a tenth of a second's work, so that slow machines are in time, too. */
export const MOST_AT_ONCE = 100;

/** The act, by its operation id, that is to be taken back. */
export interface WhichAct {
  readonly opId: string;
  readonly of: string;
}

/** Which annotation to delete or restore, right only if it still stands at `baseRev`. */
export interface Which {
  readonly opId: string;
  readonly id: string;
  readonly baseRev: number;
}
