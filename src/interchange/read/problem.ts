/** What is wrong in a file that is read; the interface has words for each kind. */

/** Where in a file: its line, from 1, and the name of a field or column; '' where it is the whole. */
export interface Place {
  readonly line: number;
  readonly field: string;
}

/** Why a file is not read at all. */
export type FileFault =
  /** No format that is known. */
  | 'unknown'
  /** Markdown in which nothing tells what its annotations are. */
  | 'unrecorded'
  | 'empty'
  | 'syntax'
  | 'truncated'
  | 'encoding'
  /** `values`: how much there may be. */
  | 'size'
  | 'many'
  | 'deep'
  | 'long'
  | 'damaged'
  /** Of a later Hearsay. */
  | 'newer';

/** Why one annotation is not taken in. */
export type Fault =
  /** An address that is none, or that nobody should open; `values`: the address. */
  | 'address'
  /** A field is missing, or is not what the format wants. */
  | 'field'
  /** Neither words of the page nor of a reader. */
  | 'nothing'
  /** `values`: the line of the other. */
  | 'twice'
  | 'too-long'
  /** A later one of the same place has all its words. */
  | 'superseded';

/** What is taken in otherwise than it stands there. */
export type Remark =
  /** A time that is none: today stands for it; `values`: the time. */
  | 'date'
  /** A tag that is too long, or one too many. */
  | 'tag'
  /** A place that only another program finds: the note stands on its page as a whole. */
  | 'place'
  /** No address: it is kept under its title alone. */
  | 'nowhere'
  /** The words of the page were changed in the file: those of an annotation that is here stay. */
  | 'words'
  /** By a template of the reader's own: as it was written, whatever was changed in the file since. */
  | 'template';

export interface Problem {
  readonly kind: FileFault | Fault | Remark;
  readonly at: Place;
  readonly values: readonly string[];
}

/** Ends the reading of a file: nothing of it is taken in. Caught where reading begins. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(
    readonly kind: FileFault,
    readonly at: Place,
    readonly values: readonly string[] = [],
  ) {
    super(`${kind}, line ${at.line}`);
  }
}

export const problem = (
  kind: Problem['kind'],
  at: Place,
  ...values: readonly string[]
): Problem => ({ kind, at, values: values.map(shorten) });

/** Characters of a value that a message repeats. */
const SHOWN = 80;
export const shorten = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
