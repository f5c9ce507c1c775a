import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A disk in a file, with ext4 on it, whose power can be cut. */
export interface Disk {
  /** Where it is mounted. */
  readonly folder: string;
  /**
   * What the disk itself holds now, without what the system has not yet written to it: kept aside.
   * Whoever writes should be stopped.
   */
  freeze(): void;
  /** Comes up again with what was kept aside: the file system replays its journal, as after a cut. */
  comeUp(): Promise<void>;
  /** Takes it down. */
  remove(): Promise<void>;
}

/**
 * In bytes; holes in the file take no room. Firefox gives a site a fifth of the disk at most, and the
 * guard against full disks wants a good part of that free.
 */
const SIZE = 8_000_000_000;

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Makes a disk and mounts it, which takes Linux and root; else the reason why there is none. */
export function makeDisk(): Disk | string {
  if (process.platform !== 'linux') return 'only Linux mounts a file as a disk';
  if (process.getuid?.() !== 0) return 'mounting a disk needs root';
  const place = mkdtempSync(join(tmpdir(), 'hearsay-disk-'));
  const image = join(place, 'image');
  const aside = join(place, 'aside');
  const folder = join(place, 'mounted');
  const mount = () => run('mount', '-o', 'loop,noinit_itable', image, folder);

  async function unmount(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        run('umount', folder);
        return;
      } catch (error) {
        // A process that was killed a moment ago may still be on its way out.
        if (tries === 50) throw error;
        await pause(100);
      }
    }
  }

  try {
    mkdirSync(folder);
    run('truncate', '-s', String(SIZE), image);
    // The tables of an empty disk are not written out: the file is copied once a cut.
    run('mkfs.ext4', '-q', '-E', 'lazy_itable_init=1,lazy_journal_init=1', image);
    mount();
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    return `no disk can be mounted here: ${error instanceof Error ? error.message : String(error)}`;
  }
  return {
    folder,
    freeze: () => void run('cp', '--sparse=always', image, aside),
    async comeUp() {
      await unmount();
      renameSync(aside, image);
      mount();
    },
    async remove() {
      await unmount();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
