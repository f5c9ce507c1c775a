import { Dexie } from 'dexie';
import { uuidv7 } from 'uuidv7';
import type { Draft } from '../annotations/draft.ts';
import type { ImportOutcome } from '../annotations/save.ts';
import type { AnnotationRow, Database, DocumentRow, RevisionRow } from './database.ts';
import type { Moved } from './deadline.ts';
import { isNews, type Planned, Planner } from './import-plan.ts';
import { lastSeqOf } from './kept-rows.ts';
import { inParts } from './parts.ts';
import { searchRowOf } from './search-row.ts';

/** Drafts, some at a time. */
type Batches = Iterable<readonly Draft[]>;

/**
 * Takes drafts in as one operation, all of them or none: one strict transaction, as a restored backup
 * is, in which each annotation has its step; a browser that ends us in it has written nothing. The same
 * `opId` again answers what the first time did. `missing` where there is no news. Tells after each batch
 * that it has `moved`.
 */
export async function importDrafts(
  database: Database,
  opId: string,
  pieces: Iterable<PromiseLike<Batches>>,
  moved: Moved = () => {},
): Promise<ImportOutcome> {
  const { documents, annotations, revisions, search } = database;
  return await database.transaction('rw', [documents, annotations, revisions, search], async () => {
    const known = await revisions.where('opId').equals(opId).first();
    if (known) return await outcomeOf(database, opId, known.seq!);
    const planner = new Planner(database);
    const firstSeq = (await lastSeqOf(database)) + 1;
    const pages = new Map<string, DocumentRow>();
    let seq = firstSeq;
    let merged = 0;
    let writing: PromiseLike<unknown> | undefined;
    for (const piece of pieces) {
      // A transaction would end while the piece is read.
      for (const batch of await Dexie.waitFor(piece)) {
        const news = (await planner.plan(batch)).filter(isNews);
        // One batch is written while the next is planned: what is asked for meanwhile is answered after it.
        await writing;
        const at = new Date().toISOString();
        const steps = news.map((planned, index) =>
          stepOf(planned, { opId, seq: seq + index, isFirst: seq + index === firstSeq, at }),
        );
        const rows = steps.map(({ after }) => after);
        writing = Promise.all([
          revisions.bulkAdd(steps),
          annotations.bulkPut(rows),
          search.bulkPut(rows.map((row, index) => searchRowOf(row, news[index]!.page))),
        ]);
        // Where it fails, whoever waits for it above or below hears of it.
        writing.then(undefined, () => {});
        for (const [index, { page }] of news.entries()) {
          pages.set(page.id, { ...page, updatedSeq: seq + index });
        }
        seq += steps.length;
        merged += steps.filter(isMerged).length;
        moved();
      }
    }
    await writing;
    if (seq === firstSeq) return { status: 'missing', opId };
    await inParts(moved)([...pages.values()], (part) => documents.bulkPut(part));
    return savedAs(opId, firstSeq, seq - firstSeq, merged);
  });
}

interface StepFacts {
  readonly opId: string;
  readonly seq: number;
  /** The first has the operation's own id: by it the operation happens once. */
  readonly isFirst: boolean;
  readonly at: string;
}

function stepOf({ annotation, own, page }: Planned, { opId, seq, isFirst, at }: StepFacts) {
  const { id } = own ?? annotation;
  const after: AnnotationRow = {
    ...{ id, docId: own?.docId ?? page.id, annotation, rev: (own?.rev ?? 0) + 1 },
    ...{ updatedSeq: seq, deleted: 0, v: 1 },
  };
  const act = own ? (own.deleted === 0 ? 'edit' : 'restore') : 'create';
  const step: RevisionRow = {
    ...{ seq, opId: isFirst ? opId : uuidv7(), annId: id, group: opId },
    ...{ act, before: own, after, at },
  };
  return step;
}

/** Whether a step put something to an annotation that was here. */
const isMerged = ({ act }: RevisionRow): boolean => act === 'edit';

/** What an operation did, by its steps, which stand one after the other. */
async function outcomeOf(
  { revisions }: Database,
  opId: string,
  firstSeq: number,
): Promise<ImportOutcome> {
  let [count, merged] = [0, 0];
  await revisions
    .where(':id')
    .aboveOrEqual(firstSeq)
    .until(({ group }) => group !== opId)
    .each((step) => {
      count++;
      if (isMerged(step)) merged++;
    });
  return savedAs(opId, firstSeq, count, merged);
}

function savedAs(opId: string, firstSeq: number, count: number, merged: number): ImportOutcome {
  const seq = firstSeq + count - 1;
  return { status: 'saved', opId, firstSeq, seq, count, added: count - merged, merged };
}
