/** What becomes of a draft. */
export const VERDICTS = ['added', 'merged', 'same', 'older', 'trash', 'words'] as const;
export type Verdict =
  | 'added'
  /** Something of it is put to one that is here. */
  | 'merged'
  /** It is here as it is. */
  | 'same'
  /** It was here so before, and has been changed since. */
  | 'older'
  /** The reader deleted it. */
  | 'trash'
  /** One on the very same words says all of it. */
  | 'words';
