import type { Span } from '../span.ts';
import type { Alteration } from './altered.ts';
import type { Stance } from './languages/language.ts';

/** By the marks that the content stands in: all of it, none of it, some of it. */
export const TYPES = ['direct', 'indirect', 'mixed'] as const;
export type AttributionType = (typeof TYPES)[number];

/** What kind of source it is. */
export const NAMINGS = [
  'person',
  'organisation',
  'document',
  'outlet',
  'unnamed',
  'author',
] as const;
export type Naming = (typeof NAMINGS)[number];

/**
 * Who said what, detected: spans in the text given to `attribute`, in UTF-16 units. Named after
 * PARC and PolNeAR (Newell, Margolin, Ruths 2018): content, source, cue. Computed, never stored
 * unless the reader acts on it.
 */
export interface Attribution {
  readonly type: AttributionType;
  /** What was said; several spans when the attribution or a paragraph break splits it. */
  readonly content: readonly Span[];
  /** What alters the quoted words; empty when nothing does or none are quoted. */
  readonly altered: readonly Alteration[];
  /** The words that name who said it here ("he", "a senior official"); null when none do. */
  readonly source: readonly Span[] | null;
  /** The words that signal it ("said", "according to"); null when only the marks do. */
  readonly cue: readonly Span[] | null;
  /** How the cue presents what was said ("insisted" is assertive); null without a cue. */
  readonly stance: Stance | null;
  /** The fullest form of the source in the article ("he" gives "Daniel Pipes"); null if unknown. */
  readonly speaker: string | null;
  /** The same for all attributions of one speaker: s1, s2… by first mention; null if unknown. */
  readonly speakerId: string | null;
  /** What the article says the speaker is ("foreign minister"); null when it does not say. */
  readonly description: string | null;
  /** Where the article names the speaker or gives it as a source, in order, at most fifty. */
  readonly mentions: readonly Span[];
  /** Of an unnamed source, the article's words on why it is not named; else null. */
  readonly reason: string | null;
  readonly naming: Naming | null;
  /**
   * Through whom it reached the article, nearest to the words first, as the article names them:
   * `["Western diplomatic sources", "Al-Watan"]`. Empty when it is first-hand.
   */
  readonly chain: readonly string[];
  /** Which rule or model found it. */
  readonly pass: string;
  /** Chance that content and source are right, 0 to 1. */
  readonly confidence: number;
}

/** What is given to `attribute`: a text, and what is known of its parts. */
export interface AttributionInput {
  readonly text: string;
  /** BCP 47 language, or null when unknown: then only quotations are found. */
  readonly language: string | null;
  /**
   * The blocks to read, in order, as spans of `text`. Absent: every line of `text` is a paragraph.
   * Text outside the blocks is not read.
   */
  readonly blocks?: readonly { readonly span: Span; readonly role: string }[];
}
