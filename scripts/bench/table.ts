/** One system's figure. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** The middle of a list of numbers; NaN for an empty one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** A Markdown table of figures, each with its ratio to the first row. */
export function ratioTable(rows: readonly Row[]): string {
  const first = rows[0]?.value ?? Number.NaN;
  const lines = rows.map(
    ({ name, value, unit }) =>
      `| ${name} | ${value.toFixed(2)} ${unit} | ${(value / first).toFixed(2)} |`,
  );
  return ['| | median | ratio to the first row |', '|---|---|---|', ...lines].join('\n');
}
