import type { Span } from '../span.ts';

/** Why a page is, or is not, taken for an article; each has its sentence in `_locales`. */
export const REASONS = [
  'article',
  'front-page',
  'search-results',
  'shop',
  'web-app',
  'video',
  'gallery',
  'forum',
  'documentation',
  'little-text',
  'many-links',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a block is to the article. Blocks that are no part of it have no role. */
export const ROLES = [
  'title',
  'dek',
  'byline',
  'paragraph',
  'heading',
  'quote-block',
  'list-item',
  'table',
  'footnote',
  'correction',
  'caption',
  'pull-quote',
  'embed',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Roles whose words are the body: titles, bylines, captions and footnotes stand around it, pull
 * quotes repeat it, and posts of other sites are set into it.
 */
export const BODY_ROLES: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading',
  'quote-block',
  'list-item',
  'table',
  'correction',
]);

/**
 * How much of the article stands in the page: as far as it says all of it; all of it, though it is
 * for subscribers; or a part, before a gate.
 */
export type Access = 'open' | 'paywalled' | 'truncated';

/** A block of the page that belongs to the article, in reading order. */
export interface ArticleBlock {
  /** Words of the block, in the page text. */
  readonly span: Span;
  readonly role: Role;
}

/** The article of a page: roles over spans of the page text, and what is known about it. */
export interface Article {
  readonly isArticle: boolean;
  readonly reason: Reason;
  readonly title: string | null;
  /** Each author's name, in the page's order. */
  readonly byline: readonly string[];
  /** Publication time as the page gives it, ISO 8601 where it can be read as that. */
  readonly published: string | null;
  /** Time of the last change, likewise; null when none is given beside the publication. */
  readonly modified: string | null;
  /** What the page shows under its headline to introduce the article; null when nothing. */
  readonly dek: string | null;
  /** The part of the publication that it stands in, as the page names it. */
  readonly section: string | null;
  readonly access: Access;
  /** The publication's name. */
  readonly outlet: string | null;
  /** BCP 47 language of the article, lower case primary subtag, or null when unknown. */
  readonly language: string | null;
  /** Which way the article's text runs. */
  readonly direction: 'ltr' | 'rtl';
  readonly blocks: readonly ArticleBlock[];
}
