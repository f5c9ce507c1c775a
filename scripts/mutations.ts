import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { whyNoDisk } from '../tests/faults/disk.ts';
import { ROOT } from './build.ts';

/** A defence, how it is taken out, and the test that must notice. */
interface Mutation {
  readonly defence: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly test: readonly string[];
  /** True when the test drives a browser with the built extension. */
  readonly isBuilt?: boolean;
}

const MUTATIONS: readonly Mutation[] = [
  {
    defence: 'strict durability',
    file: 'src/store/database.ts',
    from: "chromeTransactionDurability: 'strict'",
    to: "chromeTransactionDurability: 'relaxed'",
    // Where no disk can be mounted, the browser is asked what it was told.
    test:
      whyNoDisk() === null
        ? ['tests/faults/disk.test.ts', '-t', 'on chromium a power cut']
        : ['tests/faults/faults.test.ts', '-t', 'in chromium every transaction'],
    isBuilt: true,
  },
  {
    defence: 'compare-and-swap',
    file: 'src/store/write.ts',
    from: 'current.rev !== change.baseRev && !isOfTagsAlone(change)',
    to: 'current.rev < 0',
    test: ['tests/faults/faults.test.ts', '-t', 'chromium three writers'],
    isBuilt: true,
  },
  {
    defence: 'operation ids',
    file: 'src/store/write.ts',
    from: "if (known?.seq) return { status: 'saved',",
    to: "if (known?.seq === -1) return { status: 'saved',",
    test: ['tests/store/write.test.ts'],
  },
  {
    defence: 'the guard of free space',
    file: 'src/background/keeper.ts',
    from: "return (await this.room.has()) ? null : 'room';",
    to: 'return null;',
    test: ['tests/background/keeper.test.ts'],
  },
  {
    defence: 'the second copy',
    file: 'src/background/keeper.ts',
    from: "await this.copy.note(outcome.seq, 'firstSeq' in outcome ? outcome.firstSeq : outcome.seq)",
    to: 'await Promise.resolve()',
    test: ['tests/background/keeper.test.ts'],
  },
  {
    defence: 'the deadline of a save',
    file: 'src/background/keeper.ts',
    from: 'await this.patience.within(SAVE_MS, act)',
    to: 'await act()',
    test: ['tests/background/silent-store.test.ts'],
  },
  {
    defence: 'the sentinel',
    file: 'src/store/second-copy.ts',
    from: 'lastSeq >= sentinel.lastSeq &&',
    to: '',
    test: ['tests/background/keeper.test.ts'],
  },
];

/** What is installed or built, and is not copied. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.git']);

/** Runs every mutation in a copy of the checkout; gives how many were not noticed. */
export async function runMutations(): Promise<number> {
  let alive = 0;
  console.log('| defence taken out | its test |\n|---|---|');
  for (const mutation of MUTATIONS) {
    const isNoticed = tryOne(mutation);
    if (!isNoticed) alive++;
    console.log(`| ${mutation.defence} | ${isNoticed ? 'fails, as it must' : 'PASSES'} |`);
  }
  return alive;
}

function tryOne({ file, from, to, test, isBuilt = false }: Mutation): boolean {
  // Beside the checkout's own packages, where browsers that came as a snap may look, too.
  const copy = mkdtempSync(join(ROOT, 'node_modules', '.cache', 'mutation-'));
  try {
    for (const name of readdirSync(ROOT)) {
      if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const source = readFileSync(join(copy, file), 'utf8');
    if (!source.includes(from)) throw new Error(`${file} no longer says: ${from}`);
    if (!passes(copy, test, isBuilt)) throw new Error(`${test.join(' ')} fails as it is`);
    writeFileSync(join(copy, file), source.replace(from, to));
    return !passes(copy, test, isBuilt);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function passes(copy: string, test: readonly string[], isBuilt: boolean): boolean {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  const script = (name: string, path: string) => join(copy, 'node_modules', name, path);
  if (isBuilt) {
    const built = run(script('tsx', 'dist/cli.mjs'), 'scripts/build.ts');
    if (built.status !== 0) throw new Error(built.stderr);
  }
  const { status, stdout } = run(script('vitest', 'vitest.mjs'), 'run', ...test);
  // A test that could not run at all, or was skipped, says neither.
  if (!/Tests .*(?:passed|failed)/.test(stdout)) throw new Error(`${test.join(' ')}: ${stdout}`);
  return status === 0;
}
