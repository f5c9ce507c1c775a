/** What a page tells of itself when the popup, the panel or the measuring door asks. */
import type { OrphanReason } from './anchoring/anchoring.ts';
import type { Signs } from './annotations/signs.ts';
import type { Reason } from './article/article.ts';
import type { Attribution } from './attribution/attribution.ts';
import type { Span } from './span.ts';

/** What the popup and the measuring door are told about a page. */
export interface PageReport {
  /** What the page says its own address is; to be judged by the address that the browser gives. */
  readonly signs: Signs;
  readonly isArticle: boolean;
  readonly reason: Reason;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly date: string | null;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  /** Body blocks with blank lines between them. */
  readonly bodyText: string;
  /** Milliseconds that text, map and detection took, pauses left out. */
  readonly ms: number;
  /** The longest of its slices, in milliseconds. */
  readonly longestTaskMs: number;
  /** How often the page was read since we started, and what all of our work there took. */
  readonly readings: number;
  readonly spentMs: number;
  /** False while detection or attribution is still under way. */
  readonly settled: boolean;
  readonly statements: readonly Statement[];
  /** Where each stored annotation of this page stands now. */
  readonly anchored: Readonly<Record<string, 'exact' | 'approximate' | 'orphan'>>;
  /** Why those that are orphans are, and where they might be. */
  readonly orphans: Readonly<Record<string, Orphan>>;
  /** The words of those whose words are no longer quite the same. */
  readonly altered: Readonly<Record<string, string>>;
  /** Tells this load of the page from others. */
  readonly visit: string;
  /** What the reader has selected, shortened; '' for nothing. */
  readonly selected: string;
  /** Where the anchored annotations are in the page text, by id. */
  readonly spans: Readonly<Record<string, Span>>;
}

/** An annotation that was not put back. */
export interface Orphan {
  readonly reason: OrphanReason;
  readonly candidates: readonly Candidate[];
}

/** A place where an orphan's words might be, with what stands before and after. */
export interface Candidate {
  readonly span: Span;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** One attribution with its words, for showing outside the page. */
export interface Statement
  extends Pick<
    Attribution,
    'type' | 'speaker' | 'description' | 'naming' | 'chain' | 'pass' | 'confidence'
  > {
  readonly content: string;
  readonly source: string | null;
  readonly cue: string | null;
  /** Where the content begins and ends, in the page text. */
  readonly span: Span;
}
