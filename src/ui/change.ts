/** Changes of an annotation that hurt no text, sent until there is an answer. */
import type { Colour } from '../annotations/annotation.ts';
import { newOpId } from '../annotations/make.ts';
import type { AnnotationChange, SaveOutcome, TagChange, Which } from '../annotations/save.ts';
import { saveReliably } from '../save-reliably.ts';

export type Outcome = SaveOutcome | 'unsaved';
type Edit = (change: AnnotationChange) => Promise<SaveOutcome>;

/** An annotation as the one who changes it last knew it. */
interface Known {
  readonly id: string;
  readonly rev: number;
}

/** Gives an annotation another colour. */
export function changeColour(edit: Edit, { id, rev }: Known, colour: Colour): Promise<Outcome> {
  return insist(rev, (opId, baseRev) => edit({ opId, id, baseRev, colour }));
}

/** Gives an annotation tags and takes tags from it. */
export function changeTags(edit: Edit, { id, rev }: Known, tags: TagChange): Promise<Outcome> {
  return insist(rev, (opId, baseRev) => edit({ opId, id, baseRev, tags }));
}

/** What the reader says of a kept statement. */
export function changeReview(
  edit: Edit,
  { id, rev }: Known,
  change: Omit<AnnotationChange, 'opId' | 'id' | 'baseRev' | 'note' | 'typed'>,
): Promise<Outcome> {
  return insist(rev, (opId, baseRev) => edit({ opId, id, baseRev, ...change }));
}

/** Puts an annotation on the words that are selected in its page; null when none are. */
export async function moveToSelection(
  move: (which: Which) => Promise<SaveOutcome | null>,
  { id, rev }: Known,
): Promise<Outcome | null> {
  let isNone = false;
  const outcome = await insist(rev, async (opId, baseRev) => {
    const moved = await move({ opId, id, baseRev });
    isNone = moved === null;
    return moved ?? { status: 'missing', opId };
  });
  return isNone ? null : outcome;
}

/** True when an act was done and is safe. */
export const isSaved = (outcome: Outcome): boolean =>
  outcome !== 'unsaved' && outcome.status === 'saved';

/**
 * Sends an act, and once more when the annotation moved on meanwhile: colour, tags, place and deletion
 * hurt no text and can be taken back, so they are right on top of any revision.
 */
export async function insist(
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

type Deleting = (
  kind: 'deleteAnnotation' | 'restoreAnnotation',
  which: Which,
) => Promise<SaveOutcome>;

/** Moves an annotation to the trash. */
export function remove(call: Deleting, { id, rev }: Known): Promise<Outcome> {
  return insist(rev, (opId, baseRev) => call('deleteAnnotation', { opId, id, baseRev }));
}

/** Takes an annotation out of the trash again; `rev` is what the deletion answered. */
export function restore(call: Deleting, { id, rev }: Known): Promise<Outcome> {
  return insist(rev, (opId, baseRev) => call('restoreAnnotation', { opId, id, baseRev }));
}
