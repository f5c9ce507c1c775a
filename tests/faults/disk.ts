import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/hearsay');

/** A disk of its own, in a file: it can be filled, and copied as a power cut would leave it. */
export interface Disk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Mounts a copy of what has reached the disk, and nothing that waits in memory to be written. */
  copy(): Disk;
  /** Writes zeros until not a byte is left; gives the file that holds them. */
  fill(): string;
  remove(): void;
}

/** Why there can be no such disk here; null when there can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'loop mounts are Linux’s';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  try {
    makeDisk(16).remove();
    return null;
  } catch (error) {
    return `no loop mount here: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

/** A new, empty ext4 disk of so many megabytes. */
export function makeDisk(megabytes: number): Disk {
  mkdirSync(CACHE, { recursive: true });
  const base = mkdtempSync(join(CACHE, 'disk-'));
  const image = join(base, 'image');
  execFileSync('truncate', ['-s', `${megabytes}M`, image]);
  execFileSync('mkfs.ext4', ['-q', '-m', '0', image]);
  return mount(base, image);
}

function mount(base: string, image: string): Disk {
  const folder = join(base, 'mounted');
  mkdirSync(folder);
  execFileSync('mount', ['-o', 'loop', image, folder], { stdio: 'pipe' });
  return {
    folder,
    copy() {
      const other = mkdtempSync(join(CACHE, 'disk-'));
      copyFileSync(image, join(other, 'image'));
      return mount(other, join(other, 'image'));
    },
    fill() {
      const file = join(folder, 'full');
      try {
        execFileSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k'], { stdio: 'pipe' });
      } catch {
        // That no space is left is what was wanted.
      }
      return file;
    },
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/**
 * Every process that was started on this profile, and what they started: the browser's own, which was
 * there before its parts, first. None where the system does not list them as Linux does.
 */
export function processesOn(profile: string): number[] {
  if (process.platform !== 'linux') return [];
  const parents = new Map<number, number>();
  const found = new Set<number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const [, parent] =
        /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      parents.set(pid, Number(parent));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) found.add(pid);
    } catch {
      // It has ended meanwhile.
    }
  }
  // A child may be listed before its parent: so again, until there are no more.
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(process.pid);
  const parentsFirst = (one: number, other: number) =>
    Number(found.has(parents.get(one) ?? 0)) - Number(found.has(parents.get(other) ?? 0));
  return [...found].sort(parentsFirst);
}

/** Sends a signal to processes, in order; one that has ended meanwhile is passed over. */
export function signal(pids: readonly number[], name: 'SIGKILL' | 'SIGSTOP'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
