/**
 * The long form of the fault tests (tests/faults), an hour or two, and after it the mutations: each
 * defence is taken out of a copy of the sources, and the test that guards it must fail. Prints a
 * table; ends with 1 when anything was lost, or a mutation lived. Run: `npm run test:faults`, with the
 * name of a fault to run that alone, or `-- --mutations` for the mutations alone.
 */
import { startVitest } from 'vitest/node';
import { PlainReporter } from '../tests/plain-reporter.ts';
import { build, ROOT } from './build.ts';
import { runMutations } from './mutations.ts';

const wanted = process.argv.slice(2);
const isOnlyMutations = wanted.includes('--mutations');

await build();
if (!isOnlyMutations) {
  process.env.HEARSAY_FAULTS = 'long';
  console.log('| fault | where | trials | lost or torn | twice |\n|---|---|---|---|---|');
  const reporter = new PlainReporter();
  const vitest = await startVitest('test', [], {
    root: ROOT,
    watch: false,
    project: ['faults'],
    reporters: [reporter],
    ...(wanted[0] === undefined ? {} : { testNamePattern: wanted[0] }),
  });
  await vitest.close();
  if (reporter.tally.failed > 0) process.exitCode = 1;
}
if (isOnlyMutations || wanted.length === 0) {
  const alive = await runMutations();
  if (alive > 0) process.exitCode = 1;
}
