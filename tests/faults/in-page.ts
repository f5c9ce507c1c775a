/**
 * Evaluated in a page of the extension: the reader's saves, by the very functions that its pages save
 * with, many and fast; and what the store holds, read as any page of the extension may.
 */

import { Dexie } from 'dexie';
import { layDown } from '../../library/backup.ts';
import { noteOf } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import type { SaveOutcome } from '../../src/annotations/save.ts';
import { backgroundCaller } from '../../src/call.ts';
import type { PageToBackground } from '../../src/messages.ts';
import { saveReliably } from '../../src/save-reliably.ts';
import { Database } from '../../src/store/database.ts';
import { keepAside } from '../../src/ui/keep-aside.ts';

const call = backgroundCaller<PageToBackground>();

/** A save that was called saved. */
export interface Acknowledged {
  /** More than one where it was called “not saved yet” before; one of them did it. */
  readonly opIds: readonly string[];
  readonly note: string;
  readonly rev: number;
}

/** Asked so often in vain, a reader would give up. */
const MOST_TRIES = 5;

/** What the store holds of one annotation. */
export interface Stored {
  readonly note: string;
  readonly rev: number;
  /** Operations of the journal, in its order; one that stands there twice is there twice. */
  readonly opIds: readonly string[];
  readonly draft: string | null;
  /** Whether row and journal say the same. */
  readonly isWhole: boolean;
}

/** Saves under way. */
export interface Progress {
  /** Those that were called saved. */
  readonly acknowledged: readonly Acknowledged[];
  /** What the last one that was not kept was told: `unsaved`, or why it was refused. */
  readonly refusal: string | null;
  readonly isDone: boolean;
}
const progress = {
  acknowledged: [] as Acknowledged[],
  refusal: null as string | null,
  isDone: true,
};
const tellProgress = (): Progress => progress;

/** As `saveMany`, without waiting: however long it takes, no call lasts so long. */
function beginSaving(...of: Parameters<typeof saveMany>): void {
  saveMany(...of);
}

/** Saves a note; gives what came of it. */
async function saveOnce(id: string, baseRev: number, note: string, opId = newOpId()) {
  return await saveReliably(() => call('editAnnotation', { opId, id, baseRev, note }), opId);
}

/**
 * Saves one note after the other; gives those that were called saved. What is called “not saved yet”
 * is sent again as the field sends it, by another operation, and may turn out to have been saved.
 */
async function saveMany(id: string, rev: number, count: number, label: string) {
  Object.assign(progress, { acknowledged: [], refusal: null, isDone: false });
  let baseRev = rev;
  for (let done = 0; done < count; done++) {
    const note = `${label} ${done}`;
    const opIds: string[] = [];
    let outcome: SaveOutcome | 'unsaved' = 'unsaved';
    while (outcome === 'unsaved' && opIds.length < MOST_TRIES) {
      const opId = newOpId();
      opIds.push(opId);
      outcome = await saveOnce(id, baseRev, note, opId);
    }
    if (outcome === 'unsaved') progress.refusal = 'unsaved';
    else if (outcome.status === 'saved' || outcome.status === 'conflict') {
      const isOwn = outcome.status === 'saved' || (opIds.length > 1 && outcome.note === note);
      baseRev = outcome.rev;
      if (isOwn) progress.acknowledged.push({ opIds, note, rev: baseRev });
    } else progress.refusal = outcome.status === 'refused' ? outcome.reason : outcome.status;
  }
  progress.isDone = true;
  return progress.acknowledged;
}

/** Adds lines to a note that others add to as well: after a conflict, on top of what is stored. */
async function addLines(id: string, count: number, label: string): Promise<number> {
  let saved = 0;
  let stored = { rev: 0, note: '' };
  for (let line = 0; line < count; ) {
    const opId = newOpId();
    const note = `${stored.note}\n${label} ${line}`;
    const change = { opId, id, baseRev: stored.rev, note };
    const outcome = await saveReliably(() => call('editAnnotation', change), opId);
    if (outcome === 'unsaved') continue;
    if (outcome.status === 'conflict') stored = outcome;
    if (outcome.status !== 'saved') continue;
    stored = { rev: outcome.rev, note };
    saved++;
    line++;
  }
  return saved;
}

