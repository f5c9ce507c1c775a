/**
 * What is called saved survives a power cut (docs/decisions/0002): the profile lies on a disk of its
 * own, the browser is stopped right after “Saved”, and goes on from what had reached the disk by then.
 * Saves and drafts go to the background by the functions that our pages call it with; the first note
 * is written by hand. Needs Linux and root, and says so where it has to be skipped.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { type Disk, makeDisk } from './disk.ts';
import { type Ground, IS_LONG, judge, makeRandom, newCount, prepare, printRow } from './ground.ts';
import { processesOn, signal } from './processes.ts';

const FAULT = 'power cut right after “Saved”';

describe.each(BROWSERS)('in %s', (name) => {
  it('a power cut loses nothing that was called saved', async (context) => {
    const disk: Disk | string = makeDisk();
    if (typeof disk === 'string') {
      console.log(`| ${FAULT} | ${name} | SKIPPED: ${disk} | | |`);
      return context.skip(disk);
    }
    const profile = join(disk.folder, 'profile');
    mkdirSync(profile);
    const random = makeRandom(4);
    const count = newCount();
    let ground: Ground | undefined;
    try {
      ground = await prepare(name, { profile });
      // A browser's first sessions write what belongs to no trial, and all of that is on disk at last.
      await ground.browser.close();
      await ground.relaunch();
      while (count.trials < (IS_LONG ? 20 : 1)) {
        const page = await ground.open();
        const before = await page.call('read', ground.id);
        if (before === null) throw new Error('there was nothing to begin with');
        const saves = random(1, 8);
        const rounds = random(1, 4);
        const acknowledged = [];
        let rev = before.rev;
        for (let round = 0; round < rounds; round++) {
          const label = `cut ${count.trials}, round ${round}:`;
          acknowledged.push(...(await page.call('saveMany', ground.id, rev, saves, label)));
          rev = acknowledged.at(-1)?.rev ?? rev;
          await sleep(random(0, 300));
        }
        const draft = `drafted before cut ${count.trials}`;
        await page.call('draft', ground.id, rev, draft);
        const processes = processesOn(profile);
        signal(processes, 'SIGSTOP');
        disk.freeze();
        signal(processes, 'SIGKILL');
        await ground.browser.ended;
        await disk.comeUp();
        await ground.relaunch();
        const after = await ground.open();
        const stored = await after.call('read', ground.id);
        judge(count, stored, acknowledged);
        if (stored?.draft !== draft) count.lost++;
        expect(acknowledged).toHaveLength(saves * rounds);
        count.trials++;
        // Nothing can be built on a store that is gone: one trial has said enough.
        if (stored === null) break;
      }
    } finally {
      printRow(FAULT, name, count);
      await ground?.close();
      await disk.remove();
    }
    expect(count).toMatchObject({ lost: 0, twice: 0 });
  });
});
