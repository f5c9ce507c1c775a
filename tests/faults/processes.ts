import { execFileSync } from 'node:child_process';

/**
 * Processes of the browser that runs on a profile, its first one at the front: those whose command
 * line names the profile, and all that came of them. None on Windows, where there is no `ps`.
 */
export function processesOn(profile: string): number[] {
  if (process.platform === 'win32') return [];
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = lines.split('\n').flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
  const named = all.filter(({ args }) => args.includes(profile)).map(({ pid }) => pid);
  const isNamed = new Set(named);
  const roots = all.filter(({ pid, parent }) => isNamed.has(pid) && !isNamed.has(parent));
  const found = new Set([...roots.map(({ pid }) => pid), ...named]);
  // A set hands out what is added while it is walked: children, and theirs.
  for (const pid of found) {
    for (const { pid: child, parent } of all) if (parent === pid) found.add(child);
  }
  return [...found];
}

/** Sends a signal to processes, in order; one that has ended meanwhile is passed over. */
export function signal(pids: readonly number[], name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
