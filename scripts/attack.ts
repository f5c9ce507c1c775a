/**
 * Runs every test that holds a promise (scripts/attack/promises.ts), prints for each promise how many were
 * tried and how many got through, and writes docs/promises.md. Ends with 1 when one got through, or a
 * promise has tests of which none ran. Run: `npm run test:attack`, with ids (`-- S1 F3`) for these alone,
 * which writes nothing.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';
import { startVitest } from 'vitest/node';
import { PlainReporter } from '../tests/plain-reporter.ts';
import { type Figure, promisesPage } from './attack/page.ts';
import { PROMISES } from './attack/promises.ts';
import { build, ROOT } from './build.ts';

const PROJECTS = ['unit', 'browsers'] as const;
const wanted = process.argv.slice(2);
const chosen = PROMISES.filter(({ id }) => wanted.length === 0 || wanted.includes(id));

/** Each test that ran: its file from `tests`, its own name, and whether it held. */
const ran: { file: string; name: string; held: boolean }[] = [];
const gather: Reporter = {
  onTestCaseResult(test: TestCase) {
    const { state } = test.result();
    const file = test.module.relativeModuleId.replace(/^tests\//, '');
    if (state !== 'skipped') ran.push({ file, name: test.name, held: state === 'passed' });
  },
};

const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
const held = chosen.flatMap((promised) => promised.held);
const names = new RegExp(held.flatMap((one) => one.names.map(escaped)).join('|'));

await build();
for (const project of PROJECTS) {
  const isOfBrowsers = project === 'browsers';
  const files = held
    .map(({ file }) => `tests/${file}`)
    .filter((file) => file.startsWith('tests/browsers/') === isOfBrowsers);
  if (files.length === 0) continue;
  const vitest = await startVitest('test', [...new Set(files)], {
    root: ROOT,
    watch: false,
    project: [project],
    testNamePattern: names,
    reporters: [new PlainReporter(), gather],
  });
  await vitest.close();
}

const figures = new Map<string, Figure>();
console.log('\n| promise | tried | got through |\n|---|---|---|');
for (const { id, promise, held: tests } of chosen) {
  const own = ran.filter(({ file, name }) =>
    tests.some((one) => one.file === file && one.names.some((start) => name.startsWith(start))),
  );
  const figure = { tried: own.length, through: own.filter((test) => !test.held).length };
  if (tests.length > 0) figures.set(id, figure);
  if (figure.through > 0 || (tests.length > 0 && figure.tried === 0)) process.exitCode = 1;
  console.log(`| ${id} ${promise} | ${figure.tried} | ${figure.through} |`);
}
if (wanted.length === 0) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const when = `The last figures are of commit ${commit}, Node ${process.version}.`;
  writeFileSync(join(ROOT, 'docs/promises.md'), promisesPage(figures, when));
}
