import { noteOf, quoteOf, type Selector } from '../annotations/annotation.ts';
import { newId, newOpId } from '../annotations/make.ts';
import type { AnnotationChange } from '../annotations/save.ts';
import type { Signs } from '../annotations/signs.ts';
import type { backgroundCaller } from '../call.ts';
import type { PageToBackground } from '../messages.ts';
import { saveReliably } from '../save-reliably.ts';
import type { AnnotationRow } from '../store/database.ts';
import { insist, isSaved, type Outcome } from './change.ts';
import type { TabFacts } from './find-tab.ts';

/** The popup's caller of the background. */
export type PageCall = ReturnType<typeof backgroundCaller<PageToBackground>>;

/** An annotation on the tab's page as a whole, with no note yet; null when it was not kept. */
export async function annotatePage(
  call: PageCall,
  tab: TabFacts,
  signs: Signs,
  title: string,
): Promise<string | null> {
  const [opId, id] = [newOpId(), newId()];
  const given = { opId, id, tabId: tab.id, signs, title };
  const outcome = await saveReliably(() => call('annotatePage', given), opId);
  return isSaved(outcome) ? id : null;
}

/** Puts an annotation on other words. */
export function reattach(
  call: PageCall,
  row: AnnotationRow,
  selectors: readonly Selector[],
): Promise<Outcome> {
  return insist(row.rev, (opId, baseRev) =>
    call('editAnnotation', { opId, id: row.id, baseRev, selectors }),
  );
}

/** Makes an annotation one on the page as a whole; the words it stood on are quoted in its note. */
export function keepAsPageNote(call: PageCall, row: AnnotationRow): Promise<Outcome> {
  const quote = quoteOf(row.annotation).replace(/^/gm, '> ');
  const note = `${quote}\n\n${noteOf(row.annotation)}`.trim();
  return editOnce(call, row, row.rev, { note, selectors: [] });
}

/** Takes such a move back, if nobody changed the annotation since; `rev` is what it answered. */
export function putBack(call: PageCall, row: AnnotationRow, rev: number): Promise<Outcome> {
  const { annotation } = row;
  const change = { note: noteOf(annotation), selectors: annotation.target.selector };
  return editOnce(call, row, rev, change);
}

/** A change that writes the note, and so is right on top of one revision alone. */
function editOnce(
  call: PageCall,
  { id }: AnnotationRow,
  baseRev: number,
  change: Pick<AnnotationChange, 'note' | 'selectors'>,
): Promise<Outcome> {
  const opId = newOpId();
  return saveReliably(() => call('editAnnotation', { opId, id, baseRev, ...change }), opId);
}
