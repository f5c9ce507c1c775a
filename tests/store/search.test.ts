import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { editionOf } from '../../src/editions/edition.ts';
import type { Haystack } from '../../src/search/haystack.ts';
import { parseQuery } from '../../src/search/query.ts';
import { finish } from '../../src/steps.ts';
import { Database } from '../../src/store/database.ts';
import { keptRows, lastSeqOf } from '../../src/store/kept-rows.ts';
import { restore } from '../../src/store/restore.ts';
import type { KeptRow } from '../../src/store/row-checks.ts';
import { followChanges, loadHaystack } from '../../src/store/search.ts';
import { searchRowOf } from '../../src/store/search-row.ts';
import { purgeTrash } from '../../src/store/trash.ts';
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
} from '../../src/store/write.ts';
import { keepEdition } from '../../src/store/write-edition.ts';
import { forgetOrphan, noteOrphans } from '../../src/store/write-orphans.ts';
import { fillSearch } from '../../src/store/write-search.ts';
import { mergeSpeakers } from '../../src/store/write-speakers.ts';

const SOURCE = 'https://paper.example/story';
const PAGE = { source: SOURCE, title: 'Harbour reopens' };

let database: Database;
beforeEach(() => {
  database = new Database(`test-${newOpId()}`);
});
afterEach(() => database.delete());

async function highlight(exact: string): Promise<string> {
  const id = newId();
  const selectors = [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({ id, source: SOURCE, selectors, colour: 'yellow', now });
  await createAnnotation(database, newOpId(), annotation, PAGE);
  return id;
}

const edit = (id: string, baseRev: number, note: string) =>
  editAnnotation(database, { opId: newOpId(), id, baseRev, note });

const pause = () => new Promise<void>((next) => setTimeout(next));
const load = async (from = database) => (await loadHaystack(from, pause)).haystack;
const find = (haystack: Haystack, typed: string) => finish(haystack.search(parseQuery(typed))).ids;

/** Every search row is what its annotation makes it, and none is missing or left over. */
async function expectWhole(of = database): Promise<void> {
  const rows = await of.annotations.toArray();
  const documents = await of.documents.bulkGet(rows.map(({ docId }) => docId));
  expect(await of.search.toArray()).toEqual(
    rows.map((row, index) => searchRowOf(row, documents[index])),
  );
}

describe('the search rows', () => {
  it('are written with the annotation, through its whole life', async () => {
    const id = await highlight('The Élysée answered');
    await expectWhole();
    expect(find(await load(), 'elysee harbour site:paper.example -has:note')).toEqual([id]);
    await edit(id, 1, 'Who says so?');
    await expectWhole();
    expect(find(await load(), 'so after:2026 has:note')).toEqual([id]);
    await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 2 });
    await expectWhole();
    expect(find(await load(), 'elysee')).toEqual([]);
    await restoreAnnotation(database, { opId: newOpId(), id, baseRev: 3 });
    await expectWhole();
    expect(find(await load(), 'elysee')).toEqual([id]);
  });

  it('go when the trash is emptied', async () => {
    const id = await highlight('gone');
    await deleteAnnotation(database, { opId: newOpId(), id, baseRev: 1 });
    await highlight('kept');
    for (let day = 1; day <= 31; day++) await purgeTrash(database, `2026-03-${day}`);
    expect(await database.annotations.count()).toBe(1);
    await expectWhole();
  });

  it('come with a backup', async () => {
    const id = await highlight('words');
    const other = new Database(`other-${newOpId()}`);
    const rows: KeptRow[] = [];
    for await (const row of keptRows(database)) rows.push(row);
    await restore(other, { rows, lastSeq: await lastSeqOf(database) });
    await expectWhole(other);
    expect(find(await load(other), 'words')).toEqual([id]);
    await other.delete();
  });

  it('hold what the reader says of tags, speaker and dispute', async () => {
    const id = await highlight('words');
    await highlight('other words');
    await editAnnotation(database, {
      ...{ opId: newOpId(), id, baseRev: 1, verification: 'disputed' },
      speaker: { name: 'Ada Lovelace', isUnnamed: true },
      tags: { added: ['Tax', 'Old port'], removed: [] },
    });
    await expectWhole();
    const typed =
      'speaker:ada tag:tax tag:"old port" outlet:paper is:disputed is:unnamed -has:note';
    expect(find(await load(), typed)).toEqual([id]);
    await editAnnotation(database, {
      ...{ opId: newOpId(), id, baseRev: 2, verification: null, speaker: null },
      tags: { added: [], removed: ['tax'] },
    });
    for (const none of ['tag:tax', 'is:disputed', 'is:unnamed', 'speaker:ada']) {
      expect(find(await load(), none)).toEqual([]);
    }
    expect(find(await load(), 'tag:port')).toEqual([id]);
  });
});

