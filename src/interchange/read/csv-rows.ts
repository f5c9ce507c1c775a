import Papa from 'papaparse';
import { unguarded } from '../guard.ts';
import { type Problem, problem, Unreadable } from './problem.ts';
import { countLines } from './text.ts';

/** Rows of one file: more annotations than are taken in at once are refused anyway. */
const MOST_ROWS = 200_000;

/** A row of a table with names of columns in its first line. */
export interface CsvRow {
  readonly line: number;
  /** The cell under this name, whatever its case; '' where there is none. */
  cell(name: string): string;
  /** What is wrong with the row as a whole; null for nothing. */
  readonly fault: Problem | null;
}

/** What parts the cells: names of columns hold none of these, cells may hold any. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const names = end < 0 ? text : text.slice(0, end);
  const counts = [',', ';', '\t'].map((one) => ({ one, count: names.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

/** The names of the columns, in lower case, of a text that begins like this. */
export function columnsOf(head: string): readonly string[] {
  const { data } = Papa.parse<string[]>(head, { preview: 1, delimiter: delimiterOf(head) });
  return (data[0] ?? []).map((name) => name.trim().toLowerCase());
}

/** The rows of comma-separated values (RFC 4180; semicolons and tabs, too), by a parser of that kind. */
export function csvRows(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let columns: ReadonlyMap<string, number> | null = null;
  // Two columns may bear one name, or none.
  let width = 0;
  let cursor = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step({ data, errors, meta }) {
      const own = line;
      line += countLines(text.slice(cursor, meta.cursor));
      cursor = meta.cursor;
      if (data.length === 1 && data[0] === '') return;
      if (columns === null) {
        const named = data.map((name, index) => [name.trim().toLowerCase(), index] as const);
        columns = new Map(named.toReversed());
        width = data.length;
        return;
      }
      const places = columns;
      const isWhole = data.length === width && errors.length === 0;
      const fault = isWhole ? null : problem('field', { line: own, field: '' });
      if (rows.length >= MOST_ROWS) {
        throw new Unreadable('many', { line: own, field: '' }, [String(MOST_ROWS)]);
      }
      const cell = (name: string) => unguarded(data[places.get(name.toLowerCase()) ?? -1] ?? '');
      rows.push({ line: own, cell, fault });
    },
  });
  return rows;
}
