import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** Where the measuring data lies, beside the checkout; none of it is part of the project. */
export const DATA = join(import.meta.dirname, '../../../shared/data');
const OUT = join(import.meta.dirname, '../../dist/bench');

/** One measuring door with its data and its scorer. */
interface Door {
  readonly script: 'attribute' | 'detect' | 'anchor';
  readonly arguments: readonly string[];
  readonly input?: string;
  readonly score: (predictions: string) => readonly string[];
}

const at = (...parts: string[]) => join(DATA, ...parts);

/** The doors in the order in which they are measured, by the heading that they get. */
export const DOORS: Readonly<Record<string, Door>> = {
  'Attribution, English (PolNeAR dev, reported speech)': {
    script: 'attribute',
    arguments: [],
    input: at('attribution/polnear.dev.jsonl'),
    score: (predictions) => [
      at('attribution/score.mjs'),
      at('attribution/polnear.dev.jsonl'),
      predictions,
      '--scope',
      'reported',
    ],
  },
  'Attribution, German (Wikinews dev)': {
    script: 'attribute',
    arguments: [],
    input: at('attribution/germannews.dev.jsonl'),
    score: (predictions) => [
      at('attribution/score.mjs'),
      at('attribution/germannews.dev.jsonl'),
      predictions,
      '--scope',
      'reported',
    ],
  },
  'Article (dev)': {
    script: 'detect',
    arguments: [at('article')],
    score: (predictions) => [
      at('article/score.mjs'),
      at('article/truth.jsonl'),
      predictions,
      '--by',
      'src',
    ],
  },
  'Anchoring, described by Hearsay (dev)': {
    script: 'anchor',
    arguments: [at('anchoring/cases.jsonl')],
    score: (predictions) => [
      at('anchoring/score.mjs'),
      at('anchoring/cases.jsonl'),
      predictions,
      '--by',
      'cat',
    ],
  },
  'Anchoring, selectors as given (dev)': {
    script: 'anchor',
    arguments: [at('anchoring/cases.jsonl'), '--given'],
    score: (predictions) => [
      at('anchoring/score.mjs'),
      at('anchoring/cases.jsonl'),
      predictions,
      '--by',
      'cat',
    ],
  },
};

/** True when the measuring data lies beside the checkout. */
export function hasData(): boolean {
  return existsSync(DATA);
}

/** Runs a door as its users do, then the scorer that came with the data; gives what that printed. */
export function measure(door: Door): string {
  mkdirSync(OUT, { recursive: true });
  const predictions = join(
    OUT,
    `${door.script}-${door.arguments.length}-${(door.input ?? '').length}.jsonl`,
  );
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
  const printed = execFileSync(process.execPath, door.score(predictions), { encoding: 'utf8' });
  // The scorer's title is the path of the predictions, which says nothing to anybody else.
  return printed.replaceAll(predictions, 'predictions.jsonl').trim();
}
