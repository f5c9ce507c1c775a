/** What a format of the registry is, and what goes out in one. Knows no page and no browser. */
import type { Annotation } from '../annotations/annotation.ts';
import type { Verification } from '../annotations/statement.ts';

/** An article as the store knows it, without its text. */
export interface ArticleFacts {
  /** The address that its annotations are kept under, `target.source`: http or https. */
  readonly source: string;
  readonly title: string;
  /** The publication's name; null where the page did not say it. */
  readonly outlet: string | null;
}

/** An annotation, and how often it was changed, from 1. */
export interface KeptAnnotation {
  readonly annotation: Annotation;
  readonly rev: number;
}

/** How an article read at one time. */
export interface SeenEdition {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** ISO 8601, in UTC: when it was seen so first and last. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** An article with its annotations, in the order of its text. */
export interface AnnotatedArticle {
  readonly article: ArticleFacts;
  readonly annotations: readonly KeptAnnotation[];
  /** The oldest first; empty but for formats that need them. */
  readonly editions: readonly SeenEdition[];
}

/** What a writer is told beside the annotations. */
export interface WriteOptions {
  /** ISO 8601, in UTC: when it is written. */
  readonly now: string;
  /** The words between those of page and reader, in the language of `say('language')`. */
  readonly say: (word: WrittenWord) => string;
  /** The reader's own template, for formats that have one; null for the format's. */
  readonly template: string | null;
}

/** Turns articles into the pieces of one text, one after the other, as they are asked for. */
export type Write = (
  articles: AsyncIterable<AnnotatedArticle>,
  options: WriteOptions,
) => AsyncIterable<string>;

/** One file of several. */
export interface WrittenFile {
  /** With its ending; no two of a format's files have one that differs in case alone. */
  readonly name: string;
  readonly text: string;
}

type Words = keyof typeof import('../../public/_locales/en/messages.json');
/** Keys of `_locales` that name a format. */
export type FormatName = Extract<Words, `format_${string}`>;
/** Keys of `_locales` that are written into files for people. */
export type WrittenWord = Extract<
  Words,
  `written_${string}` | `verification_${Verification}` | 'language' | 'direction'
>;

/** One format that Hearsay writes, reads, or both. */
export interface Format {
  /** Never changed: addresses and settings hold it. */
  readonly id: string;
  readonly name: FormatName;
  /** Of its files, without the dot. */
  readonly extension: string;
  /** IANA media type, without parameters: texts are UTF-8. */
  readonly mediaType: string;
  /** Writes all articles into one file. */
  readonly write?: Write;
  /** Or into several, each whole when it is asked for. */
  readonly writeFiles?: (
    articles: AsyncIterable<AnnotatedArticle>,
    options: WriteOptions,
  ) => AsyncIterable<WrittenFile>;
  /** True where `template` says how it looks. */
  readonly hasTemplate?: boolean;
  /** True where it is about the article's own text: then `editions` are given. */
  readonly needsEditions?: boolean;
}
