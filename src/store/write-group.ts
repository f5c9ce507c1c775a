import { uuidv7 } from 'uuidv7';
import { tagsOf } from '../annotations/body.ts';
import { withChange } from '../annotations/make.ts';
import type { GroupOutcome, ManyChange, WhichAct, WhichArticle } from '../annotations/save.ts';
import type { AnnotationRow, Database, RevisionRow } from './database.ts';
import type { Moved } from './deadline.ts';
import { lastSeqOf } from './kept-rows.ts';
import { inParts } from './parts.ts';
import { putSearchRows } from './write-search.ts';

/** One annotation as it stands, and what it is to become. */
interface Change {
  readonly row: AnnotationRow;
  readonly annotation: AnnotationRow['annotation'];
  readonly isDeleted: boolean;
  /** Sequence of the step that had made the state which this leads back to; 0 before any. */
  readonly stateSeq?: number;
}

/** Which step made a state: undoing leads back to those of earlier ones. */
const stateOf = (row: AnnotationRow): number => row.stateSeq ?? row.updatedSeq;

/** Moves all annotations of an article to the trash, as one operation; `missing` when it has none. */
export function deleteArticle(
  database: Database,
  { opId, docId }: WhichArticle,
): Promise<GroupOutcome> {
  return actOnAll(database, opId, async () => {
    const { annotations } = database;
    const rows = await annotations.where('[docId+deleted]').equals([docId, 0]).sortBy('updatedSeq');
    return rows.map((row) => ({ row, annotation: row.annotation, isDeleted: true }));
  });
}

/**
 * Changes annotations alike, as one operation: those outside the trash that it makes any different;
 * `missing` when there are none.
 */
export function changeMany(
  database: Database,
  { opId, ids, isDeleted, ...change }: ManyChange,
): Promise<GroupOutcome> {
  return actOnAll(database, opId, async () => {
    const rows = await database.annotations.bulkGet([...new Set(ids)]);
    const now = new Date().toISOString();
    return rows.flatMap((row): Change[] => {
      if (!row || row.deleted) return [];
      if (isDeleted) return [{ row, annotation: row.annotation, isDeleted }];
      const annotation = withChange(row.annotation, change, now);
      return isAlike(row.annotation, annotation) ? [] : [{ row, annotation, isDeleted: false }];
    });
  });
}

/** Whether two states of an annotation have the same colour and tags. */
const isAlike = (one: AnnotationRow['annotation'], other: AnnotationRow['annotation']): boolean =>
  one.target.styleClass === other.target.styleClass &&
  tagsOf(one.body).join('\n') === tagsOf(other.body).join('\n');

/**
 * Takes an act back, of whatever kind: each annotation that stands as the act left it stands as it did
 * before, and what it made goes to the trash. `missing` when there is none such. Undoing is an act as
 * well, and so can be undone; and it leads back to the state of the act before, which then can be, too.
 */
export function undoAct(
  database: Database,
  { opId, of }: WhichAct,
  moved: Moved = () => {},
): Promise<GroupOutcome> {
  const choose = async () => {
    const steps = await stepsOf(database, of);
    const ids = steps.map(({ annId }) => annId);
    const rows = (await inParts(moved)(ids, (part) => database.annotations.bulkGet(part))).flat();
    return steps.flatMap(({ before, after }, index): Change[] => {
      const row = rows[index];
      if (!row || stateOf(row) !== stateOf(after)) return [];
      if (!before) return [{ row, annotation: row.annotation, isDeleted: true, stateSeq: 0 }];
      const { annotation, deleted } = before;
      return [{ row, annotation, isDeleted: deleted > 0, stateSeq: stateOf(before) }];
    });
  };
  return actOnAll(database, opId, choose, moved);
}

/**
 * One strict transaction for an act on several annotations: each has its own step in the journal, one
 * after the other, and all name the operation, whose id is the first step's, so that it happens once.
 */
async function actOnAll(
  database: Database,
  opId: string,
  choose: () => Promise<readonly Change[]>,
  moved: Moved = () => {},
): Promise<GroupOutcome> {
  const { documents, annotations, revisions, search } = database;
  return await database.transaction('rw', [documents, annotations, revisions, search], async () => {
    const known = await stepsOf(database, opId);
    if (known.length > 0) return outcomeOf(opId, known);
    const changes = await choose();
    if (changes.length === 0) return { status: 'missing', opId };
    const firstSeq = (await lastSeqOf(database)) + 1;
    const at = new Date().toISOString();
    const steps = changes.map(({ row, annotation, isDeleted, ...state }, index): RevisionRow => {
      const seq = firstSeq + index;
      const { id, docId, rev } = row;
      const deleted = isDeleted ? seq : 0;
      const after: AnnotationRow = {
        ...{ id, docId, annotation, rev: rev + 1, updatedSeq: seq, deleted, ...state, v: 1 },
      };
      const act = isDeleted ? 'delete' : row.deleted ? 'restore' : 'edit';
      const about = { seq, opId: index === 0 ? opId : uuidv7(), annId: id, group: opId };
      return { ...about, act, before: row, after, at };
    });
    const rows = steps.map(({ after }) => after);
    const parts = inParts(moved);
    await parts(steps, (part) => revisions.bulkAdd(part));
    await parts(rows, (part) => annotations.bulkPut(part));
    await parts(rows, (part) => putSearchRows(database, part));
    const newest = new Map(rows.map(({ docId, updatedSeq }) => [docId, { updatedSeq }]));
    for (const [docId, change] of newest) await documents.update(docId, change);
    return outcomeOf(opId, steps);
  });
}

/** The steps of an operation, in their order; none when it is not known. */
async function stepsOf({ revisions }: Database, opId: string): Promise<RevisionRow[]> {
  const first = await revisions.where('opId').equals(opId).first();
  if (first?.group === undefined) return first ? [first] : [];
  // They were written in one transaction, so nothing stands between two of them.
  const steps = revisions.where(':id').aboveOrEqual(first.seq!);
  return await steps.until(({ group }) => group !== opId).toArray();
}

function outcomeOf(opId: string, steps: readonly RevisionRow[]): GroupOutcome {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  return { status: 'saved', opId, firstSeq: first.seq!, seq: last.seq!, count: steps.length };
}
