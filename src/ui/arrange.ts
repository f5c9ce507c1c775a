import { statementOf } from '../annotations/body.ts';
import type { PageReport } from '../page-report.ts';
import type { AnnotationRow } from '../store/database.ts';

/** A page's annotations as popup and panel show them. */
export interface Arranged {
  /** With text of an earlier sitting that was not saved. */
  readonly drafts: readonly AnnotationRow[];
  /** In the order of the page. */
  readonly placed: readonly AnnotationRow[];
  /** Not found on the page now. */
  readonly orphans: readonly AnnotationRow[];
  /** Detections of which the reader said that nothing is said there. */
  readonly dismissed: readonly AnnotationRow[];
}

/**
 * Annotations in the order of the page, those not found apart. Until the page has answered
 * (`report` null) each stands where it stood when it was made, so that the list does not jump. `begun`
 * are those with a draft, by id.
 */
export function arrange(
  rows: readonly AnnotationRow[],
  report: PageReport | null,
  begun: ReadonlySet<string> = new Set(),
): Arranged {
  const isOrphan = ({ id }: AnnotationRow) => report?.anchored[id] === 'orphan';
  // Notes on the page as a whole come before all words of it.
  const offset = (row: AnnotationRow) =>
    isOnPage(row) ? -1 : (report?.spans[row.id]?.[0] ?? offsetWhenMade(row));
  const inOrder = [...rows].sort((one, other) => offset(one) - offset(other));
  const isBegun = ({ id }: AnnotationRow) => begun.has(id);
  const kept = inOrder.filter((row) => !isDismissed(row) && !isBegun(row));
  return {
    drafts: inOrder.filter(isBegun),
    placed: kept.filter((row) => !isOrphan(row)),
    orphans: kept.filter(isOrphan),
    dismissed: inOrder.filter((row) => isDismissed(row) && !isBegun(row)),
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
