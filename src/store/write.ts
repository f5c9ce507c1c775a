import { type Annotation, noteOf } from '../annotations/annotation.ts';
import { identityOf } from '../annotations/identity.ts';
import { withChange } from '../annotations/make.ts';
import type {
  AnnotationChange,
  DraftChange,
  SaveOutcome,
  Typed,
  Which,
} from '../annotations/save.ts';
import type { AnnotationRow, Database, DocumentRow, DraftRow, RevisionRow } from './database.ts';
import { lastSeqOf } from './kept-rows.ts';
import { searchRowOf } from './search-row.ts';

/** The page that a new annotation stands on. */
export interface PageFacts {
  readonly source: string;
  readonly title: string;
  readonly outlet?: string | null;
}

/**
 * Keeps a new annotation and its page. One strict transaction; the same `opId` again answers what
 * the first time did and writes nothing. An id that is taken answers `conflict`.
 */
export function createAnnotation(
  database: Database,
  opId: string,
  annotation: Annotation,
  page: PageFacts,
): Promise<SaveOutcome> {
  return transact(database, { opId, id: annotation.id, act: 'create', page }, (current) => {
    if (current) return conflictWith(current, opId);
    return { annotation, rev: 1, deleted: false };
  });
}

/**
 * Changes an annotation if it still stands at `baseRev`, and drops the draft that a note closes. A
 * change of tags alone is put on top of whatever stands there: sets merge.
 */
export function editAnnotation(database: Database, change: AnnotationChange): Promise<SaveOutcome> {
  const { opId, id, typed } = change;
  return transact(database, { opId, id, act: 'edit', typed }, (current, now) => {
    if (!current || current.deleted) return { status: 'missing', opId };
    const isStale = current.rev !== change.baseRev && !isOfTagsAlone(change);
    if (isStale) return conflictWith(current, opId);
    return {
      annotation: withChange(current.annotation, change, now),
      rev: current.rev + 1,
      deleted: false,
    };
  });
}

function isOfTagsAlone(change: AnnotationChange): boolean {
  const { opId, id, baseRev, tags, ...rest } = change;
  return tags !== undefined && Object.values(rest).every((value) => value === undefined);
}

/** Moves the annotation to the trash if it still stands at `baseRev`. */
export function deleteAnnotation(database: Database, which: Which): Promise<SaveOutcome> {
  return transact(database, { ...which, act: 'delete' }, (current) => {
    if (!current || current.deleted) return { status: 'missing', opId: which.opId };
    if (current.rev !== which.baseRev) return conflictWith(current, which.opId);
    return { annotation: current.annotation, rev: current.rev + 1, deleted: true };
  });
}

/** Takes the annotation out of the trash if it still stands at `baseRev`. */
export function restoreAnnotation(database: Database, which: Which): Promise<SaveOutcome> {
  return transact(database, { ...which, act: 'restore' }, (current) => {
    if (!current?.deleted) return { status: 'missing', opId: which.opId };
    if (current.rev !== which.baseRev) return conflictWith(current, which.opId);
    return { annotation: current.annotation, rev: current.rev + 1, deleted: false };
  });
}

/**
 * Keeps text as typed, or throws it away (`text: null`), unless newer text of the same editor is
 * there already. Strict: it is the reader's words.
 */
export async function saveDraft(database: Database, draft: DraftChange): Promise<void> {
  const { id, text, baseRev, typed } = draft;
  await database.transaction('rw', database.drafts, async () => {
    const known = await database.drafts.get(id);
    if (known && isLate(typed, known)) return;
    await database.drafts.put({ key: id, text, baseRev, typed });
  });
}

/** True when newer text of the same editor is stored, or this very text was saved since. */
function isLate(typed: Typed, known: DraftRow): boolean {
  if (known.typed.session !== typed.session) return false;
  return (
    known.typed.count > typed.count || (known.typed.count === typed.count && known.text === null)
  );
}

