/** What CONTRIBUTING.md says how to do, done as it says in a copy of the sources. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourcesOf } from '../scripts/package/sources.ts';

const ROOT = join(import.meta.dirname, '..');
/** A build, a browser and some test files, on a busy machine of two cores. */
const PATIENCE = 300_000;
const GUIDE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

const copy = mkdtempSync(join(tmpdir(), 'hearsay-contributing-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }), PATIENCE);

/** Runs a script of an installed package in the copy. */
function start(script: string, ...args: string[]) {
  const path = join(ROOT, 'node_modules', script);
  const given = { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const;
  return spawnSync(process.execPath, [path, ...args], given);
}

/** The same; gives what it prints, or throws it when it fails. */
function run(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = start(script, ...args);
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

/** The paths that a path with one `*` stands for. */
function pathsOf(path: string): readonly string[] {
  const [before, after] = path.split('*');
  if (before === undefined || after === undefined) return [path];
  return readdirSync(join(copy, before)).map((name) => before + name + after);
}

/** Lines of a diff that begin with a sign, without it. */
const lines = (block: string, sign: '-' | '+') =>
  block
    .split('\n')
    .filter((line) => line.startsWith(sign))
    .map((line) => line.slice(1))
    .join('\n');

function change(path: string, block: string): void {
  const file = join(copy, path);
  const code = readFileSync(file, 'utf8');
  const from = lines(block, '-');
  if (code.split(from).length !== 2) throw new Error(`${path} does not say once: ${from}`);
  writeFileSync(
    file,
    code.replace(from, () => lines(block, '+')),
  );
}

/** Does what one part of the guide says: writes its files, and makes its changes. */
function follow(heading: string): void {
  const part = GUIDE.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  let path = '';
  const steps = part?.matchAll(/`([\w./*-]+\/[\w.*-]+\.\w+)`:?\n\n|^```(\w+)\n([\s\S]*?)\n```$/gm);
  for (const [, named, language, block = ''] of steps ?? []) {
    path = named ?? path;
    if (language === undefined) continue;
    if (language === 'diff') {
      for (const one of pathsOf(path)) change(one, block);
      continue;
    }
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${block}\n`);
  }
  if (path === '') throw new Error(`the guide says nothing of ${heading}`);
}

const test = (...files: string[]) => run('vitest/vitest.mjs', 'run', '--project', 'unit', ...files);

beforeAll(() => {
  for (const path of sourcesOf(ROOT)) cpSync(join(ROOT, path), join(copy, path));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const heading of ['A format', 'A language', 'A page']) follow(heading);
}, PATIENCE);

it(
  'keeps to the types',
  () => {
    run('typescript/bin/tsc', '--noEmit');
  },
  PATIENCE,
);

it(
  'adds a format, a language, and what the rules of the house ask of them',
  () => {
    const files = ['tests/interchange/quotes.test.ts', 'tests/attribution/cases.test.ts'];
    const printed = test(
      ...files,
      'tests/architecture.test.ts',
      'tests/locales.test.ts',
      '--reporter=verbose',
    );
    expect(printed).toContain('writes one line for each annotation');
    expect(printed).toMatch(/✓.*meets by rules alone: 'Esperanto laŭ'/);
    expect(printed).toMatch(/✓.*meets by rules alone: 'Esperanto diris'/);
  },
  PATIENCE,
);

it(
  'adds a page that the build finds',
  () => {
    // That the engine outgrows its budget by another language is no matter of the page.
    const printed = start('tsx/dist/cli.mjs', 'scripts/build.ts').stdout;
    expect(printed).toMatch(/counts\/counts\.js .*: ok/);
    expect(existsSync(join(copy, 'dist/firefox/counts/index.html'))).toBe(true);
  },
  PATIENCE,
);

it(
  'adds a test page',
  () => {
    const paragraph = `<p>${'Nobody came to relieve the pilot before the morning. '.repeat(4)}</p>`;
    writeFileSync(
      join(copy, 'SAVED.html'),
      `<!doctype html><title>The pilot</title><meta property="og:type" content="article">
    <article><h1>The pilot</h1>${paragraph.repeat(9)}</article>`,
    );
    const command = /^npm run page -- (.+)$/m.exec(GUIDE)?.[1]?.split(' ') ?? [];
    run('tsx/dist/cli.mjs', 'scripts/page.ts', ...command);
    const printed = test('tests/article/pages.test.ts', '-t', 'harbour-news', '--reporter=verbose');
    expect(printed).toMatch(/✓.*judges article--harbour-news/);
  },
  PATIENCE,
);
