import { type Annotation, noteOf, quoteOf } from '../annotations/annotation.ts';
import { isDisputed, speakerOf, tagsOf } from '../annotations/body.ts';
import { type Entry, foldFields } from '../search/entry.ts';
import { FLAGS } from '../search/query.ts';
import type { AnnotationRow, DocumentRow } from './database.ts';

/** An annotation as it is searched; made of the two rows alone, and never in a backup. */
export interface SearchRow extends Entry {
  readonly v: 1;
}

/**
 * What can be found of an annotation. Where a page does not name its outlet, its host
 * stands for it. Whether an annotation is an orphan is no part of it: that lies beside, in `orphans`.
 */
export function searchRowOf(row: AnnotationRow, document: DocumentRow | undefined): SearchRow {
  const { annotation } = row;
  const speaker = speakerOf(annotation.body);
  const note = noteOf(annotation);
  const site = document?.host.toLowerCase() ?? '';
  return {
    id: row.id,
    seq: row.updatedSeq,
    ...foldFields({
      speaker: speaker?.name ?? '',
      outlet: document?.outlet ?? site,
      tags: tagsOf(annotation.body),
      title: document?.title ?? '',
      quote: quoteOf(annotation),
      note,
    }),
    site,
    made: madeAt(annotation),
    flags:
      (note === '' ? 0 : FLAGS['has:note']) |
      (speaker?.isUnnamed ? FLAGS['is:unnamed'] : 0) |
      (isDisputed(annotation.body) ? FLAGS['is:disputed'] : 0),
    isDeleted: row.deleted !== 0,
    v: 1,
  };
}

const madeAt = ({ created }: Annotation): number => Date.parse(created) || 0;
