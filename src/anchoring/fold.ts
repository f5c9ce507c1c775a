/**
 * Folding: a text reduced to what survives a change of typography, so that quotes and pages can be
 * compared unit by unit.
 */

import { FoldWriter } from './fold-writer.ts';

/** A folded text and the way back to the text it came from. */
export interface FoldedText {
  /** The text that was folded. */
  readonly text: string;
  /** Letters, digits and symbols: NFKD, case-folded, without marks. */
  readonly codes: Uint16Array;
  /** For each code, where the character it came from begins: UTF-16 offset in `text`. */
  readonly offsets: Uint32Array;
  /** For each code, 1 when a word begins there. A CJK character is a word of its own. */
  readonly starts: Uint8Array;
}

/** Table entries below zero: what to do with a code unit that is not simply replaced by another. */
const UNKNOWN = -1;
/** Dropped, and what follows begins a word: white space and punctuation. */
const BREAK = -2;
/** Dropped within a word: marks, soft hyphens, zero-width characters, apostrophes. */
const JOIN = -3;
/** Folds into several codes, kept in `expansions`. */
const EXPAND = -4;

/** Symbols stay, but not the modifiers (Sk) that keyboards put where an accent or quote is meant. */
const KEPT = /[\p{L}\p{N}\p{Sc}\p{Sm}\p{So}]/u;
const JOINING = /[\p{M}\p{Cf}\p{Sk}'\u2018\u2019\u02BB\u02BC\uFF07]/u;
/** A minus and a fraction slash are symbols to Unicode, but hyphens and slashes to who types them. */
const TYPED_OTHERWISE = /[\u2212\u2044\u2215]/u;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What each code unit folds to, filled on first use; the same for every text. */
const table = new Int32Array(0x10000).fill(UNKNOWN);
/** Folds of several codes, by code point: ligatures, Hangul syllables, characters past U+FFFF. */
const expansions = new Map<number, readonly number[]>();

/** The codes that one character folds to; none when it is dropped. */
function foldCharacter(character: string): number[] {
  // Upper case first, since only that way full case folding is had: sharp s, final sigma, long s.
  const folded = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const codes: number[] = [];
  for (const part of folded) {
    if (!KEPT.test(part) || TYPED_OTHERWISE.test(part) || JOINING.test(part)) continue;
    for (let unit = 0; unit < part.length; unit++) codes.push(part.charCodeAt(unit));
  }
  return codes;
}

/** What ASCII folds to, written down: it is most of most pages, and no expression need be asked. */
for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code);
  if (character >= 'A' && character <= 'Z') table[code] = code + 0x20;
  else if (
    (character >= 'a' && character <= 'z') ||
    (character >= '0' && character <= '9') ||
    '$+<=>|~'.includes(character)
  ) {
    table[code] = code;
  } else table[code] = "'^`".includes(character) ? JOIN : BREAK;
}

/** Fills the table for one code unit that is not half of a pair. */
function learn(code: number): number {
  const character = String.fromCharCode(code);
  const codes = foldCharacter(character);
  let entry: number = EXPAND;
  if (codes.length === 1) entry = codes[0]!;
  else if (codes.length > 1) expansions.set(code, codes);
  else entry = JOINING.test(character) ? JOIN : BREAK;
  table[code] = entry;
  return entry;
}

function foldPair(codePoint: number): readonly number[] {
  let codes = expansions.get(codePoint);
  if (codes === undefined) {
    codes = foldCharacter(String.fromCodePoint(codePoint));
    expansions.set(codePoint, codes);
  }
  return codes;
}

/** Whether a folded code belongs to a script that writes words without spaces between them. */
export function isCjk(code: number): boolean {
  // Nothing below U+2E80, where the CJK blocks begin, needs the expression.
  return code >= 0x2e80 && CJK.test(String.fromCharCode(code));
}

/** Whether a UTF-16 unit is, or belongs to, a character that folding keeps. */
export function isKept(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  const entry = table[unit]! === UNKNOWN ? learn(unit) : table[unit]!;
  return entry >= 0 || entry === EXPAND;
}

/** Folds a text in one pass; linear in its length. */
export function foldText(text: string): FoldedText {
  const writer = new FoldWriter(text.length);
  let starts = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let entry = table[unit]!;
    if (entry === UNKNOWN) {
      const codePoint = text.codePointAt(at)!;
      if (codePoint > 0xffff) {
        for (const code of foldPair(codePoint)) {
          writer.add(code, at, starts);
          starts = false;
        }
        at++;
        continue;
      }
      // Half a pair is never learnt, so that the next one asks for its other half again.
      entry = unit >= 0xd800 && unit <= 0xdfff ? BREAK : learn(unit);
    }
    if (entry >= 0) {
      writer.add(entry, at, starts || isCjk(entry));
      starts = false;
    } else if (entry === BREAK) {
      starts = true;
    } else if (entry === EXPAND) {
      for (const code of expansions.get(unit)!) {
        writer.add(code, at, starts);
        starts = false;
      }
    }
  }
  return writer.finish(text);
}

/** The first index whose character begins at or after an offset of the text; the length if none. */
export function indexAtOffset(folded: FoldedText, offset: number): number {
  const { offsets } = folded;
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The offset in the text just past the character of a folded index, with the marks upon it. */
export function offsetAfter(folded: FoldedText, index: number): number {
  const { text, offsets } = folded;
  let end = offsets[index]!;
  end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  while (end < text.length && /\p{M}/u.test(text.charAt(end))) end++;
  return end;
}

/** Codes from one index to another as a string that folds into the same codes and words. */
export function foldedString(folded: FoldedText, from: number, to: number): string {
  const { codes, starts } = folded;
  let text = '';
  for (let index = Math.max(0, from); index < Math.min(codes.length, to); index++) {
    const code = codes[index]!;
    // CJK characters are words of their own with no space between them.
    if (text !== '' && starts[index] === 1 && !isCjk(code)) text += ' ';
    text += String.fromCharCode(code);
  }
  return text;
}

/** Whether two stretches of codes are the same. */
export function sameCodes(codes: Uint16Array, at: number, pattern: Uint16Array): boolean {
  if (at < 0 || at + pattern.length > codes.length) return false;
  for (let index = 0; index < pattern.length; index++) {
    if (codes[at + index] !== pattern[index]) return false;
  }
  return true;
}
