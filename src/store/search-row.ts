import { type Annotation, noteOf, quoteOf } from '../annotations/annotation.ts';
import { type Entry, foldFields } from '../search/entry.ts';
import { FLAGS } from '../search/query.ts';
import type { AnnotationRow, DocumentRow } from './database.ts';

/** An annotation as it is searched; made of the two rows alone, and never in a backup. */
export interface SearchRow extends Entry {
  readonly v: 1;
}

/** A body of any purpose: annotations carry only notes so far. */
interface AnyBody {
  readonly purpose: string;
  readonly value: string;
  readonly 'hearsay:naming'?: string;
}

/**
 * What can be found of an annotation. Its tags are bodies of purpose `tagging`, its speaker one of
 * purpose `identifying`, and that a claim is disputed one of purpose `assessing` (W3C Web Annotation
 * Data Model, 3.3.5). Pages keep no name of their outlet yet, so their host stands for it; that an
 * annotation is an orphan is not kept, since only its page can tell.
 */
export function searchRowOf(row: AnnotationRow, document: DocumentRow | undefined): SearchRow {
  const { annotation } = row;
  const bodies: readonly AnyBody[] = annotation.body;
  const valuesOf = (purpose: string) =>
    bodies.filter((body) => body.purpose === purpose).map(({ value }) => value);
  const note = noteOf(annotation);
  const site = document?.host.toLowerCase() ?? '';
  return {
    id: row.id,
    seq: row.updatedSeq,
    ...foldFields({
      speaker: valuesOf('identifying').join(', '),
      outlet: site,
      tags: valuesOf('tagging'),
      title: document?.title ?? '',
      quote: quoteOf(annotation),
      note,
    }),
    site,
    made: madeAt(annotation),
    flags:
      (note === '' ? 0 : FLAGS['has:note']) |
      (bodies.some((body) => body['hearsay:naming'] === 'unnamed') ? FLAGS['is:unnamed'] : 0) |
      (valuesOf('assessing').includes('disputed') ? FLAGS['is:disputed'] : 0),
    isDeleted: row.deleted !== 0,
    v: 1,
  };
}

const madeAt = ({ created }: Annotation): number => Date.parse(created) || 0;
