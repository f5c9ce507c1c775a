/** A note without the marks that its Markdown is typed with, so that words are found across them. */

/** Most notes have none of these, and nothing is made of them. */
const MAY_BE_MARKED = /[*_[\]`\\#>]|^[ \t]*(?:[+-]|\d{1,9}[.)])\s/m;

/**
 * What stands before the words of a line: of quotations, lists and headings, one in the other as deep
 * as a note is shown.
 */
const BEFORE_LINE = /^[ \t]*(?:(?:>|#{1,6}(?=\s)|[*+-](?=\s)|\d{1,9}[.)](?=\s))[ \t]*){1,16}/gm;
/** The address after the words of a link or picture; a note may be hostile, so of bounded length. */
const ADDRESS = /\]\([^()\s]{0,2000}(?: "[^"]{0,200}")?\)/g;
/** Stress by underscores, with what stands before it. */
const UNDERSCORES = /(^|[^_])(_+)/g;
const WORD = /[\p{L}\p{N}]/u;
/**
 * A character that is no mark (CommonMark 0.31, 2.4), the end of a line, or what opens a link or picture
 * that `ADDRESS` may have ended and what sets off code and stress.
 */
const MARK = /\\(?:([!-/:-@[-`{-~])|$)|!?\[|\]|`+|\*+/gm;

/**
 * The words of a note much as they are shown; null where they are the note itself. A likeness for
 * searching, not a parser: the search looks through the note as it was typed as well.
 */
export function unmarked(note: string): string | null {
  if (!MAY_BE_MARKED.test(note)) return null;
  const words = note
    .replace(BEFORE_LINE, '')
    .replace(ADDRESS, ']')
    .replace(
      UNDERSCORES,
      (all: string, before: string, _run: string, at: number, whole: string) => {
        const after = whole[at + all.length] ?? '';
        // Within a word they are letters: `snake_case`.
        return before === '\\' || (WORD.test(before) && WORD.test(after)) ? all : before;
      },
    )
    .replace(MARK, '$1');
  return words === note ? null : words;
}
