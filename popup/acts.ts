import { type Colour, noteOf, quoteOf, type Selector } from '../src/annotations/annotation.ts';
import { newOpId } from '../src/annotations/make.ts';
import type { AnnotationChange, SaveOutcome } from '../src/annotations/save.ts';
import type { backgroundCaller } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import { saveReliably } from '../src/save-reliably.ts';
import type { AnnotationRow } from '../src/store/database.ts';

/** The popup's caller of the background. */
export type PageCall = ReturnType<typeof backgroundCaller<PageToBackground>>;
export type Outcome = SaveOutcome | 'unsaved';

/** Gives an annotation another colour. */
export function changeColour(call: PageCall, row: AnnotationRow, colour: Colour): Promise<Outcome> {
  return insist(row.rev, (opId, baseRev) =>
    call('editAnnotation', { opId, id: row.id, baseRev, colour }),
  );
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

/** Moves an annotation to the trash. */
export function remove(call: PageCall, row: AnnotationRow): Promise<Outcome> {
  return insist(row.rev, (opId, baseRev) =>
    call('deleteAnnotation', { opId, id: row.id, baseRev }),
  );
}

/** Takes an annotation out of the trash again; `rev` is what the deletion answered. */
export function restore(call: PageCall, id: string, rev: number): Promise<Outcome> {
  return insist(rev, (opId, baseRev) => call('restoreAnnotation', { opId, id, baseRev }));
}

/**
 * Sends an act, and once more when the annotation moved on meanwhile: colour, place and deletion hurt no
 * text and can be taken back, so they are right on top of any revision.
 */
async function insist(
  rev: number,
  send: (opId: string, baseRev: number) => Promise<SaveOutcome>,
): Promise<Outcome> {
  const act = (baseRev: number) => {
    const opId = newOpId();
    return saveReliably(() => send(opId, baseRev), opId);
  };
  const outcome = await act(rev);
  const isStale = outcome !== 'unsaved' && outcome.status === 'conflict';
  return isStale ? act(outcome.rev) : outcome;
}
