import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** A file of the extension; `path` from the root. */
export interface Source {
  readonly path: string;
  readonly code: string;
}

/** Everything under `folders` whose name ends as `ending` says, without comments. */
export function readSources(folders: readonly string[], ending: RegExp): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => join(folder, name))
      .map((path) => ({ path, code: withoutComments(readFileSync(join(ROOT, path), 'utf8')) })),
  );
}

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
