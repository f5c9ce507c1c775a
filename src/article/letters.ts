/** What is counted in the letters of a text. */
export interface LetterCounts {
  /** Stretches of white space, and one: as many as the words, but for space at either end. */
  readonly tokens: number;
  readonly commas: number;
  readonly capitals: number;
  readonly digits: number;
}

const SPACE = 1;
const COMMA = 2;
const CAPITAL = 4;
const DIGIT = 8;
const KNOWN = 16;

/** The kinds of each UTF-16 unit that was met: asked of an expression once, then looked up. */
const KINDS = new Uint8Array(2 ** 16);

/** Counts in the first `end` UTF-16 units of a text. Capitals outside the first plane are missed. */
export function countLetters(text: string, end: number): LetterCounts {
  let tokens = 1;
  let commas = 0;
  let capitals = 0;
  let digits = 0;
  let isInSpace = false;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] || learn(code);
    if (kind === KNOWN) {
      isInSpace = false;
    } else if (kind & SPACE) {
      if (!isInSpace) tokens++;
      isInSpace = true;
    } else {
      isInSpace = false;
      if (kind & CAPITAL) capitals++;
      else if (kind & COMMA) commas++;
      else digits++;
    }
  }
  return { tokens, commas, capitals, digits };
}

function learn(code: number): number {
  const letter = String.fromCharCode(code);
  let kind = KNOWN;
  if (/\s/.test(letter)) kind |= SPACE;
  else if (/\p{Lu}/u.test(letter)) kind |= CAPITAL;
  else if (/[,;，、]/.test(letter)) kind |= COMMA;
  else if (/\d/.test(letter)) kind |= DIGIT;
  KINDS[code] = kind;
  return kind;
}
