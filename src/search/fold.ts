/**
 * What is compared in a search: text in lower case and compatibility form (Unicode Standard Annex
 * 15, NFKC), without accents, points and invisible characters, with single spaces.
 */

/** A folded text and the way back. */
export interface Folded {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, where what it came from begins in the unfolded text, in UTF-16
   * units; and, one further, the unfolded text's length.
   */
  readonly offsets: Uint32Array;
}

/**
 * What is folded in one go: white space, a Hangul syllable written as letters, a character with the
 * kana voicing mark that belongs to it, a character.
 */
const PIECES =
  /\s+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\s][\u3099\u309a\uff9e\uff9f]?/gu;

/**
 * Accents, Arabic and Hebrew points, and what nobody sees. Other scripts' marks are vowels, and
 * kana with a voicing mark is another letter: those stay.
 */
const DROPPED = /\p{Cf}|(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}]/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\uff07]/g;
/** Most text is this, and lower case is all that folding does to it. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** What each piece folds to, filled on first use. */
const known = new Map<string, string>();
/** Pieces are few unless a text is made to fill the memory; ten times all of the common Han. */
const MOST_KNOWN = 100_000;

/** The text as it is compared. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const [piece] of text.matchAll(PIECES)) folded += foldPiece(piece);
  return folded;
}

/** The text as it is compared, with the way back, for showing what was found. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const part = foldPiece(piece);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) offsets.push(index);
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}

/** Where in the unfolded text a stretch of the folded text lies, with the marks upon its end. */
export function unfoldSpan({ offsets }: Folded, start: number, end: number): [number, number] {
  let after = end;
  // A character that folds into several is shown as a whole.
  while (after < offsets.length - 1 && offsets[after] === offsets[end - 1]) after++;
  return [offsets[start]!, offsets[after]!];
}

function foldPiece(piece: string): string {
  let folded = known.get(piece);
  if (folded === undefined) {
    // Upper case first, since only that way sharp s, final sigma and long s become their like.
    folded = /^\s/.test(piece)
      ? ' '
      : strip(strip(piece).toUpperCase().toLowerCase())
          .normalize('NFC')
          .replace(APOSTROPHES, "'")
          // Some characters stand for several words.
          .replace(/\s+/g, ' ');
    if (known.size >= MOST_KNOWN) known.clear();
    // White space runs may be of any length.
    if (piece.length <= 4) known.set(piece, folded);
  }
  return folded;
}

const strip = (text: string): string => text.normalize('NFKD').replace(DROPPED, '');
