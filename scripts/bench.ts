/**
 * Scores the three measuring doors with the scorers of the measuring data, times Hearsay beside
 * its peers in one run, and writes bench/results.md. Without the data it says so and ends well. With
 * `--million` it times the store alone, with a million annotations, into bench/results-million.md; with
 * `--exchange`, and a number of annotations and a browser, the way out and in again alone, printed; with
 * `--library`, and a number, library and popup alone, printed; with
 * `--quick` it takes the harm to pages, painting and growth alone, of fewer and smaller, in a minute or two,
 * and writes nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { BROWSERS } from '../tests/browsers/browser.ts';
import { timeActs } from './bench/acts-speed.ts';
import { timeAnchoring } from './bench/anchoring-speed.ts';
import { timeAttribution, timeLengths } from './bench/attribution-speed.ts';
import { timeDetection } from './bench/detection-speed.ts';
import { timeExchange } from './bench/exchange-speed.ts';
import { growthTable, timeGrowth } from './bench/growth.ts';
import { measureHarm } from './bench/harm.ts';
import { timeLibrary } from './bench/library-speed.ts';
import { paintingTable, timePainting } from './bench/painting.ts';
import { timePipeline } from './bench/pipeline-speed.ts';
import { plotGrowth } from './bench/plot.ts';
import { DATA, DOORS, hasData, measure } from './bench/scores.ts';
import { timeStore } from './bench/store-speed.ts';
import { ratioTable } from './bench/table.ts';
import { timeTyping } from './bench/typing-speed.ts';
import { build, ROOT } from './build.ts';

/** Machine, versions and commit: what a reader needs to compare figures. */
function conditions(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Commit ${commit}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB.`;
}

const INTRODUCTION = `Written by \`npm run bench\`; every figure is from one run on one machine. Times are ratios
first: the milliseconds are the machine's. The weights that ship have learnt from the dev parts
scored here (all but the German), so these scores say that nothing broke; what to expect of unseen
pages stands, by folds, in docs/folds.md.`;

/** A library of a million beside the usual one, in the same run: an hour or two, and five gigabytes. */
async function benchMillion(): Promise<void> {
  const parts = [
    '# A million annotations',
    'Written by `npm run bench -- --million`. Answers may take 3 times as long as among 100,000, a search\n12 times. Without the journal, which no answer reads, and without the peers.',
    conditions(),
  ];
  for (const count of [100_000, 1_000_000]) {
    const heading = `${count.toLocaleString('en')} annotations over 8,000 articles`;
    const table = await timeStore(count);
    console.log(`\n${heading}\n${table}`);
    parts.push(`## ${heading}`, table);
  }
  writeFileSync(join(ROOT, 'bench/results-million.md'), `${parts.join('\n\n')}\n`);
}

/** One part alone, printed and not written. */
async function benchExchange(): Promise<void> {
  await build();
  console.log(conditions());
  const [count, browser] = process.argv.slice(process.argv.indexOf('--exchange') + 1);
  const names = BROWSERS.filter((name) => browser === undefined || name === browser);
  console.log(await timeExchange(count === undefined ? undefined : Number(count), names));
}

/** Minutes of a page that never rests: `--restless 30` for more. */
const RESTLESS = Number(process.argv[process.argv.indexOf('--restless') + 1] ?? 1) || 1;

/** What needs no measuring data: harm to pages, painting, growth with its plot. */
async function benchPages(
  add: (heading: string, body: string) => void,
  isQuick: boolean,
): Promise<string> {
  add(
    'Harm to pages, same machine, several Chromiums by turns',
    await measureHarm(isQuick, isQuick ? 0 : RESTLESS),
  );
  const paintings = await timePainting(isQuick);
  add('Painting passages, same Chromium', paintingTable(paintings));
  const series = await timeGrowth(isQuick, paintings);
  add('Growth with size', growthTable(series));
  return plotGrowth(series);
}

async function benchQuick(): Promise<void> {
  await build();
  console.log(conditions());
  await benchPages((heading, body) => console.log(`\n${heading}\n${body}`), true);
}

async function bench(): Promise<void> {
  if (!hasData()) {
    console.log(
      'bench: the measuring data is not beside the checkout (../shared/data); nothing was measured.',
    );
    return;
  }
  await build();
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  const parts = ['# Figures', INTRODUCTION, conditions()];
  const add = (heading: string, body: string) => {
    console.log(`\n${heading}\n${body}`);
    parts.push(`## ${heading}`, body);
    // After each part: the whole takes an hour, and what was measured is not lost with what was not.
    const text = `${parts.join('\n\n')}\n`.replaceAll(DATA, '../shared/data');
    writeFileSync(join(ROOT, 'bench/results.md'), text);
  };
  for (const [heading, door] of Object.entries(DOORS)) {
    add(heading, `\`\`\`\n${measure(door)}\n\`\`\``);
  }
  add('Attribution beside packages that tag words', ratioTable(await timeAttribution()));
  add('Attribution by length of text', ratioTable(await timeLengths()));
  add('Detection beside reader-view libraries, same Chromium', await timeDetection());
  add('Anchoring beside its peers, same Chromium', await timeAnchoring());
  add('The whole way of a page beside Readability, same Chromium', await timePipeline());
  add('What a reader waits for, same Chromium', `${await timeActs()}\n\n${await timeTyping()}`);
  add('Store and search, 100,000 annotations over 8,000 articles', await timeStore());
  add('100,000 annotations out to JSON and into an empty profile', await timeExchange());
  add('Library and popup over 100,000 annotations, built, in Chromium', await timeLibrary());
  writeFileSync(join(ROOT, 'bench/growth.svg'), await benchPages(add, false));
  add('Plot', '![How time grows with size](growth.svg)');
}

/** Library and popup alone, over as many annotations as are named last. */
async function benchLibrary(): Promise<void> {
  await build();
  console.log(conditions());
  console.log(await timeLibrary(Number(process.argv.at(-1)) || undefined));
}

const wanted = process.argv;
if (wanted.includes('--million')) await benchMillion();
else if (wanted.includes('--exchange')) await benchExchange();
else if (wanted.includes('--library')) await benchLibrary();
else if (wanted.includes('--quick')) await benchQuick();
else await bench();
