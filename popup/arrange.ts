import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { statementOf } from '../src/annotations/body.ts';
import type { PageReport } from '../src/messages.ts';
import type { AnnotationRow } from '../src/store/database.ts';

/** A page's annotations as the popup shows them. */
export interface Arranged {
  /** In the order of the page. */
  readonly placed: readonly AnnotationRow[];
  /** Not found on the page now. */
  readonly orphans: readonly AnnotationRow[];
  /** Detections of which the reader said that nothing is said there. */
  readonly dismissed: readonly AnnotationRow[];
}

/**
 * Annotations in the order of the page, those not found apart. Until the page has answered
 * (`report` null) each stands where it stood when it was made, so that the list does not jump.
 */
export function arrange(rows: readonly AnnotationRow[], report: PageReport | null): Arranged {
  const isOrphan = ({ id }: AnnotationRow) => report?.anchored[id] === 'orphan';
  // Notes on the page as a whole come before all words of it.
  const offset = (row: AnnotationRow) =>
    isOnPage(row) ? -1 : (report?.spans[row.id]?.[0] ?? offsetWhenMade(row));
  const inOrder = [...rows].sort((one, other) => offset(one) - offset(other));
  const kept = inOrder.filter((row) => !isDismissed(row));
  return {
    placed: kept.filter((row) => !isOrphan(row)),
    orphans: kept.filter(isOrphan),
    dismissed: inOrder.filter(isDismissed),
  };
}

const isDismissed = ({ annotation }: AnnotationRow): boolean =>
  statementOf(annotation.body)?.verdict === 'dismissed';

/** True for a note on the page as a whole. */
export const isOnPage = ({ annotation }: AnnotationRow): boolean =>
  annotation.target.selector.length === 0;

function offsetWhenMade({ annotation }: AnnotationRow): number {
  for (const selector of annotation.target.selector) {
    if (selector.type === 'TextPositionSelector') return selector.start;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Letters without case and marks, so that "Zurich" finds "Zürich". */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Annotations whose quote or note holds what is searched for; all of them for a blank search. */
export function search(rows: readonly AnnotationRow[], sought: string): readonly AnnotationRow[] {
  const folded = fold(sought.trim());
  return rows.filter(({ annotation }) =>
    fold(`${quoteOf(annotation)}\n${noteOf(annotation)}`).includes(folded),
  );
}
