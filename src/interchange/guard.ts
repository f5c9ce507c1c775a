/** Text in cells that spreadsheets would take for formulas. */

/**
 * What spreadsheets take for the beginning of a formula, by OWASP's list for CSV injection, and after
 * apostrophes, so that a guard can be told from an apostrophe of the text.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** The text as a cell may hold it: with an apostrophe before it where it would be a formula. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that was guarded. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
