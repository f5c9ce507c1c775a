/** What rows from outside must look like: a file can say anything. Unknown fields are left out. */
import * as v from 'valibot';
import {
  annotationSchema,
  idSchema,
  nameSchema,
  namesSchema,
  noteSchema,
  opIdSchema,
} from '../annotations/check.ts';
import type { SpeakerAct } from '../annotations/speakers.ts';
import type { AnnotationRow, DocumentRow, DraftRow, EditionRow, RevisionRow } from './database.ts';

/** A row of a table that holds the reader's own. */
export type KeptRow =
  | { readonly table: 'documents'; readonly row: DocumentRow }
  | { readonly table: 'annotations'; readonly row: AnnotationRow }
  | { readonly table: 'revisions'; readonly row: RevisionRow }
  | { readonly table: 'drafts'; readonly row: DraftRow }
  | { readonly table: 'speakers'; readonly row: SpeakerAct }
  | { readonly table: 'editions'; readonly row: EditionRow };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const time = v.pipe(v.string(), v.isoTimestamp());
/** Longer addresses and titles are refused where they come in, too. */
const line = v.pipe(v.string(), v.maxLength(20_000));

const documentSchema = v.object({
  id: key,
  urlKey: line,
  host: line,
  title: line,
  outlet: v.exactOptional(line),
  updatedSeq: count,
  v: v.literal(1),
});

const annotationRowSchema = v.object({
  id: idSchema,
  docId: key,
  annotation: annotationSchema,
  rev: v.pipe(count, v.minValue(1)),
  updatedSeq: count,
  deleted: count,
  stateSeq: v.exactOptional(count),
  v: v.literal(1),
});

const revisionSchema = v.object({
  seq: v.pipe(count, v.minValue(1)),
  opId: opIdSchema,
  annId: idSchema,
  act: v.picklist(['create', 'edit', 'delete', 'restore']),
  group: v.exactOptional(opIdSchema),
  before: v.nullable(annotationRowSchema),
  after: annotationRowSchema,
  at: time,
});

const draftSchema = v.object({
  key: idSchema,
  text: v.nullable(noteSchema),
  baseRev: count,
  typed: v.object({ session: opIdSchema, count }),
});

const act = { opId: opIdSchema, count, at: time };
const speakerSchema = v.variant('act', [
  v.object({ ...act, act: v.literal('merge'), names: namesSchema }),
  v.object({ ...act, act: v.literal('split'), name: nameSchema }),
  v.object({ ...act, act: v.literal('undo'), of: opIdSchema }),
]);

/** Half a million bytes, in base 64. */
const LONGEST_PACKED = 700_000;

const editionSchema = v.object({
  docId: key,
  hash: key,
  visit: key,
  firstSeen: time,
  lastSeen: time,
  packed: v.pipe(
    v.string(),
    v.maxLength(LONGEST_PACKED),
    v.base64(),
    v.transform((text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))),
  ),
  v: v.literal(1),
});

/** A line of a backup that holds a row. */
export const rowSchema = v.variant('table', [
  v.object({ table: v.literal('documents'), row: documentSchema }),
  v.object({ table: v.literal('annotations'), row: annotationRowSchema }),
  v.object({ table: v.literal('revisions'), row: revisionSchema }),
  v.object({ table: v.literal('drafts'), row: draftSchema }),
  v.object({ table: v.literal('speakers'), row: speakerSchema }),
  v.object({ table: v.literal('editions'), row: editionSchema }),
]);
