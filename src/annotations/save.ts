import type { Colour } from './annotation.ts';

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
  /** Refused: nothing is kept from private windows or from pages that are not http(s). */
  | { readonly status: 'refused'; readonly opId: string; readonly reason: 'private' | 'address' };

/** Text as typed, kept until it is saved as the note; `text: null` throws the draft away. */
export interface DraftChange {
  readonly id: string;
  readonly text: string | null;
  readonly baseRev: number;
}

/** A change to one annotation, right only if it still stands at `baseRev`. */
export interface AnnotationChange {
  readonly opId: string;
  readonly id: string;
  readonly baseRev: number;
  readonly note?: string;
  readonly colour?: Colour;
}

/** Which annotation to delete or restore, right only if it still stands at `baseRev`. */
export interface Which {
  readonly opId: string;
  readonly id: string;
  readonly baseRev: number;
}
