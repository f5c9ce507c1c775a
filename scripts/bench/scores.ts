import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const BESIDE = join(import.meta.dirname, '../../../shared/data');
/**
 * Where the measuring data lies, beside the checkout; none of it is part of the project. By its real
 * path: the scorers do nothing when they are started through a link.
 */
export const DATA = existsSync(BESIDE) ? realpathSync(BESIDE) : BESIDE;
const OUT = join(import.meta.dirname, '../../dist/bench');

/** One measuring door with its data and the scorer that came with the data. */
interface Door {
  readonly script: 'attribute' | 'detect' | 'anchor';
  readonly arguments: readonly string[];
  readonly input?: string;
  readonly scorer: string;
  readonly truth: string;
  readonly flags: readonly string[];
}

const at = (...parts: string[]) => join(DATA, ...parts);

const attributing = (corpus: string): Door => ({
  script: 'attribute',
  arguments: [],
  input: at(`attribution/${corpus}.dev.jsonl`),
  scorer: at('attribution/score.mjs'),
  truth: at(`attribution/${corpus}.dev.jsonl`),
  flags: ['--scope', 'reported'],
});

const anchoring = (...how: string[]): Door => ({
  script: 'anchor',
  arguments: [at('anchoring/cases.jsonl'), ...how],
  scorer: at('anchoring/score.mjs'),
  truth: at('anchoring/cases.jsonl'),
  flags: ['--by', 'cat'],
});

/** The doors in the order in which they are measured, by the heading that they get. */
export const DOORS: Readonly<Record<string, Door>> = {
  'Attribution, English (PolNeAR dev, reported speech)': attributing('polnear'),
  'Attribution, German (Wikinews dev)': attributing('germannews'),
  'Article (dev)': {
    script: 'detect',
    arguments: [at('article')],
    scorer: at('article/score.mjs'),
    truth: at('article/truth.jsonl'),
    flags: ['--by', 'src'],
  },
  'Anchoring, described by Hearsay (dev)': anchoring(),
  'Anchoring, selectors as given (dev)': anchoring('--given'),
};

/** True when the measuring data lies beside the checkout. */
export function hasData(): boolean {
  return existsSync(DATA);
}

/** Runs a door as its users do, then the scorer that came with the data; gives what that printed. */
export function measure(door: Door): string {
  mkdirSync(OUT, { recursive: true });
  const predictions = join(OUT, 'predictions.jsonl');
  const input = door.input === undefined ? 'ignore' : openSync(door.input, 'r');
  const output = openSync(predictions, 'w');
  try {
    const run = spawnSync('npm', ['run', '-s', door.script, '--', ...door.arguments], {
      stdio: [input, output, 'inherit'],
    });
    if (run.status !== 0) throw new Error(`npm run ${door.script} ended with ${run.status}`);
  } finally {
    closeSync(output);
    if (typeof input === 'number') closeSync(input);
  }
  const scoring = [door.scorer, door.truth, predictions, ...door.flags];
  const printed = execFileSync(process.execPath, scoring, { encoding: 'utf8' });
  if (printed.trim() === '') throw new Error(`${door.scorer} printed nothing`);
  // The scorer's title is the path of the predictions, which says nothing to anybody else.
  return printed.replaceAll(predictions, 'predictions.jsonl').trim();
}
