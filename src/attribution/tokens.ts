/**
 * A word form, shared by all tokens that spell it. What is asked of a word often is computed once:
 * its lower case, its shape, and hashes of it for the learned tagger.
 */
export interface Word {
  /** Lower case, curly apostrophes straightened; Arabic without signs for vowels, its comma a Latin one. */
  readonly lower: string;
  readonly shape: Shape;
  /** 32-bit hashes: the word, its last three letters, its last two. */
  readonly hash: number;
  readonly suffix3: number;
  readonly suffix2: number;
}

/** How a word is written: capitalised, ALL CAPITALS, lower case, a number, or a mark. */
export const SHAPES = ['capitalised', 'capitals', 'lower', 'number', 'mark'] as const;
export type Shape = (typeof SHAPES)[number];

/** A token of the text given to `attribute`; `start` and `end` are UTF-16 offsets into it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** Characters that nobody sees, inside and beside words: the soft hyphen, zero-width spaces and joiners. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** What a reader sees of some words. */
export const seen = (raw: string): string => raw.replace(UNSEEN, '');

/**
 * Letters and digits, joined by inner hyphens, full stops, ampersands, slashes, apostrophes and what
 * nobody sees; or one mark. Dotted capitals ("U.S.") keep their last full stop. Each alternative starts with a
 * different class and none nests a repeat over the same characters, so matching is linear.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:(?:[\u00ad\u200b-\u200d\u2060\ufeff]*[-.,&/_'’]|[\u00ad\u200b-\u200d\u2060\ufeff]+)[\p{L}\p{M}\p{N}]+)*|\.\.\.|--+|''|``|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gu;

const ENGLISH_CLITIC = /['’](?:s|ll|re|ve|d|m)$/i;
const ELISION = /^(?:\p{Ll}{1,2}|\p{Lu}|qu|Qu|lorsqu|puisqu|jusqu|\p{Ll}{3,5}ll)['’](?=\p{L}{2})/u;
const IRISH = /^[OD]['’]\p{Lu}/u;

/** Abbreviations that keep their full stop, so that it ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep reps sens gov gen lt col capt sgt rev hon pres st jr sr vs etc inc ' +
    'corp co ltd no jan feb mar apr jun jul aug sept sep oct nov dec ariz ark calif colo conn del ' +
    'fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash ' +
    'wis wyo bzw ca evtl ggf inkl mio mrd nr sog usw z.b u.a d.h m mme mlle sig dott sra avv ave ' +
    'a.m p.m i.e e.g u.s u.n u.k d.c maj cmdr adm messrs'
  ).split(' '),
);

/** Most word forms kept between texts; a long session then starts a new table. */
const WORDS_KEPT = 60_000;
let words = new Map<string, Word>();

/** FNV-1a with a final mix (Fowler, Noll, Vo): 32 bits of any string. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Signs for short vowels, which are mostly left out, and what only makes a word longer. */
const VOWELS = /[\u064b-\u0652\u0640]+/g;

function shapeOf(raw: string): Shape {
  if (/^\p{Lu}[\p{Lu}.&]+$/u.test(raw)) return 'capitals';
  if (/^\p{Lu}/u.test(raw)) return 'capitalised';
  if (/^\p{N}/u.test(raw)) return 'number';
  return /^\p{L}/u.test(raw) ? 'lower' : 'mark';
}

/** The shared word of a spelling. */
export function wordOf(raw: string): Word {
  const known = words.get(raw);
  if (known !== undefined) return known;
  const plain = seen(raw);
  const lower = plain.toLowerCase().replaceAll('’', "'").replace(VOWELS, '').replace('،', ',');
  const word: Word = {
    lower,
    shape: shapeOf(plain),
    hash: hashString(lower),
    suffix3: hashString(`3${lower.slice(-3)}`),
    suffix2: hashString(`2${lower.slice(-2)}`),
  };
  if (words.size >= WORDS_KEPT) words = new Map();
  words.set(raw, word);
  return word;
}

/** Arabic "according": the "to" after it is written together with whom it is according to. */
const ACCORDING = /^و?(?:وفقا|طبقا)$/;

/** Where a matched word is cut in two ("Obama" + "'s", "l'" + "homme"), or 0; `before` stands before it. */
function cut(raw: string, before: string): number {
  if (ACCORDING.test(before)) return /^ل[^ل]../u.test(raw) ? 1 : 0;
  if (!/['’]/.test(raw)) return 0;
  const clitic = ENGLISH_CLITIC.exec(raw);
  if (clitic !== null) return clitic.index;
  if (IRISH.test(raw)) return 0;
  return ELISION.exec(raw)?.[0].length ?? 0;
}

/** The tokens of `text` between two offsets, in order. */
export function tokenise(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number): void => {
    tokens.push({ start, end, word: wordOf(text.slice(start, end)) });
  };
  const part = text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    const raw = match[0];
    const start = from + match.index;
    const at = cut(raw, tokens.at(-1)?.word.lower ?? '');
    if (at > 0) {
      push(start, start + at);
      push(start + at, start + raw.length);
      continue;
    }
    const last = tokens.at(-1);
    if (raw === '.' && last?.end === start) {
      const { lower, shape } = last.word;
      const initial = last.end - last.start === 1 && shape === 'capitalised' && lower !== 'i';
      if (ABBREVIATIONS.has(lower) || initial) {
        tokens.pop();
        push(last.start, start + 1);
        continue;
      }
    }
    push(start, start + raw.length);
  }
  return tokens;
}
