/** What the import's screen and its worker tell each other. */
import type { FileFault, Problem } from '../src/interchange/read/problem.ts';
import type { ReadFormat } from '../src/interchange/read/reader.ts';
import type { Verdict } from '../src/store/import-verdict.ts';

/** To the worker: read these, and lay down what is news. Ending the worker is how it is cancelled. */
export interface ImportOrder {
  readonly files: readonly File[];
}

/** From the worker, again and again: bytes read, of how many, and annotations found. */
export interface ImportProgress {
  readonly status: 'reading';
  readonly read: number;
  readonly of: number;
  readonly found: number;
}

/** An annotation as an example of many. */
export interface Example {
  readonly quote: string;
  readonly note: string;
  readonly title: string;
}

/** Something that is wrong, or taken in otherwise, how often, and where first. */
export interface Trouble {
  readonly first: Problem;
  readonly file: string;
  readonly count: number;
}

export interface ReadFileReport {
  readonly name: string;
  readonly format: ReadFormat | null;
  /** Annotations that can be taken in. */
  readonly count: number;
  readonly fault: (Problem & { readonly kind: FileFault }) | null;
}

/** What would become of the files; nothing is kept yet. */
export interface ImportPreview {
  readonly status: 'ready';
  readonly files: readonly ReadFileReport[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly examples: Readonly<Partial<Record<Verdict, Example>>>;
  readonly troubles: readonly Trouble[];
}

export type FromWorker = ImportProgress | ImportPreview | { readonly status: 'failed' };
