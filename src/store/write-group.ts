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

/** What is to be changed, some at a time; null when that was all. */
type Choose = () => Promise<readonly Change[] | null>;

/** All that is to be changed, at a time. */
function once(choose: () => Promise<readonly Change[]>): Choose {
  let isOver = false;
  return async () => {
    if (isOver) return null;
    isOver = true;
    return await choose();
  };
}

/** Which step made a state: undoing leads back to those of earlier ones. */
const stateOf = (row: AnnotationRow): number => row.stateSeq ?? row.updatedSeq;

/** Moves all annotations of an article to the trash, as one operation; `missing` when it has none. */
export function deleteArticle(
  database: Database,
  { opId, docId }: WhichArticle,
): Promise<GroupOutcome> {
  const choose = once(async () => {
    const { annotations } = database;
    const rows = await annotations.where('[docId+deleted]').equals([docId, 0]).sortBy('updatedSeq');
    return rows.map((row) => ({ row, annotation: row.annotation, isDeleted: true }));
  });
  return actOnAll(database, opId, choose);
}

/**
 * Changes annotations alike, as one operation: those outside the trash that it makes any different;
 * `missing` when there are none.
 */
export function changeMany(
  database: Database,
  { opId, ids, isDeleted, ...change }: ManyChange,
): Promise<GroupOutcome> {
  const choose = once(async () => {
    const rows = await database.annotations.bulkGet([...new Set(ids)]);
    const now = new Date().toISOString();
    return rows.flatMap((row): Change[] => {
      if (!row || row.deleted) return [];
      if (isDeleted) return [{ row, annotation: row.annotation, isDeleted }];
      const annotation = withChange(row.annotation, change, now);
      return isAlike(row.annotation, annotation) ? [] : [{ row, annotation, isDeleted: false }];
    });
  });
  return actOnAll(database, opId, choose);
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
  const next = stepsOf(database, of);
  const choose = async () => {
    const steps = await next();
    if (steps === null) return null;
    const rows = await database.annotations.bulkGet(steps.map(({ annId }) => annId));
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
  choose: Choose,
  moved: Moved = () => {},
): Promise<GroupOutcome> {
  const { documents, annotations, revisions, search } = database;
  return await database.transaction('rw', [documents, annotations, revisions, search], async () => {
    const known = await outcomeOf(database, opId);
    if (known) return known;
    const firstSeq = (await lastSeqOf(database)) + 1;
    const at = new Date().toISOString();
    const newest = new Map<string, number>();
    const parts = inParts(moved);
    let seq = firstSeq;
    for (let changes = await choose(); changes; changes = await choose()) {
      const steps = changes.map((change, index) =>
        stepOf(change, { opId, seq: seq + index, isFirst: seq + index === firstSeq, at }),
      );
      const rows = steps.map(({ after }) => after);
      await parts(steps, (part) => revisions.bulkAdd(part));
      await parts(rows, (part) => annotations.bulkPut(part));
      await parts(rows, (part) => putSearchRows(database, part));
      for (const { docId, updatedSeq } of rows) newest.set(docId, updatedSeq);
      seq += steps.length;
      moved();
    }
    if (seq === firstSeq) return { status: 'missing', opId };
    const pages = Array.from(newest, ([key, updatedSeq]) => ({ key, changes: { updatedSeq } }));
    await parts(pages, (part) => documents.bulkUpdate(part));
    return { status: 'saved', opId, firstSeq, seq: seq - 1, count: seq - firstSeq };
  });
}

interface StepFacts {
  readonly opId: string;
  readonly seq: number;
  /** The first has the operation's own id: by it the operation happens once. */
  readonly isFirst: boolean;
  readonly at: string;
}

function stepOf(
  { row, annotation, isDeleted, ...state }: Change,
  { opId, seq, isFirst, at }: StepFacts,
): RevisionRow {
  const { id, docId, rev } = row;
  const deleted = isDeleted ? seq : 0;
  const after: AnnotationRow = {
    ...{ id, docId, annotation, rev: rev + 1, updatedSeq: seq, deleted, ...state, v: 1 },
  };
  const act = isDeleted ? 'delete' : row.deleted ? 'restore' : 'edit';
  const about = { seq, opId: isFirst ? opId : uuidv7(), annId: id, group: opId };
  return { ...about, act, before: row, after, at };
}

/** Steps that are read, and taken back, at a time: an import has a hundred thousand. */
const BATCH = 100;

/** The steps of an operation, in their order and some at a time; null when that was all. */
function stepsOf(
  { revisions }: Database,
  opId: string,
): () => Promise<readonly RevisionRow[] | null> {
  /** The next one's sequence; null when there is none. */
  let from: number | null | undefined;
  return async () => {
    if (from === undefined) {
      const first = await revisions.where('opId').equals(opId).first();
      from = first?.group === undefined ? null : first.seq!;
      if (from === null) return first ? [first] : null;
    }
    if (from === null) return null;
    const some = await revisions.where(':id').aboveOrEqual(from).limit(BATCH).toArray();
    // They were written in one transaction, so nothing stands between two of them.
    const end = some.findIndex(({ group }) => group !== opId);
    from = end < 0 && some.length === BATCH ? some.at(-1)!.seq! + 1 : null;
    const steps = end < 0 ? some : some.slice(0, end);
    return steps.length > 0 ? steps : null;
  };
}

/** What an operation came to; null when it is not known. */
async function outcomeOf(database: Database, opId: string): Promise<GroupOutcome | null> {
  const next = stepsOf(database, opId);
  let [firstSeq, seq, count] = [0, 0, 0];
  for (let steps = await next(); steps; steps = await next()) {
    firstSeq ||= steps[0]!.seq!;
    seq = steps.at(-1)!.seq!;
    count += steps.length;
  }
  return count > 0 ? { status: 'saved', opId, firstSeq, seq, count } : null;
}
