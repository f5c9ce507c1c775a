/**
 * A citation: what was said, by whom and through whom it came, and where that stands. Text in, text
 * out; nothing here knows a page or a browser.
 */

/** The forms that a citation may take: Hearsay's own plain one, and those of three manuals. */
export const STYLES = ['hearsay', 'apa', 'chicago', 'mla'] as const;
export type Style = (typeof STYLES)[number];

/** What is cited, as the page has it: every text may be hostile. */
export interface Cited {
  /** The words, verbatim; `\n` breaks lines. */
  readonly quote: string;
  /** Who said them; null where nobody but the article does. */
  readonly speaker: string | null;
  /** Through whom they reached the article, nearest to the words first. */
  readonly chain: readonly string[];
  readonly authors: readonly string[];
  readonly title: string;
  /** The publication's name; null where it is not known: then the address's host stands for it. */
  readonly outlet: string | null;
  /** ISO 8601, of which the day counts as the outlet wrote it; null where it is not known. */
  readonly published: string | null;
  /** BCP 47 language of the article; null where it is not known. */
  readonly language: string | null;
  /** Where it stands, with its text fragment. Any but `http` and `https` is left out. */
  readonly address: string;
}

/** What the reader's side adds: when it was read, and the words around what is cited. */
export interface Wording {
  /** ISO 8601, of which the day counts. */
  readonly accessed: string;
  /** BCP 47 language of the words, and of the dates. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Quotation marks of the language: outer ones, then those for a quotation within. */
  readonly marks: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** "through Al-Watan". */
  through(name: string): string;
  /** "accessed 25 November 2026". */
  accessedOn(day: string): string;
}

/** Words of a citation that are written alike: set in italics or not, leading somewhere or not. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
  readonly href?: string;
}

/** A citation before it is written in a format. */
export interface Citation {
  /** The paragraphs of what was said, verbatim. */
  readonly quote: readonly string[];
  /** Who said it and through whom it came; empty where nobody is named. */
  readonly said: string;
  /** Where it stands: author, title, outlet, dates. */
  readonly entry: readonly Run[];
  /** Null where there is nothing to lead to. */
  readonly address: string | null;
}

/** One citation in the three formats that are put on the clipboard together. */
export interface Written {
  readonly plain: string;
  readonly html: string;
  readonly markdown: string;
}
