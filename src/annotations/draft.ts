import type { Annotation } from './annotation.ts';

/** An annotation out of a file, complete, with the page that it is to stand on; not yet kept. */
export interface Draft {
  /** Its id is always the same for the same thing in the same format, so that it is taken in once. */
  readonly annotation: Annotation;
  readonly title: string;
  readonly outlet: string | null;
  /** Hearsay wrote it: then its id says which it is, and words alone make no two annotations one. */
  readonly isOurs: boolean;
  /**
   * Where its format holds only part of what Hearsay keeps: `modified` of the state that it was written
   * from. Of an annotation that is here, what the format has no place for stays, and so does its place.
   */
  readonly basedOn?: string;
}
