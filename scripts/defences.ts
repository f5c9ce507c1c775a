/**
 * Shows that the tests of the store's defences can fail: takes one defence at a time out of a copy of
 * the checkout, builds that, and runs the test that guards it, in its short form. With all of them in
 * place every such test must pass; without the one that it guards it must not. Run:
 * `npm run test:defences`; it takes some minutes, and Linux and root for the power cut.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.ts';

/** A part of a source file, and what stands there without the defence. */
interface Cut {
  readonly file: string;
  readonly defence: string;
  readonly without: string;
}

interface Defence {
  readonly name: string;
  readonly cuts: readonly Cut[];
  /** The guarding test: a file of tests/faults, and a part of the test's name. */
  readonly guard: readonly [file: string, test: string];
}

const DEFENCES: readonly Defence[] = [
  {
    name: 'strict durability',
    cuts: [
      {
        file: 'src/store/database.ts',
        defence: "chromeTransactionDurability: 'strict'",
        without: "chromeTransactionDurability: 'relaxed'",
      },
    ],
    guard: ['power', 'in chromium a power cut'],
  },
  {
    name: 'compare-and-swap',
    cuts: [
      {
        file: 'src/store/write.ts',
        defence: 'if (current.rev !== change.baseRev) return conflictWith(current, opId);',
        without: '',
      },
    ],
    guard: ['faults', 'in chromium three writers'],
  },
  {
    name: 'operation ids',
    cuts: [
      {
        file: 'src/store/write.ts',
        defence:
          "if (known?.seq) return { status: 'saved', opId, rev: known.after.rev, seq: known.seq };",
        without: '',
      },
      {
        file: 'src/store/database.ts',
        defence: '++seq, &opId, annId',
        without: '++seq, opId, annId',
      },
    ],
    guard: ['faults', 'in chromium a background that is stopped'],
  },
  {
    name: 'a draft at every key',
    cuts: [
      {
        file: 'src/ui/note-session.ts',
        defence: 'dropped = null;\n      sendDraft();',
        without: 'dropped = null;',
      },
    ],
    guard: ['updated', 'in chromium text survives an update'],
  },
];

/** What breaks by chance in the few trials of a short form may need more of them. */
const MOST_TRIES = 3;

/** The files of the checkout that git knows or would, in a folder of their own. */
function copyCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'hearsay-defences-'));
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && name !== 'node_modules')) {
    cpSync(join(ROOT, file), join(copy, file), { recursive: true });
  }
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(copy, 'node_modules'));
  return copy;
}

const run = (copy: string, script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(copy, 'node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', HEARSAY_FAULTS: 'short' },
  });

/** Builds the copy; the budget of sizes, by which the script may fail, is none of our concern. */
function build(copy: string): void {
  const { stdout, stderr } = run(copy, 'tsx/dist/cli.mjs', 'scripts/build.ts');
  if (!stdout.includes('background.js')) throw new Error(`the copy does not build: ${stderr}`);
}

/** How the one guarding test ended: `passed`, or by what it was broken. */
function judge(copy: string, [file, test]: Defence['guard']): string {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const path = `tests/faults/${file}.test.ts`;
  const options = ['--reporter=json', `--outputFile=${report}`, '-t', test];
  const { stderr } = run(copy, 'vitest/vitest.mjs', 'run', '--project', 'faults', path, ...options);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: {
      assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
    }[];
  };
  const [found, ...more] = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => fullName.startsWith(test));
  if (found === undefined || more.length > 0) throw new Error(`not one test “${test}”: ${stderr}`);
  return found.status === 'failed'
    ? ((found.failureMessages[0] ?? '').split('\n', 1)[0] ?? '')
    : found.status;
}

const copy = copyCheckout();
let isShown = true;
try {
  build(copy);
  const whole = DEFENCES.map(({ guard }) => judge(copy, guard));
  console.log('| defence | guarding test | with it | without it |\n|---|---|---|---|');
  for (const [index, { name, cuts, guard }] of DEFENCES.entries()) {
    const kept = cuts.map(({ file }) => readFileSync(join(copy, file), 'utf8'));
    for (const { file, defence, without } of cuts) {
      const code = readFileSync(join(copy, file), 'utf8');
      if (!code.includes(defence)) throw new Error(`${file} has no “${defence}”`);
      writeFileSync(join(copy, file), code.replace(defence, without));
    }
    build(copy);
    let cut = 'passed';
    for (let tries = 0; tries < MOST_TRIES && cut === 'passed'; tries++) cut = judge(copy, guard);
    for (const [at, { file }] of cuts.entries()) writeFileSync(join(copy, file), kept[at] ?? '');
    isShown &&= whole[index] === 'passed' && cut.startsWith('AssertionError');
    console.log(`| ${name} | ${guard[1]} | ${whole[index]} | ${cut} |`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
if (!isShown) process.exitCode = 1;
