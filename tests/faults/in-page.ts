/**
 * Evaluated in a page of the extension: the reader's saves, by the very functions that its pages save
 * with, many and fast; and what the store holds, read as any page of the extension may.
 */
import { noteOf } from '../../src/annotations/annotation.ts';
import { newOpId } from '../../src/annotations/make.ts';
import { backgroundCaller } from '../../src/call.ts';
import type { PageToBackground } from '../../src/messages.ts';
import { saveReliably } from '../../src/save-reliably.ts';
import { Database } from '../../src/store/database.ts';

const call = backgroundCaller<PageToBackground>();

/** A save that was called saved, and how often it was called “not saved yet” before. */
export interface Acknowledged {
  readonly note: string;
  readonly rev: number;
  readonly again: number;
}

/** Asked so often in vain, a reader would give up. */
const MOST_TIMES = 5;

/** What the store holds of one annotation. */
export interface Stored {
  readonly note: string;
  readonly rev: number;
  /** The notes of the journal, in its order; one that stands there twice is there twice. */
  readonly notes: readonly string[];
  readonly draft: string | null;
  /** Whether row and journal say the same. */
  readonly isWhole: boolean;
}

/** Saves under way: those that were called saved, and whether it was the last. */
export interface Progress {
  readonly acknowledged: readonly Acknowledged[];
  readonly isDone: boolean;
}
let progress: Progress = { acknowledged: [], isDone: true };
const tellProgress = () => progress;

/** As `saveMany`, without waiting: however long it takes, no call lasts so long. */
function beginSaving(...of: Parameters<typeof saveMany>): void {
  progress = { acknowledged: [], isDone: false };
  saveMany(...of).then((acknowledged) => {
    progress = { acknowledged, isDone: true };
  });
}

/**
 * Saves one note after the other; gives those that were called saved. Where a save is called “not
 * saved yet” it is asked for once more, as the reader would; the answer may then be that it was.
 * Waits `pauseMs` between two.
 */
async function saveMany(id: string, rev: number, count: number, label: string, pauseMs = 0) {
  const acknowledged: Acknowledged[] = [];
  let baseRev = rev;
  for (let done = 0; done < count; done++) {
    if (pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs));
    const note = `${label} ${done}`;
    let again = 0;
    let outcome = await saveOnce(id, baseRev, note);
    while (outcome === 'unsaved' && again < MOST_TIMES) {
      again++;
      outcome = await saveOnce(id, baseRev, note);
    }
    if (outcome === 'unsaved') continue;
    const isOwn = outcome.status === 'conflict' && again > 0 && outcome.note === note;
    if (outcome.status === 'saved' || outcome.status === 'conflict') baseRev = outcome.rev;
    if (outcome.status === 'saved' || isOwn) acknowledged.push({ note, rev: baseRev, again });
  }
  return acknowledged;
}

/** Saves a note; gives what came of it. */
async function saveOnce(id: string, baseRev: number, note: string) {
  const opId = newOpId();
  return await saveReliably(() => call('editAnnotation', { opId, id, baseRev, note }), opId);
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

/** Keeps text as typed, and waits until the background says that it is kept. */
async function draft(id: string, baseRev: number, text: string): Promise<void> {
  await call('saveDraft', { id, text, baseRev, typed: { session: newOpId(), count: 1 } });
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
    notes: steps.map(({ after }) => noteOf(after.annotation)),
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

const faults = {
  saveMany,
  saveOnce,
  beginSaving,
  tellProgress,
  addLines,
  draft,
  read,
  has,
  newest,
  count,
};
export type Faults = typeof faults;
Object.assign(globalThis, { faults });
