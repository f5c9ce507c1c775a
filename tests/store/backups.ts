import { expect } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { readBackup, writeBackup } from '../../src/store/backup-file.ts';
import type { Database } from '../../src/store/database.ts';
import { keptRows, lastSeqOf } from '../../src/store/kept-rows.ts';
import { createAnnotation, editAnnotation } from '../../src/store/write.ts';

export const SOURCE = 'https://paper.example/story';

/** A new annotation, with a note unless it is empty; gives its id. */
export async function highlight(
  database: Database,
  note: string,
  source = SOURCE,
): Promise<string> {
  const id = newId();
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'the harbour',
    prefix: '',
    suffix: '',
  } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({ id, source, selectors: [quote], colour: 'yellow', now });
  await createAnnotation(database, newOpId(), annotation, { source, title: 'A story' });
  if (note !== '') await edit(database, id, note);
  return id;
}

/** Changes a note where it stands. */
export async function edit(database: Database, id: string, note: string): Promise<void> {
  const row = await database.annotations.get(id);
  const outcome = await editAnnotation(database, { opId: newOpId(), id, baseRev: row!.rev, note });
  expect(outcome.status).toBe('saved');
}

/** The note of an annotation; undefined when there is none. */
export async function noteIn(database: Database, id: string): Promise<string | undefined> {
  const row = await database.annotations.get(id);
  return row && noteOf(row.annotation);
}

/** A backup of everything. */
export async function bytesOf(database: Database): Promise<Uint8Array<ArrayBuffer>> {
  const lastSeq = await lastSeqOf(database);
  const head = { database: 'one', at: '2026-01-02T03:04:05.000Z', lastSeq };
  const file = new Response(writeBackup(head, keptRows(database)));
  return new Uint8Array(await file.arrayBuffer());
}

/** Reads the bytes of a backup. */
export const read = (bytes: Uint8Array<ArrayBuffer>) => readBackup(new Blob([bytes]).stream());

/** What a backup of everything gives back. */
export async function rowsOf(database: Database) {
  const reading = await read(await bytesOf(database));
  if (reading.status !== 'whole') throw new Error(reading.status);
  return { rows: reading.rows, lastSeq: reading.head.lastSeq };
}

/** All rows that a backup holds. */
export async function everythingIn(database: Database): Promise<unknown> {
  const { annotations, documents, drafts, editions, revisions, speakers } = database;
  const tables = [annotations, documents, drafts, editions, revisions, speakers];
  return await Promise.all(tables.map((table) => table.toArray()));
}