describe('what a page says of its annotations', () => {
  it('is found as orphans, until the page has them again or they are taken out', async () => {
    const [id, other] = [await highlight('gone'), await highlight('there')];
    const haystack = async () => find(await load(), 'is:orphan');
    await noteOrphans(database, [SOURCE], { orphans: [id], found: [other] });
    expect(await haystack()).toEqual([id]);
    expect(find(await load(), '-is:orphan')).toEqual([other]);
    // It is no step of the annotation: an edit that began before it is still right.
    expect((await edit(id, 1, 'kept')).status).toBe('saved');
    expect(await haystack()).toEqual([id]);
    await noteOrphans(database, [SOURCE], { orphans: [], found: [id, other] });
    expect(await haystack()).toEqual([]);
    await noteOrphans(database, [SOURCE], { orphans: [id, other], found: [] });
    await forgetOrphan(database, id);
    expect(await haystack()).toEqual([other]);
    await deleteAnnotation(database, { opId: newOpId(), id: other, baseRev: 1 });
    await highlight('later');
    for (let day = 1; day <= 31; day++) await purgeTrash(database, `2026-03-${day}`);
    expect(await database.orphans.count()).toBe(0);
  });

  it('counts for its own annotations alone', async () => {
    const id = await highlight('words');
    await noteOrphans(database, ['https://evil.example/'], { orphans: [id], found: [] });
    expect(await database.orphans.count()).toBe(0);
    await noteOrphans(database, [SOURCE], { orphans: [id], found: [] });
    await noteOrphans(database, ['https://evil.example/'], { orphans: [], found: [id] });
    expect(await database.orphans.count()).toBe(1);
  });

  it('names its outlet, also for what was kept before', async () => {
    const id = await highlight('words');
    const edition = editionOf('Harbour reopens', 'It did.');
    expect(find(await load(), 'outlet:paper.example')).toEqual([id]);
    await keepEdition(database, [SOURCE], newOpId(), edition, 'The Daily Harbour');
    await expectWhole();
    expect(find(await load(), 'outlet:harbour site:paper.example')).toEqual([id]);
    expect(find(await load(), 'outlet:paper')).toEqual([]);
    await keepEdition(database, [SOURCE], newOpId(), edition, 'Another name');
    expect(find(await load(), 'outlet:another')).toEqual([]);
  });
});

describe('fillSearch', () => {
  it('makes the rows that are missing, and only those', async () => {
    const ids = [await highlight('one'), await highlight('two'), await highlight('three')];
    await database.search.bulkDelete([ids[0]!, ids[2]!]);
    expect(await fillSearch(database)).toBe(2);
    await expectWhole();
    expect(await fillSearch(database)).toBe(0);
  });

  it('goes batch by batch, and takes what is saved meanwhile as it then stands', async () => {
    const id = await highlight('one');
    const row = (await database.annotations.get(id))!;
    const copies = Array.from({ length: 1_200 }, () => ({ ...row, id: newId() }));
    await database.annotations.bulkAdd(copies);
    const filling = fillSearch(database);
    await edit(copies[1_100]!.id, 1, 'in between');
    expect(await filling).toBeGreaterThanOrEqual(1_199);
    await expectWhole();
  });
});

describe('loadHaystack', () => {
  it('finds annotations whose rows are not filled in yet', async () => {
    const id = await highlight('one');
    await highlight('two');
    await database.search.clear();
    const haystack = await load();
    expect(haystack.size).toBe(2);
    expect(find(haystack, 'one')).toEqual([id]);
  });

  it('reads more than one batch', async () => {
    const id = await highlight('one');
    const row = (await database.annotations.get(id))!;
    await database.annotations.bulkAdd(
      Array.from({ length: 1_001 }, () => ({ ...row, id: newId() })),
    );
    expect((await load()).size).toBe(1_002);
    await fillSearch(database);
    expect(finish((await load()).search(parseQuery('one'))).total).toBe(1_002);
  });
});

describe('followChanges', () => {
  it('takes in what is made, changed and deleted after loading', async () => {
    const id = await highlight('first');
    const loaded = await loadHaystack(database, pause);
    const between = await highlight('between');
    let told = 0;
    const following = followChanges(database, loaded, () => {
      told++;
    });
    const until = async (isSo: () => boolean) => {
      for (let tries = 0; tries < 200 && !isSo(); tries++) await pause();
      expect(isSo()).toBe(true);
    };
    const finds = (typed: string, expected: readonly string[]) => () =>
      JSON.stringify(find(loaded.haystack, typed)) === JSON.stringify(expected);
    await until(finds('between', [between]));
    await edit(id, 1, 'seen');
    await until(finds('seen', [id]));
    await deleteAnnotation(database, { opId: newOpId(), id: between, baseRev: 1 });
    await until(finds('between', []));
    const late = await highlight('late');
    await until(finds('late', [late]));
    await noteOrphans(database, [SOURCE], { orphans: [late], found: [] });
    await until(finds('is:orphan', [late]));
    await editAnnotation(database, {
      ...{ opId: newOpId(), id: late, baseRev: 1, speaker: { name: 'Ada', isUnnamed: false } },
    });
    await mergeSpeakers(database, { opId: newOpId(), names: ['Lovelace', 'Ada'] });
    await until(finds('speaker:lovelace', [late]));
    expect(told).toBeGreaterThanOrEqual(6);
    following.unsubscribe();
  });
});
