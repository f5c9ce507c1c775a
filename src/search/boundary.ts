/** What a UTF-16 unit is to the words around it. */
const UNKNOWN = 0;
/** Stands between words. */
const BETWEEN = 1;
/** Belongs to the word of the letters beside it. */
const JOINED = 2;
/** Of a script without spaces, where a word may begin anywhere; also half of a pair. */
const ALONE = 3;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const kinds = new Uint8Array(0x10000);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind = BETWEEN;
  if ((unit >= 0xd800 && unit <= 0xdfff) || SPACELESS.test(character)) kind = ALONE;
  else if (WORD.test(character)) kind = JOINED;
  kinds[unit] = kind;
  return kind;
}

const isJoined = (unit: number): boolean =>
  (kinds[unit] === UNKNOWN ? learn(unit) : kinds[unit]) === JOINED;

/** Whether a word may begin or end at an offset of a folded text: not between two letters of one. */
export function isBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return !(isJoined(text.charCodeAt(offset - 1)) && isJoined(text.charCodeAt(offset)));
}
