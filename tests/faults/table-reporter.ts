import type { UserConsoleLog } from 'vitest';
import { PlainReporter } from '../plain-reporter.ts';

/** A plain report, and every row of the faults' table as it comes; `rows` keeps them all. */
export class TableReporter extends PlainReporter {
  static readonly head = [
    '| fault | browser | trials | lost or torn | twice |',
    '|---|---|---|---|---|',
  ] as const;
  readonly rows: string[] = [];

  onUserConsoleLog({ content }: UserConsoleLog): void {
    const rows = content.split('\n').filter((line) => line.startsWith('| '));
    this.rows.push(...rows);
    for (const row of rows) console.log(row);
  }
}
