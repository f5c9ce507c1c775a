import { readdirSync, readFileSync } from 'node:fs';

/** What a browser holds, all its processes together. */
export interface Held {
  /** Proportional set size (`smaps_rollup` of proc(5)): memory shared by n processes counts 1/n. */
  readonly mebibytes: number;
  /** Open file descriptors. */
  readonly handles: number;
  readonly processes: number;
}

/**
 * Adds up what the processes hold that were started with `profile` in their command line, and their
 * descendants. Linux alone has such a `/proc`; throws elsewhere. A process that ends meanwhile counts
 * nothing.
 */
export function heldBy(profile: string): Held {
  const found = processesOn(profile);
  let kibibytes = 0;
  let handles = 0;
  for (const pid of found) {
    kibibytes += setSizeOf(pid);
    handles += handlesOf(pid);
  }
  return { mebibytes: kibibytes / 1024, handles, processes: found.size };
}

/**
 * What the largest process holds in which extensions run, in MiB: of the only extension its pages,
 * their workers and its background. Chromium tells such a process by a switch, Firefox by its name.
 */
export function extensionHeld(profile: string): number {
  const sizes = [...processesOn(profile)]
    .filter(
      (pid) =>
        read(`/proc/${pid}/cmdline`).includes('--extension-process') ||
        read(`/proc/${pid}/comm`).trim() === 'WebExtensions',
    )
    .map(setSizeOf);
  if (sizes.length === 0) throw new Error('no process of an extension is to be seen');
  return Math.max(...sizes) / 1024;
}

const setSizeOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

function processesOn(profile: string): ReadonlySet<number> {
  const parents = new Map<number, number>();
  const found = new Set<number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid) continue;
    // After the name of the program, which may hold anything, come state and parent.
    const parent = Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1]);
    parents.set(pid, parent);
    if (pid !== process.pid && read(`/proc/${pid}/cmdline`).includes(profile)) found.add(pid);
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return found;
}

/** The text of a file of /proc; '' once its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return whenGone(error, '');
  }
}

function handlesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch (error) {
    return whenGone(error, 0);
  }
}

/** A process may end between two looks, which Linux tells as no such file or no such process. */
function whenGone<T>(error: unknown, instead: T): T {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ESRCH') return instead;
  throw error;
}
