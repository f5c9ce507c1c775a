/** An annotation field by field, for formats that have a place for each. */
import { noteOf, quoteOf, type TextQuoteSelector } from '../annotations/annotation.ts';
import {
  evidenceLinkOf,
  speakerOf,
  statementOf,
  tagsOf,
  verificationOf,
} from '../annotations/body.ts';
import type { Verdict, Verification } from '../annotations/statement.ts';
import type { KeptAnnotation } from './format.ts';

/** What an annotation says; '' or null where it says nothing of the kind. */
export interface Fields {
  /** The UUID of its id, in lower case. */
  readonly uuid: string;
  readonly rev: number;
  /** ISO 8601, in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly colour: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly speaker: string;
  readonly isUnnamed: boolean;
  readonly verification: Verification | null;
  readonly evidence: string;
  readonly verdict: Verdict | null;
  /** Where the quote began in the page text when it was made, in UTF-16 units. */
  readonly start: number | null;
}

/** Reads them off an annotation. */
export function fieldsOf({ annotation, rev }: KeptAnnotation): Fields {
  const { id, created, modified, body, target } = annotation;
  const quote = target.selector.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  const position = target.selector.find((selector) => selector.type === 'TextPositionSelector');
  const speaker = speakerOf(body);
  return {
    uuid: id.replace(/^urn:uuid:/, ''),
    ...{ rev, created, modified },
    colour: target.styleClass,
    quote: quoteOf(annotation),
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    note: noteOf(annotation),
    tags: tagsOf(body),
    speaker: speaker?.name ?? '',
    isUnnamed: speaker?.isUnnamed ?? false,
    verification: verificationOf(body),
    evidence: evidenceLinkOf(body) ?? '',
    verdict: statementOf(body)?.verdict ?? null,
    start: position?.start ?? null,
  };
}
