import type { OccurrenceSelector, Selector } from '../annotations/annotation.ts';
import { type FoldedText, foldText, isCjk, isKept, offsetAfter } from './fold.ts';

/** Codes of context that are compared next to the passage, on each side. */
export const NEAR = 32;

/** Codes of a short text, and for each 1 where a word begins. */
export interface Folded {
  readonly codes: Uint16Array;
  readonly starts: Uint8Array;
}

/** What is looked for: an annotation's selectors, folded once. */
export interface Query {
  /** The words as they stood in the page text. */
  readonly quote: string;
  /** What the quote begins and ends with that folds away: quotation marks, brackets, full stops. */
  readonly head: string;
  readonly tail: string;
  readonly exact: Uint16Array;
  /** For each code of `exact`, 1 where a word begins. */
  readonly exactStarts: Uint8Array;
  /** Surroundings: at most `NEAR` codes each, nearest to the passage. */
  readonly prefix: Uint16Array;
  readonly suffix: Uint16Array;
  /** All the surroundings that were kept: longer than the near ones where twins were told apart. */
  readonly farPrefix: Uint16Array;
  readonly farSuffix: Uint16Array;
  /** Whether the same words stood in the same near surroundings elsewhere. */
  readonly twins: boolean;
  /** Near prefix, exact and near suffix in one. */
  readonly all: Folded;
  /** Stored offset in the text that the selectors were made from; -1 when they hold none. */
  readonly position: number;
  /** Whether Hearsay made the selectors: then the position counts in the page text. */
  readonly own: boolean;
  /** Whether the passage begins, or ends, within a word. */
  readonly cutsStart: boolean;
  readonly cutsEnd: boolean;
  /** Which of how many occurrences it was; null when that is not known. */
  readonly occurrence: OccurrenceSelector | null;
  /** The claim of the likeliest other place when the passage was described; null if not known. */
  readonly rival: number | null;
  /** Mostly in a script without spaces, where a few characters say much. */
  readonly cjk: boolean;
}

/** The query of an annotation's selectors, or null when none of them quotes any words. */
export function readQuery(selectors: readonly Selector[]): Query | null {
  let quote = '';
  let rawPrefix = '';
  let rawSuffix = '';
  let position = -1;
  let occurrence: OccurrenceSelector | null = null;
  let rival: number | null = null;
  let context: { readonly prefix: string; readonly suffix: string } | null = null;
  for (const selector of selectors) {
    if (selector.type === 'TextQuoteSelector') {
      quote = selector.exact;
      rawPrefix = selector.prefix;
      rawSuffix = selector.suffix;
    } else if (selector.type === 'TextPositionSelector') {
      position = selector.start;
    } else if (selector.type === 'hearsay:FoldedContextSelector') {
      context = selector;
    } else if (selector.type === 'hearsay:OccurrenceSelector') {
      occurrence = selector;
    } else if (selector.type === 'hearsay:RivalSelector') {
      rival = selector.likeness;
    }
  }
  const exact = foldText(quote);
  if (quote === '') return null;
  const farPrefix = longer(context?.prefix, rawPrefix);
  const farSuffix = longer(context?.suffix, rawSuffix);
  const prefix = cut(farPrefix, Math.max(0, farPrefix.codes.length - NEAR), farPrefix.codes.length);
  const suffix = cut(farSuffix, 0, NEAR);
  const cutsStart = isOneWord(rawPrefix, quote);
  const cutsEnd = isOneWord(quote, rawSuffix);
  const count = exact.codes.length;
  const length = prefix.codes.length + count;
  const all = join([prefix, exact, suffix]);
  if (cutsStart) all.starts[prefix.codes.length] = 0;
  if (cutsEnd && length < all.starts.length) all.starts[length] = 0;
  return {
    quote,
    head: count === 0 ? quote : quote.slice(0, exact.offsets[0]),
    tail: count === 0 ? '' : quote.slice(offsetAfter(exact, count - 1)),
    exact: exact.codes,
    exactStarts: exact.starts,
    prefix: prefix.codes,
    suffix: suffix.codes,
    farPrefix: farPrefix.codes,
    farSuffix: farSuffix.codes,
    twins: context !== null && Math.max(farPrefix.codes.length, farSuffix.codes.length) > NEAR,
    all,
    position,
    own: context !== null,
    cutsStart,
    cutsEnd,
    occurrence,
    rival,
    cjk: countCjk(exact.codes) > 0.3 * count,
  };
}

function countCjk(codes: Uint16Array): number {
  let count = 0;
  for (const code of codes) if (isCjk(code)) count++;
  return count;
}

/** Whether the end of one text and the beginning of the next are parts of one word. */
function isOneWord(one: string, next: string): boolean {
  if (one === '' || next === '') return false;
  return isKept(one.charCodeAt(one.length - 1)) && isKept(next.charCodeAt(0));
}

/** Whichever of two contexts says more once folded; the other is not folded where it cannot. */
function longer(ours: string | undefined, raw: string): FoldedText {
  if (ours === undefined) return foldText(raw);
  const folded = foldText(ours);
  if (raw.length <= folded.codes.length) return folded;
  const other = foldText(raw);
  return other.codes.length > folded.codes.length ? other : folded;
}

function join(parts: readonly Folded[]): Folded {
  const length = parts.reduce((sum, { codes }) => sum + codes.length, 0);
  const joined = { codes: new Uint16Array(length), starts: new Uint8Array(length) };
  let at = 0;
  for (const { codes, starts } of parts) {
    joined.codes.set(codes, at);
    joined.starts.set(starts, at);
    at += codes.length;
  }
  return joined;
}

function cut({ codes, starts }: Folded, from: number, to: number): Folded {
  return { codes: codes.subarray(from, to), starts: starts.subarray(from, to) };
}
