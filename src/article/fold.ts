/**
 * Marks and symbols that stand between words. They are named by their ranges, since the other way
 * round, by Unicode's classes of letters, an engine takes milliseconds to get ready on every page.
 */
const MARKS =
  /[\0-/:-@[-`{-¿×÷\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe6f]+/g;

/** Text for comparing titles and names: letters and digits of one case, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(MARKS, ' ').trim();
}
