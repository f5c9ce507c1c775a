import type { StatementBody, Verification } from './statement.ts';

/** Exact words with their surroundings (W3C Web Annotation Data Model, 4.2.4). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Position in UTF-16 units of the page text (W3C, 4.2.5; the unit is ours, see decisions/0003). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Where in the document's structure the words began and ended (W3C, 4.2.9 and 4.2.3). */
export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly startContainer: string;
  readonly startOffset: number;
  readonly endContainer: string;
  readonly endOffset: number;
}

/** Surroundings reduced to letters and digits, 32 on each side; ours, ignorable by others. */
export interface FoldedContextSelector {
  readonly type: 'hearsay:FoldedContextSelector';
  readonly prefix: string;
  readonly suffix: string;
}

/** How often the passage's words stood in the page text, folded, and which one it was, from 0; ours. */
export interface OccurrenceSelector {
  readonly type: 'hearsay:OccurrenceSelector';
  readonly index: number;
  readonly count: number;
}

/**
 * How like the passage, words and surroundings, the likeliest other place of its page was: from 0 to
 * 1, by `claimOf`; ours.
 */
export interface RivalSelector {
  readonly type: 'hearsay:RivalSelector';
  readonly likeness: number;
}

export type Selector =
  | TextQuoteSelector
  | TextPositionSelector
  | RangeSelector
  | FoldedContextSelector
  | OccurrenceSelector
  | RivalSelector;

/**
 * The JSON-LD context of what we write: W3C's, and after it our own terms, so that a program that
 * knows JSON-LD can tell them, and one that does not can pass over them (docs/decisions/0008).
 */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    hearsay: 'urn:hearsay:',
    index: 'hearsay:index',
    count: 'hearsay:count',
    likeness: 'hearsay:likeness',
    verdict: 'hearsay:verdict',
    said: 'hearsay:said',
    detected: 'hearsay:detected',
    parts: 'hearsay:parts',
  },
] as const;

/** The reader's highlight colours, by name; their meanings are the reader's own. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

interface TextualBody<Purpose extends string> {
  readonly type: 'TextualBody';
  readonly purpose: Purpose;
  readonly value: string;
}

/** What the reader says of the passage (W3C, 3.2.4): at most one body of each purpose but tags. */
export type Body =
  /** The note. */
  | (TextualBody<'commenting'> & { readonly format: 'text/markdown' })
  | TextualBody<'tagging'>
  /** Who speaks in it; ours is what kind of source that is. */
  | (TextualBody<'identifying'> & { readonly 'hearsay:naming'?: 'unnamed' })
  | (TextualBody<'assessing'> & { readonly value: Verification })
  /** The address of what that rests on. */
  | TextualBody<'linking'>
  | StatementBody;

/** A speaker as the article names them, or, when they are not named, as it describes them. */
export interface Named {
  readonly name: string;
  readonly isUnnamed: boolean;
}

/**
 * A reader's annotation (W3C Web Annotation Data Model). `target.source` is the page's address as
 * `targetSource` gives it; a highlight has no note and no tags, and a note on the page as a whole no selector.
 */
export interface Annotation {
  /** W3C's alone in annotations that were made before our terms were declared. */
  readonly '@context': typeof CONTEXT | (typeof CONTEXT)[0];
  /** `urn:uuid:` and a UUID version 7, so that ids sort by the time they were made. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting' | 'tagging';
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly body: readonly Body[];
  readonly target: {
    readonly type: 'SpecificResource';
    readonly source: string;
    readonly selector: readonly Selector[];
    readonly styleClass: Colour;
  };
}

/** The words that an annotation stands on, or an empty string when no selector quotes them. */
export function quoteOf(annotation: Annotation): string {
  for (const selector of annotation.target.selector) {
    if (selector.type === 'TextQuoteSelector') return selector.exact;
  }
  return '';
}

/** What the reader wrote, or an empty string for a bare highlight. */
export function noteOf({ body }: Pick<Annotation, 'body'>): string {
  return body.find((body) => body.purpose === 'commenting')?.value ?? '';
}