/** The state that an act leads to. */
interface Next {
  readonly annotation: Annotation;
  readonly rev: number;
  readonly deleted: boolean;
}

/** What is done to which annotation; a new one brings its page, a typed note how far it had come. */
interface Step {
  readonly opId: string;
  readonly id: string;
  readonly act: RevisionRow['act'];
  readonly page?: PageFacts;
  readonly typed?: Typed | undefined;
}

function conflictWith(current: AnnotationRow, opId: string): SaveOutcome {
  return { status: 'conflict', opId, rev: current.rev, note: noteOf(current.annotation) };
}

/**
 * One strict transaction for every act: replay when the operation is known, else decide, write
 * the row and the journal, and answer. Compare-and-swap lives in `decide`, inside the transaction.
 * All reads go out together, and all writes: each wait is a way to the browser's storage and back.
 */
async function transact(
  database: Database,
  { opId, id, act, page, typed }: Step,
  decide: (current: AnnotationRow | undefined, now: string) => Next | SaveOutcome,
): Promise<SaveOutcome> {
  const { documents, annotations, revisions, drafts, search } = database;
  const tables = [documents, annotations, revisions, drafts, search];
  return await database.transaction('rw', tables, async () => {
    const [known, { current, document }, lastSeq] = await Promise.all([
      revisions.where('opId').equals(opId).first(),
      standing(database, id, page),
      lastSeqOf(database),
    ]);
    if (known?.seq) return { status: 'saved', opId, rev: known.after.rev, seq: known.seq };
    const at = new Date().toISOString();
    const next = decide(current, at);
    if ('status' in next) return next;
    const { annotation, rev } = next;
    const docId = current?.docId ?? document?.id;
    if (docId === undefined) throw new Error('an annotation without a page');
    const seq = lastSeq + 1;
    const deleted = next.deleted ? seq : 0;
    const after: AnnotationRow = { id, docId, annotation, rev, updatedSeq: seq, deleted, v: 1 };
    await Promise.all([
      revisions.add({ seq, opId, annId: id, act, before: current ?? null, after, at }),
      annotations.put(after),
      search.put(searchRowOf(after, document)),
      document && documents.put({ ...document, updatedSeq: seq }),
      typed && settleDraft(database, after, typed),
    ]);
    return { status: 'saved', opId, rev, seq };
  });
}

/**
 * Closes the draft that this edit saved. Text of the same editor typed while the edit was under way
 * stays, and now begins from the edit's revision; another editor's text stays as it is.
 */
async function settleDraft(database: Database, row: AnnotationRow, typed: Typed): Promise<void> {
  const draft = await database.drafts.get(row.id);
  const note = noteOf(row.annotation);
  const isOwn = !draft || draft.typed.session === typed.session;
  if (isOwn && draft && draft.typed.count > typed.count) {
    await database.drafts.put({ ...draft, baseRev: row.rev });
  } else if (isOwn || draft.text === note) {
    await database.drafts.put({ key: row.id, text: null, baseRev: row.rev, typed });
  }
}

/** An annotation as it stands, and its page; for a new one the page given, made and not yet written. */
async function standing(
  { annotations, documents }: Database,
  id: string,
  page: PageFacts | undefined,
): Promise<{ current?: AnnotationRow | undefined; document?: DocumentRow | undefined }> {
  if (!page) {
    const current = await annotations.get(id);
    return { current, document: current && (await documents.get(current.docId)) };
  }
  const urlKey = identityOf(page.source);
  const [current, known] = await Promise.all([
    annotations.get(id),
    documents.where('urlKey').equals(urlKey).first(),
  ]);
  const { host } = new URL(page.source);
  const outlet = page.outlet ? { outlet: page.outlet } : {};
  const made = { id: crypto.randomUUID(), urlKey, host, title: page.title, ...outlet };
  return { current, document: known ?? { ...made, updatedSeq: 0, v: 1 } };
}
