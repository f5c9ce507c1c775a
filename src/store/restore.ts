import type { Annotation } from '../annotations/annotation.ts';
import { mergeAnnotations } from '../annotations/merge.ts';
import type { AnnotationRow, Database, DocumentRow, RevisionRow } from './database.ts';
import type { Moved } from './deadline.ts';
import { lastSeqOf } from './kept-rows.ts';
import { type InParts, inParts } from './parts.ts';
import type { KeptRow } from './row-checks.ts';
import { putSearchRows } from './write-search.ts';

/** Rows of a backup, and how far its journal had come before the first of them was read. */
export interface Given {
  readonly rows: readonly KeptRow[];
  readonly lastSeq: number;
}

/** What restoring changed, in annotations. */
export interface Restored {
  readonly added: number;
  /** Stood here in an earlier state. */
  readonly updated: number;
  /** Had been changed on both sides: both are kept, one of them as a new one. */
  readonly parted: number;
}

/**
 * Takes rows of a backup into the database, all or nothing, in one strict transaction. Where an
 * annotation is here already the journals decide, never a clock: when one side's last step on it
 * stands in the other's journal, the other is newer; when neither does, both were changed: what is apart
 * is merged, else both are kept. The same backup again changes nothing. It tells whenever it has `moved`.
 */
export async function restore(
  database: Database,
  { rows, lastSeq }: Given,
  moved: Moved = () => {},
): Promise<Restored> {
  const { documents, annotations, revisions, drafts, editions, search, speakers } = database;
  const given = byTable(rows);
  // A step may come twice: from a snapshot, and on its own.
  const byOpId = new Map(given.revisions.map((step) => [step.opId, step]));
  const steps = [...byOpId.values()].sort((one, other) => one.seq! - other.seq!);
  const tables = [documents, annotations, revisions, drafts, editions, search, speakers];
  const parts = inParts(moved);
  return await database.transaction('rw', tables, async () => {
    const docIds = await takeDocuments(database, given.documents, parts);
    const theirs = newestOf(
      given.annotations,
      steps.filter(({ seq }) => seq! > lastSeq),
    );
    const verdicts = await judge(database, theirs, steps, parts);
    const seqs = await takeSteps(database, steps, docIds, parts);
    const counts = { added: 0, updated: 0, parted: 0 };
    const puts: AnnotationRow[] = [];
    for (const { verdict, own, row, copy, merged } of verdicts) {
      if (verdict === 'kept') continue;
      const given = renumber(row, seqs, docIds);
      const joined = own && merged && (await join(database, own, given, merged));
      counts[joined ? 'updated' : verdict]++;
      if (joined) puts.push(joined);
      else if (!own) puts.push(given);
      else if (verdict === 'updated') puts.push(over(own, given));
      else if (copy.isOurs) puts.push(over(own, given), named(own, copy.id));
      else puts.push(named(given, copy.id));
    }
    await parts(puts, (part) => annotations.bulkPut(part));
    await parts(puts, (part) => putSearchRows(database, part));
    await parts(given.drafts, async (part) => {
      const open = await drafts.bulkGet(part.map(({ key }) => key));
      await drafts.bulkPut(part.filter((draft, index) => draft.text !== null && !open[index]));
    });
    await parts(given.editions, (part) =>
      editions.bulkPut(part.map((row) => ({ ...row, docId: docIds.get(row.docId) ?? row.docId }))),
    );
    // Acts are only ever added, and the same act is the same everywhere.
    await parts(given.speakers, (part) => speakers.bulkPut(part));
    return counts;
  });
}

function byTable(kept: readonly KeptRow[]) {
  const of = <Name extends KeptRow['table']>(table: Name) =>
    kept.flatMap((one) => (one.table === table ? [one.row] : [])) as Extract<
      KeptRow,
      { table: Name }
    >['row'][];
  return {
    documents: of('documents'),
    annotations: of('annotations'),
    revisions: of('revisions'),
    drafts: of('drafts'),
    editions: of('editions'),
    speakers: of('speakers'),
  };
}

