/**
 * Measures Hearsay by parts, beside its peers in the same run, and writes each part's sections into
 * bench/results.md as it goes, under the commit and the machine; other sections stay as they were.
 * Without a word it takes the usual parts, some twenty minutes; with names (`npm run bench -- store harm-article`)
 * those; with `all` every one, some three hours. With `--quick` it takes harm, painting and growth of fewer and
 * smaller, in a minute or two, and writes nothing. A part whose measuring data is not there says so.
 * `--exchange` and `--library`, with a number of annotations (and a browser), print that part alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { BROWSERS } from '../tests/browsers/browser.ts';
import { findChromium, findFirefox } from '../tests/browsers/find-browser.ts';
import { timeExchange } from './bench/exchange-speed.ts';
import { timeLibrary } from './bench/library-speed.ts';
import { PARTS, type Telling } from './bench/parts.ts';
import { withSection } from './bench/results.ts';
import { DATA, hasData } from './bench/scores.ts';
import { build, ROOT } from './build.ts';

const RESULTS = join(ROOT, 'bench/results.md');
const QUICK = ['harm', 'painting'];
const MINUTE_MS = 60_000;

const INTRODUCTION = `# Figures

Written by \`npm run bench\`, part by part: each section names the commit, the day and the machine. Times are
ratios first: the milliseconds are the machine's. The weights that ship have learnt from the dev parts
scored here (all but the German), so these scores say that nothing broke; what to expect of unseen
pages stands, by folds, in docs/folds.md.`;

const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, { cwd: ROOT, encoding: 'utf8' }).trim();

/** Day, commit, versions and machine: what a reader needs to compare figures. */
function conditions(): string {
  const changed = run('git', 'status', '--porcelain', '--', 'src', 'content-scripts', 'scripts');
  const commit = run('git', 'rev-parse', '--short', 'HEAD') + (changed === '' ? '' : ', changed');
  const browsers = [findChromium(), findFirefox()].flatMap((path) =>
    path === null ? [] : [run(path, '--version')],
  );
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  return `*${[`Commit ${commit}`, day, `Node ${process.version}`, ...browsers, machine].join(', ')}.*`;
}

/** Prints, and keeps in the file of figures where asked to. */
function telling(isKept: boolean): Telling {
  const headings = Object.values(PARTS).flatMap((part) => part.headings);
  const under = conditions();
  return {
    section: (heading, body) => {
      console.log(`\n## ${heading}\n\n${body}`);
      if (!isKept) return;
      const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
      const section = { heading, body: `${under}\n\n${body}`.replaceAll(DATA, '../shared/data') };
      writeFileSync(RESULTS, withSection(before, INTRODUCTION, section, headings));
    },
    file: (name, content) => {
      if (isKept) writeFileSync(join(ROOT, 'bench', name), content);
    },
  };
}

async function bench(names: readonly string[], isQuick = false): Promise<void> {
  await build();
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  const tell = telling(!isQuick);
  for (const name of names) {
    const part = PARTS[name]!;
    if (part.needsData && !hasData()) {
      console.log(`\n${name}: not measured, its data is not beside the checkout (../shared/data).`);
      continue;
    }
    const began = Date.now();
    await part.run(tell, isQuick);
    console.log(`\n${name}: ${((Date.now() - began) / MINUTE_MS).toFixed(1)} minutes`);
  }
}

/** One part alone, of another size, printed and not written. */
async function print(measure: () => Promise<string>): Promise<void> {
  await build();
  console.log(`${conditions()}\n\n${await measure()}`);
}

const wanted = process.argv.slice(2);
const names = Object.keys(PARTS);
const [option, count, browser] = wanted;
const size = count === undefined ? undefined : Number(count);
const unknown = wanted.filter((word) => word !== 'all' && !names.includes(word));
if (option === '--quick') await bench(QUICK, true);
else if (option === '--library') await print(() => timeLibrary(size));
else if (option === '--exchange') {
  const only = BROWSERS.filter((name) => browser === undefined || name === browser);
  await print(() => timeExchange(size, only));
} else if (unknown.length > 0) {
  console.error(
    `bench: no part is called ${unknown.join(', ')}; there are all, ${names.join(', ')}.`,
  );
  process.exitCode = 1;
} else if (wanted.includes('all')) await bench(names);
else
  await bench(wanted.length > 0 ? wanted : names.filter((name) => PARTS[name]?.takes === 'usual'));
