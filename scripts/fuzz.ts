/**
 * Gives generated texts, notes, searches, addresses, selectors, messages, files to import and pages to what
 * takes them, a million in all (`-- --cases 1000` for fewer), on all processors but for the pages, which
 * Chromium takes. Then looks how the time of each part grows with hostile texts, and of every regular
 * expression. Prints seeds, counts and ratios; ends with 1 when something threw, hung, or grows faster
 * than its input. Run: `npm run test:fuzz`; a failure is found again by `-- --seed N` with its seed, and
 * `-- --only NAME` takes the targets alone whose names hold NAME.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA } from './bench/scores.ts';
import { steepExpressions } from './fuzz/expressions.ts';
import { type Growth, HOSTILE, MOST_RATIO, TAKERS } from './fuzz/growth.ts';
import { importSamples } from './fuzz/import-files.ts';
import { PAGES, runPages } from './fuzz/pages.ts';
import type { Outcome } from './fuzz/run-cases.ts';
import { targetsOf } from './fuzz/targets.ts';
import { bundleWorker, runInThreads, type Task } from './fuzz/threads.ts';

/** Cases of one task: some seconds of work. */
const CHUNK = 5_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', default: '' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const [seed, cases, threads] = [values.seed, values.cases, values.threads].map(Number) as [
  number,
  number,
  number,
];
const formats = join(DATA, 'formats');
const samples = await importSamples(existsSync(formats) ? formats : null);
const targets = targetsOf(samples);
const isWanted = ({ name }: { readonly name: string }) => name.includes(values.only);

/** Tasks of some thousand cases each; the first of a target has the seed itself, the others those after it. */
const tasks = targets.flatMap((target, index): Extract<Task, { kind: 'cases' }>[] => {
  const all = isWanted(target) ? Math.round(cases * target.share) : 0;
  return Array.from({ length: Math.ceil(all / CHUNK) }, (_, chunk) => ({
    kind: 'cases',
    target: index,
    cases: Math.min(CHUNK, all - chunk * CHUNK),
    seed: seed + chunk,
  }));
});
const code = { file: await bundleWorker(), samples };
console.log(`seed ${seed}, ${threads} threads, ${samples.length} files to import`);
const outcomes = await runInThreads<Outcome>(tasks, threads, code, (task, why) => ({
  cases: 0,
  slowest: Number.POSITIVE_INFINITY,
  failure: `${JSON.stringify(task)}: ${why}`,
}));
const pages = isWanted(PAGES) ? await runPages(Math.round(cases * PAGES.share), seed) : [];

let total = 0;
console.log('\n| taken by | cases | failures | slowest, ms |\n|---|---|---|---|');
const report = (name: string, found: readonly Outcome[]) => {
  if (found.length === 0) return;
  const sum = found.reduce((all, one) => all + one.cases, 0);
  total += sum;
  const failures = found.flatMap(({ failure }) => failure ?? []);
  const slowest = Math.max(...found.map((one) => one.slowest)).toFixed(0);
  console.log(`| ${name} | ${sum} | ${failures.length} | ${slowest} |`);
  if (failures.length > 0) process.exitCode = 1;
  for (const failure of failures) console.log(failure);
};
for (const [index, { name }] of targets.entries()) {
  report(
    name,
    outcomes.filter((_, at) => tasks[at]!.target === index),
  );
}
report(PAGES.name, pages);
console.log(`\n${total} cases`);

if (values.only === '') {
  const timed = Object.keys(TAKERS).flatMap((taker) =>
    HOSTILE.map((piece): Task => ({ kind: 'growth', taker, piece })),
  );
  console.log('\n| taken by | again and again | characters | time at 2n to n |\n|---|---|---|---|');
  const grown = await runInThreads<Growth>(timed, threads, code, (task) => ({
    ...(task as Extract<Task, { kind: 'growth' }>),
    length: 0,
    ratio: Number.POSITIVE_INFINITY,
  }));
  for (const { taker, piece, length, ratio } of grown) {
    const said = ratio === null ? 'too short to tell' : ratio.toFixed(2);
    console.log(`| ${taker} | ${JSON.stringify(piece)} | ${length} | ${said} |`);
    if (ratio !== null && ratio > MOST_RATIO) process.exitCode = 1;
  }
  const { asked, steep } = steepExpressions();
  console.log(
    `\n${asked} regular expressions, of which grow faster than their text: ${steep.length}`,
  );
  for (const { file, expression, piece, end, ratio } of steep) {
    process.exitCode = 1;
    const text = `${JSON.stringify(piece)} again and again, then ${JSON.stringify(end)}`;
    console.log(`${file}: ${expression}, ${text}: ${ratio.toFixed(2)}`);
  }
}
