/**
 * Gives generated texts, notes, searches, addresses and messages to what takes them, a million in all
 * (`-- --cases 1000` for fewer), then hostile texts of n and 2n characters. Prints seeds, counts and
 * ratios of processor time; ends with 1 when something threw, or grows faster than its input. Run:
 * `npm run test:fuzz`; a failure is found again by `-- --seed N`.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { growths, MOST_RATIO } from './fuzz/growth.ts';
import { TARGETS } from './fuzz/targets.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const seed = Number(values.seed);
let total = 0;
console.log(`seed ${seed}\n\n| taken by | cases | failures |\n|---|---|---|`);
for (const { name, share, cases, take } of TARGETS) {
  const numRuns = Math.round(Number(values.cases) * share);
  const property = fc.property(cases, (given) => void take(given as never));
  const found = fc.check(property, { numRuns, seed });
  total += found.numRuns;
  console.log(`| ${name} | ${found.numRuns} | ${found.failed ? 1 : 0} |`);
  if (!found.failed) continue;
  process.exitCode = 1;
  console.log(fc.defaultReportMessage(found));
}
console.log(
  `\n${total} cases\n\n| taken by | again and again | characters | time at 2n to n |\n|---|---|---|---|`,
);
for (const { taker, piece, length, ratio } of growths()) {
  const said = ratio === null ? 'too short to tell' : ratio.toFixed(2);
  console.log(`| ${taker} | ${JSON.stringify(piece)} | ${length} | ${said} |`);
  if (ratio !== null && ratio > MOST_RATIO) process.exitCode = 1;
}
