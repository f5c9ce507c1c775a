import type { Naming } from '../../../src/attribution/attribution.ts';

/** Who said some words of a text of the project's own. */
export interface Question {
  /** The hard case that it stands for. */
  readonly kind: string;
  readonly text: string;
  /** Words in the content of the attribution that is asked about; the text has them once. */
  readonly words: string;
  readonly speaker: string | null;
  readonly naming: Naming | null;
  /** Given where it is asked: empty for speech at first hand. */
  readonly chain?: readonly string[];
  readonly language?: string;
}

/** Words asked about, speaker, naming, text, chain, language. */
type Row = readonly [
  words: string,
  speaker: string | null,
  naming: Naming | null,
  text: string,
  chain?: readonly string[] | null,
  language?: string,
];

/** The questions of one kind, from rows. */
export const ask = (kind: string, rows: readonly Row[]): Question[] =>
  rows.map(([words, speaker, naming, text, chain, language]) => ({
    kind,
    words,
    speaker,
    naming,
    text,
    ...(chain ? { chain } : {}),
    ...(language ? { language } : {}),
  }));