async function read(id: string): Promise<Stored | null> {
  const database = new Database();
  const row = await database.annotations.get(id);
  const steps = await database.revisions.where('annId').equals(id).sortBy('seq');
  const draft = await database.drafts.get(id);
  database.close();
  const last = steps.at(-1);
  if (!row || !last) return null;
  return {
    note: noteOf(row.annotation),
    rev: row.rev,
    opIds: steps.map(({ opId }) => opId),
    draft: draft?.text ?? null,
    isWhole:
      last.after.rev === row.rev &&
      last.seq === row.updatedSeq &&
      noteOf(last.after.annotation) === noteOf(row.annotation),
  };
}

/** The id of the newest annotation. */
async function newest(): Promise<string | null> {
  const database = new Database();
  const [row] = await database.annotations.orderBy('updatedSeq').reverse().limit(1).toArray();
  database.close();
  return row?.id ?? null;
}

/** Whether any annotation has this text, saved or as a draft. */
async function has(text: string): Promise<boolean> {
  const database = new Database();
  const rows = await database.annotations.toArray();
  const drafts = await database.drafts.toArray();
  database.close();
  return (
    rows.some(({ annotation }) => noteOf(annotation) === text) ||
    drafts.some((draft) => draft.text === text)
  );
}

async function count(): Promise<number> {
  const database = new Database();
  const annotations = await database.annotations.count();
  database.close();
  return annotations;
}

/** Rows of annotations, of the journal, and of the search: a restore adds as many to each. */
async function sizes(): Promise<readonly number[]> {
  const database = new Database();
  const { annotations, revisions, search } = database;
  const found = await Promise.all([annotations.count(), revisions.count(), search.count()]);
  database.close();
  return found;
}

/** How durable the browser takes the store's own transactions to be. */
async function durability(): Promise<string> {
  const database = new Database();
  const answer = await database.transaction('rw', database.drafts, async ({ idbtrans }) => {
    await database.drafts.count();
    return idbtrans.durability;
  });
  database.close();
  return answer;
}

/** What a page does at a key whose draft it cannot send any more: it is closed at this moment. */
function typeAside(id: string, text: string): void {
  keepAside()({ id, text, baseRev: 0, typed: { session: newOpId(), count: 1 } });
}

/** How the background finds the store. */
async function storeStatus() {
  return (await call('storeState', {})).status;
}

/** Does what the recovery screen offers where notes are missing; gives whether it had to. */
async function recoverIfLost(): Promise<boolean> {
  if ((await storeStatus()) !== 'lost') return false;
  await call('recoverStore', {});
  return true;
}

/** What the restore that was begun last came to: its answer's status or its error; null until then. */
let restored: string | null = null;
const tellRestored = () => restored;

/** Lays a backup down and begins to restore it, without waiting. */
async function beginRestoring(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  await layDown(new Blob([bytes]));
  restored = null;
  call('restoreBackup', { evenDamaged: false }).then(
    ({ status }) => {
      restored = status;
    },
    (error: unknown) => {
      restored = String(error);
    },
  );
}

/** Leaves a database as version 2 made it, with so many annotations. */
async function leaveVersion2(count: number): Promise<void> {
  await Dexie.delete('hearsay');
  const old = new Dexie('hearsay');
  old.version(2).stores({
    documents: 'id, &urlKey, host, updatedSeq',
    annotations: 'id, docId, [docId+deleted], updatedSeq',
    revisions: '++seq, &opId, annId',
    drafts: 'key',
    editions: '[docId+hash], docId',
  });
  const BATCH = 5_000;
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const id = newId();
      const quote = { type: 'TextQuoteSelector', exact: `words ${from + index}` } as const;
      const source = `https://paper.example/${(from + index) % 8_000}`;
      const annotation = makeHighlight({
        ...{ id, source, selectors: [{ ...quote, prefix: '', suffix: '' }], colour: 'yellow' },
        now: '2026-01-02T03:04:05.000Z',
      } as Parameters<typeof makeHighlight>[0]);
      const seq = from + index + 1;
      return {
        id,
        docId: `d${seq % 8_000}`,
        annotation,
        rev: 1,
        updatedSeq: seq,
        deleted: 0,
        v: 1,
      };
    });
    await old.table('annotations').bulkAdd(rows);
  }
  old.close();
}

/** Begins to open the database in this version, without waiting. */
function beginOpening(): void {
  new Database().open();
}

const faults = {
  ...{ saveOnce, saveMany, beginSaving, tellProgress, addLines, read, has, newest, count, sizes },
  ...{
    beginRestoring,
    tellRestored,
    leaveVersion2,
    beginOpening,
    storeStatus,
    recoverIfLost,
    durability,
    typeAside,
  },
};
export type Faults = typeof faults;
Object.assign(globalThis, { faults });
