import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { Automatic, type Ways } from '../../src/background/automatic.ts';
import type { Keeper } from '../../src/background/keeper.ts';
import { readBackup } from '../../src/store/backup-file.ts';
import { Database } from '../../src/store/database.ts';
import type { PickedFolder } from '../../src/store/picked-folder.ts';
import { automaticOf, backupOf } from '../../src/store/read.ts';
import { createAnnotation } from '../../src/store/write.ts';
import { mergeSpeakers } from '../../src/store/write-speakers.ts';
import { folder, keeperOf } from './keeper-of.ts';

const SOURCE = 'https://paper.example/story';
/** A Friday. */
const DAY = new Date('2026-01-02T10:00:00Z');
const later = (days: number, hours = 0) => new Date(+DAY + (days * 24 + hours) * 3_600_000);

let database: Database;
let keeper: Keeper;
let picked: ReturnType<typeof folder> & PickedFolder;
let downloads: Map<string, Blob>;
beforeEach(() => {
  database = new Database(`test-${newOpId()}`);
  keeper = keeperOf(database);
  picked = folder();
  downloads = new Map();
});
afterEach(() => database.delete());

/** As each waking background makes one. */
const automatic = (ways: Partial<Ways> = {}) =>
  new Automatic(keeper, {
    folder: async () => picked,
    download: async (file, name) => void downloads.set(name, file),
    ...ways,
  });

async function highlight(): Promise<void> {
  const [id, opId] = [newId(), newOpId()];
  const quote = { type: 'TextQuoteSelector', exact: 'harbour', prefix: '', suffix: '' } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({
    ...{ id, now, source: SOURCE, selectors: [quote], colour: 'yellow' as const },
  });
  await keeper.save(opId, () =>
    createAnnotation(database, opId, annotation, { source: SOURCE, title: '' }),
  );
}

async function annotationsIn(file: Blob | undefined): Promise<number> {
  const reading = await readBackup(file!.stream());
  if (reading.status !== 'whole') throw new Error(reading.status);
  return reading.rows.filter(({ table }) => table === 'annotations').length;
}

const named = (error: string) => Promise.reject(new DOMException('', error));

describe('automatic backups', () => {
  it('are not made before they are turned on', async () => {
    await highlight();
    await automatic().whenDue(DAY);
    await automatic().backUp(DAY);
    expect(picked.files.size + downloads.size).toBe(0);
  });

  it('are made when turned on, then once a day when something changed', async () => {
    await highlight();
    await automatic().change('folder', DAY);
    expect(await annotationsIn(picked.files.get('hearsay-day-5.jsonl.gz'))).toBe(1);
    expect(await backupOf(database)).toMatchObject({ at: DAY.toISOString(), lastSeq: 1 });

    await highlight();
    await automatic().whenDue(later(0, 3));
    expect(await annotationsIn(picked.files.get('hearsay-day-5.jsonl.gz'))).toBe(1);
    await automatic().whenDue(later(1));
    expect(await annotationsIn(picked.files.get('hearsay-day-6.jsonl.gz'))).toBe(2);
    await automatic().whenDue(later(2));
    expect(picked.files.size).toBe(2);
    const change = { opId: newOpId(), names: ['A', 'B'] };
    await keeper.saveSpeakers(change.opId, () => mergeSpeakers(database, change));
    await automatic().whenDue(later(2));
    expect([...picked.files.keys()]).toContain('hearsay-day-7.jsonl.gz');
  });

  it('take a week, and no more', async () => {
    await automatic().change('folder', DAY);
    for (let day = 1; day <= 10; day++) {
      await highlight();
      await automatic().whenDue(later(day));
    }
    expect(picked.files.size).toBe(7);
    expect(await annotationsIn(picked.files.get('hearsay-day-1.jsonl.gz'))).toBe(10);
  });

  it('end when they are turned off', async () => {
    await automatic().change('folder', DAY);
    await automatic().change(null, DAY);
    await highlight();
    await automatic().whenDue(later(1));
    expect(picked.files.size).toBe(1);
    expect(await automaticOf(database)).toMatchObject({ to: null, at: null });
  });

  it('go to the downloads where that was chosen', async () => {
    await highlight();
    await automatic().change('downloads', DAY);
    expect(await annotationsIn(downloads.get('hearsay-day-5.jsonl.gz'))).toBe(1);
    expect(picked.files.size).toBe(0);
  });

  it.each<[string, Partial<Ways>, string]>([
    [
      'permission has lapsed',
      {
        folder: async () =>
          Object.assign(folder(), { queryPermission: async () => 'prompt' }) as never,
      },
      'asks',
    ],
    ['no folder is there', { folder: async () => null }, 'gone'],
    [
      'the folder was removed',
      { folder: async () => ({ getFileHandle: () => named('NotFoundError') }) as never },
      'gone',
    ],
    [
      'its disk is full',
      { folder: async () => ({ getFileHandle: () => named('QuotaExceededError') }) as never },
      'room',
    ],
    ['something else went wrong', { folder: () => named('UnknownError') }, 'failed'],
  ])('say so where %s, are tried again, and go on', async (_, ways, trouble) => {
    await automatic().change('folder', DAY);
    await highlight();
    await automatic(ways).whenDue(later(1));
    const state = await automaticOf(database);
    expect(state).toMatchObject({ to: 'folder', at: DAY.toISOString(), trouble });
    expect(await backupOf(database)).toMatchObject({ lastSeq: 0 });
    // The same day, whatever was tried before.
    await automatic().whenDue(later(1, 1));
    expect(await automaticOf(database)).toMatchObject({ trouble: null });
    expect(await annotationsIn(picked.files.get('hearsay-day-6.jsonl.gz'))).toBe(1);
  });

  it('leave a store alone in which nothing is written', async () => {
    await automatic().change('folder', DAY);
    await highlight();
    const full = new Automatic(keeperOf(database, { quota: 1 }), {
      folder: async () => picked,
      download: async () => {},
    });
    await full.whenDue(later(1));
    expect(picked.files.size).toBe(1);
    await expect(full.change('downloads', DAY)).rejects.toThrow('nothing is written');
    expect(await automaticOf(database)).toMatchObject({ to: 'folder' });
  });
});
