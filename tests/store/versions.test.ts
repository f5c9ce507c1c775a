/**
 * Databases as earlier versions of Hearsay left them are opened by this one: every version's schema
 * stands here as it was, frozen, with rows of its time.
 */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { listBySources } from '../../src/store/read.ts';
import { purgeTrash } from '../../src/store/trash.ts';
import { deleteAnnotation, editAnnotation } from '../../src/store/write.ts';

const VERSIONS = [
  {
    version: 1,
    stores: {
      documents: 'id, &urlKey, host, updatedSeq',
      annotations: 'id, docId, [docId+deleted], updatedSeq',
      revisions: '++seq, &opId, annId',
      drafts: 'key',
    },
  },
  {
    version: 2,
    stores: {
      documents: 'id, &urlKey, host, updatedSeq',
      annotations: 'id, docId, [docId+deleted], updatedSeq',
      revisions: '++seq, &opId, annId',
      drafts: 'key',
      editions: '[docId+hash], docId',
    },
  },
  {
    version: 3,
    stores: {
      documents: 'id, &urlKey, host, updatedSeq',
      annotations: 'id, docId, [docId+deleted], updatedSeq, deleted',
      revisions: '++seq, &opId, annId',
      drafts: 'key',
      editions: '[docId+hash], docId',
      meta: 'k',
      search: 'id',
    },
  },
] as const;

const SOURCE = 'https://paper.example/story';
const ID = 'urn:uuid:0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

/** Rows as version 1 wrote them; versions 2 and 3 wrote the same. */
const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: ID,
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-01-02T03:04:05.000Z',
  modified: '2026-01-02T03:04:05.000Z',
  body: [
    { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'Who says so?' },
  ],
  target: {
    type: 'SpecificResource',
    source: SOURCE,
    selector: [{ type: 'TextQuoteSelector', exact: 'the harbour', prefix: '', suffix: '' }],
    styleClass: 'yellow',
  },
};
const row = { id: ID, docId: 'd1', annotation, rev: 1, updatedSeq: 1, deleted: 0, v: 1 };

async function leave(name: string, { version, stores }: (typeof VERSIONS)[number]): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  await old.table('documents').add({
    ...{
      id: 'd1',
      urlKey: 'paper.example/story',
      host: 'paper.example',
      title: 'A story',
      updatedSeq: 1,
      v: 1,
    },
  });
  await old.table('annotations').add(row);
  const at = '2026-01-02T03:04:05.000Z';
  const step = { opId: newOpId(), annId: ID, act: 'create', before: null, after: row, at };
  await old.table('revisions').add(step);
  await old.table('drafts').add({
    ...{ key: ID, text: 'typing', baseRev: 1, typed: { session: newOpId(), count: 1 } },
  });
  old.close();
}

describe.each(VERSIONS)('what version $version left', (old) => {
  let name: string;
  let database: Database;
  beforeEach(async () => {
    name = `old-${newOpId()}`;
    await leave(name, old);
    database = new Database(name);
  });
  afterEach(() => database.delete());

  it('is all there, and goes on', async () => {
    expect(await listBySources(database, [SOURCE])).toEqual([row]);
    expect(await database.drafts.count()).toBe(1);
    const change = { opId: newOpId(), id: ID, baseRev: 1, note: 'Nobody.' };
    expect(await editAnnotation(database, change)).toMatchObject({ status: 'saved', seq: 2 });
    const which = { opId: newOpId(), id: ID, baseRev: 2 };
    expect(await deleteAnnotation(database, which)).toMatchObject({ status: 'saved' });
    expect(await purgeTrash(database, '2026-01-03')).toBe(0);
  });

  it('is closed by whoever still has it open, and not waited for', async () => {
    const open = new Dexie(name);
    open.version(old.version).stores(old.stores);
    await open.open();
    await database.open();
    expect(open.isOpen()).toBe(false);
    expect(await listBySources(database, [SOURCE])).toHaveLength(1);
  });
});
