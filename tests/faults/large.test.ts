/** What is done to many rows at once is done to all or to none, whenever the browser is killed. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import { writeBackup } from '../../src/store/backup-file.ts';
import type { AnnotationRow } from '../../src/store/database.ts';
import type { KeptRow } from '../../src/store/row-checks.ts';
import { BROWSERS } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { type Count, type Ground, IS_LONG, makeRandom, prepare, printRow } from './ground.ts';

const IMPORTED = IS_LONG ? 20_000 : 4_000;
const MIGRATED = IS_LONG ? 100_000 : 4_000;

/** A restore of 20,000 took twenty seconds on two busy cores, one of 120,000 eighty. */
const RESTORE_MS = 240_000;

/** Takes longer to restore than the half minute after which a browser ends an idle background. */
const VERY_MANY = 120_000;

/** A backup of so many annotations, in base 64. */
async function makeBackup(count: number): Promise<string> {
  async function* rows(): AsyncGenerator<KeptRow, undefined> {
    for (let seq = 1; seq <= count; seq++) {
      const id = newId();
      const source = `https://paper.example/${seq % 1_000}`;
      const exact = `the words of passage ${seq}`;
      const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
      const at = '2026-01-02T03:04:05.000Z';
      const annotation = makeHighlight({
        ...{ id, source, selectors: [quote], colour: 'yellow' as const, now: at },
      });
      const docId = `d${seq % 1_000}`;
      const row: AnnotationRow = {
        id,
        docId,
        annotation,
        rev: 1,
        updatedSeq: seq,
        deleted: 0,
        v: 1,
      };
      yield { table: 'annotations', row };
      const step = { seq, opId: newOpId(), annId: id, act: 'create' as const, before: null, at };
      yield { table: 'revisions', row: { ...step, after: row } };
      if (seq > 1_000) continue;
      const urlKey = `paper.example/${seq % 1_000}`;
      yield {
        table: 'documents',
        row: { id: docId, urlKey, host: 'paper.example', title: 'A story', updatedSeq: seq, v: 1 },
      };
    }
  }
  const head = { database: newOpId(), at: '2026-01-02T03:04:05.000Z', lastSeq: count };
  const bytes = await new Response(writeBackup(head, rows())).arrayBuffer();
  return Buffer.from(bytes).toString('base64');
}

/** Rows of each table after a restore of so many more. */
const grown = (sizes: readonly number[], by: number) => sizes.map((size) => size + by);

/** A restore that nobody kills, to its answer: how long it takes here, in milliseconds. */
async function restoreWhole(ground: Ground, backup: string, count: number): Promise<number> {
  const page = await ground.open();
  const before = await page.call('sizes');
  const began = performance.now();
  await page.call('beginRestoring', backup);
  const told = await until('the answer', () => page.call('tellRestored'), RESTORE_MS);
  const took = performance.now() - began;
  expect(told).toBe('restored');
  expect(await page.call('sizes')).toEqual(grown(before, count));
  return took;
}

describe.each(BROWSERS)('in %s', (name) => {
  let ground: Ground | undefined;
  afterEach(async () => {
    await ground?.close();
    ground = undefined;
  });

  it('a restore that is killed midway has restored all or nothing', async () => {
    const backup = await makeBackup(IMPORTED);
    const random = makeRandom(5);
    const count: Count = { trials: 0, lost: 0, twice: 0 };
    let whole = 0;
    ground = await prepare(name);
    const wholeMs = await restoreWhole(ground, backup, IMPORTED);
    await ground.close();
    ground = await prepare(name);
    while (count.trials < (IS_LONG ? 20 : 1)) {
      const page = await ground.open();
      const before = await page.call('sizes');
      await page.call('beginRestoring', backup);
      await sleep(random(100, wholeMs));
      await ground.browser.kill();
      await ground.relaunch();
      const again = await ground.open();
      const after = await again.call('sizes');
      const isNothing = isDeepStrictEqual(after, before);
      if (isDeepStrictEqual(after, grown(before, IMPORTED))) whole++;
      else if (!isNothing) count.lost++;
      // Whatever came of it, the database is what the second copy takes it for.
      const state = await until('the background', () => again.call('storeStatus'));
      if (state !== 'sound') count.lost++;
      count.trials++;
      if (isNothing) continue;
      // From an empty library again.
      await ground.close();
      ground = await prepare(name);
    }
    const seconds = (wholeMs / 1_000).toFixed(1);
    const what = `restore of ${IMPORTED}, ${seconds} s when let be, killed midway (${whole} were done)`;
    printRow(what, name, count);
    expect(count.lost).toBe(0);
  });

  it.runIf(IS_LONG)(
    'a restore that lasts longer than browsers let a background idle ends',
    async () => {
      ground = await prepare(name);
      const wholeMs = await restoreWhole(ground, await makeBackup(VERY_MANY), VERY_MANY);
      console.log(`restore of ${VERY_MANY} in ${name}: ${Math.round(wholeMs / 1_000)} s`);
    },
  );

  it('an upgrade that is killed midway loses nothing, and is made the next time', async () => {
    ground = await prepare(name);
    const random = makeRandom(6);
    const count: Count = { trials: 0, lost: 0, twice: 0 };
    const old = mkdtempSync(join(tmpdir(), 'hearsay-old-'));
    const page = await ground.open('editor');
    await page.call('leaveVersion2', MIGRATED);
    await ground.browser.close();
    cpSync(ground.profile, old, { recursive: true });
    while (count.trials < (IS_LONG ? 10 : 1)) {
      rmSync(ground.profile, { recursive: true });
      cpSync(old, ground.profile, { recursive: true });
      await ground.relaunch();
      await (await ground.open('editor')).call('beginOpening');
      await sleep(random(0, IS_LONG ? 3_000 : 300));
      await ground.browser.kill();
      await ground.relaunch();
      const again = await ground.open();
      const found = await until('the database', () => again.call('count'));
      if (found !== MIGRATED) count.lost++;
      await ground.browser.close();
      count.trials++;
    }
    await ground.relaunch();
    rmSync(old, { recursive: true });
    printRow(`upgrade of ${MIGRATED} killed midway`, name, count);
    expect(count.lost).toBe(0);
  });
});