/** Puts pages that are not here; gives the id under which each given one is kept here. */
async function takeDocuments(
  { documents }: Database,
  given: readonly DocumentRow[],
  parts: InParts,
): Promise<ReadonlyMap<string, string>> {
  const keys = given.map(({ urlKey }) => urlKey);
  const known = await parts(keys, (part) => documents.where('urlKey').anyOf(part).toArray());
  const ids = new Map(known.flat().map(({ urlKey, id }) => [urlKey, id]));
  const news = given.filter(({ urlKey }) => !ids.has(urlKey));
  await parts(news, (part) => documents.bulkPut(part));
  return new Map(given.map(({ id, urlKey }) => [id, ids.get(urlKey) ?? id]));
}

/**
 * Adds the steps that the journal does not know, in their order, after its own; gives the sequence
 * here of each given one.
 */
async function takeSteps(
  database: Database,
  steps: readonly RevisionRow[],
  docIds: ReadonlyMap<string, string>,
  parts: InParts,
): Promise<ReadonlyMap<number, number>> {
  const { revisions } = database;
  const known = await stepsOf(database, steps, parts);
  const seqs = new Map(known.map(({ opId, seq }) => [opId, seq!]));
  // Of an empty journal the steps keep their numbers.
  const last = await lastSeqOf(database);
  let next = last;
  const news = steps.filter(({ opId }) => !seqs.has(opId));
  for (const { opId, seq } of news) seqs.set(opId, last === 0 ? seq! : ++next);
  const numbers = new Map(steps.map(({ opId, seq }) => [seq!, seqs.get(opId)!]));
  await parts(news, (part) =>
    revisions.bulkAdd(
      part.map((step) => ({
        ...step,
        seq: seqs.get(step.opId)!,
        before: step.before && renumber(step.before, numbers, docIds),
        after: renumber(step.after, numbers, docIds),
      })),
    ),
  );
  return numbers;
}

/** Those of the steps that the journal here knows, as they stand in it. */
async function stepsOf(
  { revisions }: Database,
  steps: readonly RevisionRow[],
  parts: InParts,
): Promise<readonly RevisionRow[]> {
  const opIds = steps.map(({ opId }) => opId);
  return (await parts(opIds, (part) => revisions.where('opId').anyOf(part).toArray())).flat();
}

function renumber(
  row: AnnotationRow,
  seqs: ReadonlyMap<number, number>,
  docIds: ReadonlyMap<string, string>,
): AnnotationRow {
  const here = (seq: number) => seqs.get(seq) ?? seq;
  return {
    ...row,
    docId: docIds.get(row.docId) ?? row.docId,
    updatedSeq: here(row.updatedSeq),
    deleted: row.deleted === 0 ? 0 : here(row.deleted),
    ...(row.stateSeq === undefined ? {} : { stateSeq: here(row.stateSeq) }),
  };
}

/**
 * Each annotation in its last state: rows may have changed while the backup was being written. Steps
 * before it are in the rows already, or lost to another side's.
 */
function newestOf(
  rows: readonly AnnotationRow[],
  since: readonly RevisionRow[],
): readonly AnnotationRow[] {
  const newest = new Map(rows.map((row) => [row.id, row]));
  for (const { after } of since) {
    const row = newest.get(after.id);
    if (!row || row.updatedSeq < after.updatedSeq) newest.set(after.id, after);
  }
  return [...newest.values()];
}

/** A state in the place of our own: whoever began an edit from that must not write over this. */
const over = (own: AnnotationRow, row: AnnotationRow): AnnotationRow => ({
  ...row,
  rev: Math.max(row.rev, own.rev + 1),
});

const named = (row: AnnotationRow, id: string): AnnotationRow => ({
  ...row,
  id,
  annotation: { ...row.annotation, id },
});

/** What both sides made of an annotation, as one, and the id of the step that makes it so. */
interface Merged {
  readonly annotation: Annotation;
  readonly opId: string;
}

