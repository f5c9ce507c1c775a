/**
 * The long form of the tests that nothing is ever lost: every fault with all of its trials, in both
 * browsers, on the build as it is now. Prints what was lost as a table and ends with an error when
 * anything was, or when a fault could not be tried. An hour on two cores. Run: `npm run test:faults`,
 * with a part of a file's name after `--` for those alone.
 */
import { startVitest } from 'vitest/node';
import { TableReporter } from '../tests/faults/table-reporter.ts';
import { build, ROOT } from './build.ts';

process.env.HEARSAY_FAULTS = 'long';
await build();
const reporter = new TableReporter();
const vitest = await startVitest('test', process.argv.slice(2), {
  root: ROOT,
  watch: false,
  project: ['faults'],
  reporters: [reporter],
});
await vitest.close();
const { passed, failed, skipped } = reporter.tally;
console.log(`\n${[...TableReporter.head, ...reporter.rows].join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
// What was skipped was not shown to lose nothing.
process.exitCode = failed + skipped > 0 || passed === 0 ? 1 : 0;
