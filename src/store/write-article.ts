import { uuidv7 } from 'uuidv7';
import type { GroupOutcome, WhichArticle, WhichDeletion } from '../annotations/save.ts';
import type { AnnotationRow, Database, RevisionRow } from './database.ts';
import { lastSeqOf } from './kept-rows.ts';
import { putSearchRows } from './write-search.ts';

/** Moves all annotations of an article to the trash, as one operation; `missing` when it has none. */
export function deleteArticle(database: Database, which: WhichArticle): Promise<GroupOutcome> {
  return actOnAll(database, which.opId, 'delete', () =>
    database.annotations.where('[docId+deleted]').equals([which.docId, 0]).sortBy('updatedSeq'),
  );
}

/**
 * Takes a deletion of an article back. What was in the trash before it stays there, and so does what
 * was taken out since and deleted again on its own.
 */
export function restoreArticle(
  database: Database,
  { opId, deletion }: WhichDeletion,
): Promise<GroupOutcome> {
  return actOnAll(database, opId, 'restore', async () => {
    const steps = (await stepsOf(database, deletion)).filter(({ act }) => act === 'delete');
    const rows = await database.annotations.bulkGet(steps.map(({ annId }) => annId));
    return rows.filter((row, index) => row?.deleted === steps[index]!.seq) as AnnotationRow[];
  });
}

/**
 * One strict transaction for an act on several annotations: each has its own step in the journal, one
 * after the other, and all name the operation, whose id is the first step's, so that it happens once.
 */
async function actOnAll(
  database: Database,
  opId: string,
  act: 'delete' | 'restore',
  choose: () => PromiseLike<readonly AnnotationRow[]>,
): Promise<GroupOutcome> {
  const { documents, annotations, revisions, search } = database;
  return await database.transaction('rw', [documents, annotations, revisions, search], async () => {
    const known = await stepsOf(database, opId);
    if (known.length > 0) return outcomeOf(opId, known);
    const chosen = await choose();
    if (chosen.length === 0) return { status: 'missing', opId };
    const firstSeq = (await lastSeqOf(database)) + 1;
    const at = new Date().toISOString();
    const steps = chosen.map((before, index): RevisionRow & { readonly seq: number } => {
      const seq = firstSeq + index;
      const deleted = act === 'delete' ? seq : 0;
      const after = { ...before, rev: before.rev + 1, updatedSeq: seq, deleted };
      const own = index === 0 ? opId : uuidv7();
      return { ...{ seq, opId: own, annId: before.id, act, group: opId }, before, after, at };
    });
    const rows = steps.map(({ after }) => after);
    await revisions.bulkAdd(steps);
    await annotations.bulkPut(rows);
    await putSearchRows(database, rows);
    const newest = new Map(rows.map(({ docId, updatedSeq }) => [docId, { updatedSeq }]));
    for (const [docId, change] of newest) await documents.update(docId, change);
    return outcomeOf(opId, steps);
  });
}

/** The steps of an operation on several annotations, in their order; none when it is not known. */
async function stepsOf({ revisions }: Database, opId: string) {
  const first = await revisions.where('opId').equals(opId).first();
  if (first?.group !== opId) return [];
  // They were written in one transaction, so nothing stands between two of them.
  const steps = revisions.where(':id').aboveOrEqual(first.seq!);
  return await steps.until(({ group }) => group !== opId).toArray();
}

function outcomeOf(opId: string, steps: readonly RevisionRow[]): GroupOutcome {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  return { status: 'saved', opId, firstSeq: first.seq!, seq: last.seq!, count: steps.length };
}