/** Writes the step that puts both sides' changes together; null where that was done before. */
async function join(
  { revisions }: Database,
  own: AnnotationRow,
  given: AnnotationRow,
  { annotation, opId }: Merged,
): Promise<AnnotationRow | null> {
  if ((await revisions.where({ opId }).count()) > 0) return null;
  const last = await revisions.orderBy(':id').last();
  const seq = (last?.seq ?? 0) + 1;
  const { id, docId } = own;
  const rev = Math.max(own.rev, given.rev) + 1;
  const after: AnnotationRow = { id, docId, annotation, rev, updatedSeq: seq, deleted: 0, v: 1 };
  const at = new Date().toISOString();
  await revisions.add({ seq, opId, annId: id, act: 'edit', before: own, after, at });
  return after;
}

interface Verdict {
  readonly verdict: 'added' | 'updated' | 'parted' | 'kept';
  /** Their state, and ours of the same annotation. */
  readonly row: AnnotationRow;
  readonly own: AnnotationRow | undefined;
  /** Where both are to be kept: which of them gives way, and under which id. */
  readonly copy: { readonly isOurs: boolean; readonly id: string };
  /** Both as one, where what was changed is apart; else null. */
  readonly merged: Merged | null;
}

/**
 * The last state of an annotation that both sides know, by its revision; of several, which came about
 * apart, that of the highest operation id: every machine must take the same.
 */
function lastShared(shared: readonly RevisionRow[], annId: string): AnnotationRow | undefined {
  const steps = shared.filter((step) => step.annId === annId);
  steps.sort((one, other) => one.after.rev - other.after.rev || (one.opId < other.opId ? -1 : 1));
  return steps.at(-1)?.after;
}

/**
 * An operation id made of two, the same whichever comes first: their bits one over the other (XOR), as a
 * UUID of version 8, which is for such uses (RFC 9562, 5.8).
 */
function idOfBoth(one: string, other: string): string {
  const digits = Array.from(one, (digit, index) => {
    if (digit === '-') return digit;
    return (Number.parseInt(digit, 16) ^ Number.parseInt(other[index]!, 16)).toString(16);
  });
  digits[14] = '8';
  digits[19] = 'a';
  return digits.join('');
}

/** What is to become of each of their states beside ours. */
async function judge(
  database: Database,
  theirs: readonly AnnotationRow[],
  steps: readonly RevisionRow[],
  parts: InParts,
): Promise<readonly Verdict[]> {
  const { annotations, revisions } = database;
  const opIds = new Map(steps.map(({ seq, opId }) => [seq!, opId]));
  const theirSteps = new Set(opIds.values());
  const shared = await stepsOf(database, steps, parts);
  const ourSteps = new Set(shared.map(({ opId }) => opId));
  const ids = theirs.map(({ id }) => id);
  const mine = (await parts(ids, (part) => annotations.bulkGet(part))).flat();
  const makers = mine.map((row) => row?.updatedSeq ?? 0);
  const myMakers = (await parts(makers, (part) => revisions.bulkGet(part))).flat();
  return theirs.map((row, index): Verdict => {
    const own = mine[index];
    const maker = opIds.get(row.updatedSeq) ?? '';
    const myMaker = myMakers[index]?.opId ?? '';
    // Every machine must come to the same, so the ids of the last steps decide, and name the copy.
    const isOurs = myMaker < maker;
    const copy = { isOurs, id: `urn:uuid:${isOurs ? myMaker : maker}` };
    const verdict = verdictOn();
    const merged = verdict === 'parted' ? mergeOf() : null;
    return { verdict, row, own, copy, merged };

    function mergeOf(): Merged | null {
      if (!own || own.deleted || row.deleted) return null;
      const base = lastShared(shared, row.id);
      const [first, second] = isOurs ? [own, row] : [row, own];
      const annotation =
        base && mergeAnnotations(base.annotation, first.annotation, second.annotation);
      return annotation ? { annotation, opId: idOfBoth(maker, myMaker) } : null;
    }

    function verdictOn(): Verdict['verdict'] {
      if (!own) return 'added';
      // Ours made theirs, or theirs is not known to any journal.
      if (maker === '' || maker === myMaker || ourSteps.has(maker)) return 'kept';
      return myMaker === '' || theirSteps.has(myMaker) ? 'updated' : 'parted';
    }
  });
}
