import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** How many tests ended how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Lines of one message at most; what differs stands at its beginning as a rule. */
const MOST_LINES = 24;

/** Shortens a long message and indents it under the name of what failed. */
export function indent(message: string): string {
  const lines = message.trim().split('\n');
  const left = lines.length - MOST_LINES;
  const shown = left > 0 ? [...lines.slice(0, MOST_LINES), `… and ${left} lines more`] : lines;
  return shown.map((line) => `       ${line}`).join('\n');
}

/** What went wrong and where. */
function explain(error: SerializedError): string {
  const place = error.stacks?.[0];
  const where = place ? [`at ${relative('', place.file)}:${place.line}`] : [];
  return [error.message, error.diff, ...where]
    .filter((text) => typeof text === 'string')
    .map((text) => indent(stripVTControlCharacters(text)))
    .join('\n');
}

/** Prints one line a file, and more only about failures; keeps the count of all tests. */
export class PlainReporter implements Reporter {
  readonly tally: Tally = { passed: 0, failed: 0, skipped: 0 };

  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    if (state === 'passed') this.tally.passed++;
    else if (state === 'skipped') this.tally.skipped++;
    else {
      this.tally.failed++;
      console.log(`FAIL   ${test.module.relativeModuleId}: ${test.fullName}`);
      for (const error of errors ?? []) console.log(explain(error));
    }
  }

  /** Rows of a table are results, not chatter. */
  onUserConsoleLog({ content }: UserConsoleLog): void {
    for (const line of content.split('\n')) if (line.startsWith('|')) console.log(line);
  }

  onTestModuleEnd(module: TestModule): void {
    // Errors outside any test, such as a browser that does not start, would else count as nothing.
    const around = [...module.children.allSuites()].flatMap((suite) => suite.errors());
    for (const error of [...module.errors(), ...around]) {
      this.tally.failed++;
      console.log(`FAIL   ${module.relativeModuleId}\n${explain(error)}`);
    }
    const tests = [...module.children.allTests()];
    const word = module.ok() ? 'ok' : 'FAIL';
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const count = `${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`;
    console.log(`${word.padEnd(6)} ${module.relativeModuleId} (${count}, ${seconds} s)`);
  }

  onTestRunEnd(_: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const error of unhandled) {
      this.tally.failed++;
      console.log(`FAIL   outside any test\n${explain(error)}`);
    }
  }
}
