import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './archive.ts';

/** What unpacked sources may have beside them once somebody has worked there. */
const NOT_SOURCES = new Set(['node_modules', 'dist', '.git']);

/**
 * The paths of all sources from `root`: the tracked files, or, in a folder that was unpacked from a
 * `-source.zip`, every file but what was installed or built there.
 */
export function sourcesOf(root: string): readonly string[] {
  if (!existsSync(join(root, '.git'))) return filesUnder(root, NOT_SOURCES);
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}
