/**
 * The whole gate, cheapest first; every step runs even when an earlier one failed, so that one run
 * tells all. Ends with the line `N passed, N failed, N skipped`, in which each step that is not a
 * set of tests counts as one test. Run: `npm test`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { indent, PlainReporter } from '../tests/plain-reporter.ts';
import { build, ROOT } from './build.ts';
import { installBrowsers } from './install-browsers.ts';

const tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs a script of an installed package and gathers what it prints. */
function runPackage(name: string, script: string, args: readonly string[]) {
  return new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', name, script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += String(data);
      });
    }
    child.once('close', (code) => done({ code, output }));
  });
}

/** One step: what it checks, and a check that returns the lines of what is wrong. */
async function step(name: string, check: () => Promise<readonly string[]>): Promise<void> {
  const began = performance.now();
  const wrong = await check().catch((error: unknown) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tally[wrong.length === 0 ? 'passed' : 'failed']++;
  console.log(`${(wrong.length === 0 ? 'ok' : 'FAIL').padEnd(6)} ${name} (${seconds} s)`);
  for (const line of wrong) console.log(indent(line));
}

/** A tool that says by its exit code whether all is well. */
const tool = (name: string, script: string, ...args: string[]) =>
  async function runTool(): Promise<string[]> {
    const { code, output } = await runPackage(name, script, args);
    return code === 0 ? [] : [output.trim()];
  };

/**
 * What Mozilla's linter takes for dangerous, and is not: the parser of Markdown calls its own tokenizer
 * so, which is no document's.
 */
const KNOWN_FINDING = { file: 'ui/read-markdown.js', message: '.document().write' };

/** Mozilla's own linter on the built add-on; anything but the one known finding fails. */
async function lintAddon(): Promise<string[]> {
  const args = ['lint', '--source-dir', join(ROOT, 'dist', 'firefox'), '--output', 'json'];
  const { output } = await runPackage('web-ext', join('bin', 'web-ext.js'), [
    ...args,
    '--no-config-discovery',
    '--no-input',
  ]);
  const report = JSON.parse(output.slice(output.indexOf('{'))) as Record<
    'errors' | 'warnings',
    { message: string; file?: string; line?: number }[]
  >;
  const unknown = report.warnings.filter(
    ({ file, message }) => file !== KNOWN_FINDING.file || !message.includes(KNOWN_FINDING.message),
  );
  const wrong = [...report.errors, ...unknown];
  return wrong.map((entry) => `${entry.file ?? ''}:${entry.line ?? ''} ${entry.message}`);
}

async function runTests(project: 'unit' | 'browsers' | 'faults'): Promise<void> {
  const reporter = new PlainReporter();
  const vitest = await startVitest('test', [], {
    root: ROOT,
    watch: false,
    project: [project],
    reporters: [reporter],
  });
  await vitest.close();
  tally.passed += reporter.tally.passed;
  tally.failed += reporter.tally.failed;
  tally.skipped += reporter.tally.skipped;
}

await step('types', tool('typescript', join('bin', 'tsc'), '--noEmit'));
await step(
  'lint and format',
  tool('@biomejs/biome', join('bin', 'biome'), 'check', '--error-on-warnings', '.'),
);
await step('build, within the budget of sizes', build);
await step('Mozilla’s linter', lintAddon);
await step('browsers are installed', async () => installBrowsers());
await runTests('unit');
await runTests('browsers');
await runTests('faults');

// Vitest sets it too, for its own tests; the gate is wider.
process.exitCode = tally.failed > 0 ? 1 : 0;
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
