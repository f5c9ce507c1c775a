/**
 * What is called saved survives a power cut, and a disk that is full to the last byte. Both need a disk
 * of their own, mounted from a file, which takes root: without it these tests say so and are skipped.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { makeDisk, processesOn, signal, whyNoDisk } from './disk.ts';
import { type Count, IS_LONG, judge, makeRandom, prepare, printRow } from './ground.ts';

const missing = whyNoDisk();
if (missing !== null) console.log(`| power cut, full disk | not run: ${missing} | | | |`);

/** Chromium keeps databases in LevelDB, and is moving to SQLite. */
const BACKENDS: readonly [string, BrowserName, readonly string[]][] = [
  ['chromium', 'chromium', []],
  ['chromium, SQLite', 'chromium', ['IdbSqliteBackingStore']],
  ['firefox', 'firefox', []],
];

/** Firefox allows a tenth of the disk, and below a hundred megabytes nothing is written. */
const MEGABYTES = { chromium: 600, firefox: 2_000 } as const;

/** More saves than there is time for. */
const FOR_EVER = 1_000_000;

describe.runIf(missing === null).each(BACKENDS)('on %s', (label, name, features) => {
  it('a power cut takes nothing that was called saved', async () => {
    const random = makeRandom(4);
    const count: Count = { trials: 0, lost: 0, twice: 0 };
    while (count.trials < (IS_LONG ? 20 : 1)) {
      const disk = makeDisk(MEGABYTES[name]);
      const profile = join(disk.folder, 'profile');
      const ground = await prepare(name, { profile, features });
      // What a new profile has not yet written would be lost with any extension.
      execFileSync('sync', ['-f', disk.folder]);
      const page = await ground.open();
      const before = await page.call('read', ground.id);
      await page.call('beginSaving', ground.id, before!.rev, FOR_EVER, 'cut');
      await sleep(random(1_000, IS_LONG ? 10_000 : 3_000));
      const { acknowledged } = await page.call('tellProgress');
      const processes = processesOn(profile);
      signal(processes, 'SIGSTOP');
      const after = disk.copy();
      signal(processes, 'SIGKILL');
      await ground.browser.ended;
      await ground.relaunch(join(after.folder, 'profile'));
      const again = await ground.open();
      judge(count, await again.call('read', ground.id), acknowledged);
      expect(acknowledged.length).toBeGreaterThan(5);
      await ground.close();
      after.remove();
      disk.remove();
      count.trials++;
    }
    printRow('power cut during saves', label, count);
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });

  it('a disk that is full to the last byte is told, and takes nothing', async () => {
    const count: Count = { trials: 0, lost: 0, twice: 0 };
    let recovered = 0;
    while (count.trials < (IS_LONG ? 8 : 1)) {
      const disk = makeDisk(MEGABYTES[name]);
      const profile = join(disk.folder, 'profile');
      const ground = await prepare(name, { profile, features });
      const page = await ground.open();
      const before = await page.call('read', ground.id);
      const acknowledged = await page.call('saveMany', ground.id, before!.rev, 20, 'room');
      await page.call('beginSaving', ground.id, before!.rev + 20, FOR_EVER, 'full');
      const zeros = disk.fill();
      const refused = await until('the refusal', async () => {
        const { refusal } = await page.call('tellProgress');
        return refusal;
      }).catch(() => null);
      const more = (await page.call('tellProgress')).acknowledged;
      await sleep(1_000);
      rmSync(zeros);
      await ground.browser.close();
      await ground.relaunch();
      const again = await ground.open();
      if (await again.call('recoverIfLost')) recovered++;
      judge(count, await again.call('read', ground.id), [...acknowledged, ...more]);
      expect(refused).not.toBeNull();
      await ground.close();
      disk.remove();
      count.trials++;
    }
    printRow(`disk full to the last byte (${recovered} by the recovery screen)`, label, count);
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });
});
