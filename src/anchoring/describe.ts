import type {
  FoldedContextSelector,
  OccurrenceSelector,
  RivalSelector,
  Selector,
} from '../annotations/annotation.ts';
import { nativeDomOf } from '../page-text/native-dom.ts';
import type { PageText } from '../page-text/page-text.ts';
import type { Span } from '../span.ts';
import { finish } from '../steps.ts';
import { foldedString, foldText, indexAtOffset } from './fold.ts';
import { foldedTextOf } from './folded-page.ts';
import { findOccurrences, MOST } from './occurrences.ts';
import { readQuery } from './query.ts';
import { findRival } from './search.ts';
import { describeStructure } from './structure.ts';

/** Characters of context on each side: what others write and read, Hypothesis among them. */
const CONTEXT = 32;
/** Codes of folded context on each side: twice as many found nothing more in a study. */
export const FOLDED_CONTEXT = 32;
/** Context is stretched no further than this to tell a passage from its twins. */
const LONGEST_CONTEXT = 256;
/** How much of a difference is written down: a few words, so that an edit there is survived. */
const DIFFERENCE = 24;

/**
 * The selectors of a passage of the page text, for `anchor` to find it again: its words with their
 * surroundings, its position, its place in the structure, its folded surroundings, which of its
 * occurrences it is, and how like it the likeliest other place was. Throws when the span is empty or
 * outside the text.
 */
export function describe(page: PageText, span: Span): Selector[] {
  const { text } = page;
  const [start, end] = span;
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`no passage of the page text: ${start} to ${end}`);
  }
  const { before, after } = contextOf(text, span);
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(before, start),
      suffix: text.slice(end, after),
    },
    { type: 'TextPositionSelector', start, end },
    foldedContextOf(text, span),
  ];
  const occurrence = occurrenceOf(page, span);
  if (occurrence) selectors.push(occurrence);
  const rival = rivalOf(page, span, selectors);
  if (rival) selectors.push(rival);
  const structure = structureOf(page, span);
  if (structure) selectors.push(structure);
  return selectors;
}

/** How far the context reaches, so that no other place of the text has the same words around it. */
function contextOf(text: string, [start, end]: Span): { before: number; after: number } {
  let before = CONTEXT;
  let after = CONTEXT;
  const exact = text.slice(start, end);
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (at === start) continue;
    // Past this nothing is written down that could tell further twins apart.
    if (before >= LONGEST_CONTEXT || after >= LONGEST_CONTEXT) break;
    const alikeBefore = alike(text, start - 1, at - 1, -1);
    const alikeAfter = alike(text, end, at + exact.length, 1);
    if (alikeBefore < before || alikeAfter < after) continue;
    if (alikeBefore <= alikeAfter) before = alikeBefore + DIFFERENCE;
    else after = alikeAfter + DIFFERENCE;
  }
  return {
    before: wholeCharacter(text, Math.max(0, start - Math.min(before, LONGEST_CONTEXT))),
    after: wholeCharacter(text, Math.min(text.length, end + Math.min(after, LONGEST_CONTEXT))),
  };
}

/** How many characters are the same from two places on, read in one direction. */
function alike(text: string, one: number, other: number, step: 1 | -1): number {
  let count = 0;
  while (count < LONGEST_CONTEXT) {
    const code = text.charCodeAt(one + count * step);
    // Past either end of the text the code is NaN, which equals nothing.
    if (code !== text.charCodeAt(other + count * step)) break;
    count++;
  }
  return count;
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

/** The nearest folded codes on both sides, in their words. */
function foldedContextOf(text: string, [start, end]: Span): FoldedContextSelector {
  return {
    type: 'hearsay:FoldedContextSelector',
    prefix: foldedContext(text, start, -1),
    suffix: foldedContext(text, end, 1),
  };
}

function foldedContext(text: string, at: number, direction: 1 | -1): string {
  const all = direction < 0 ? at : text.length - at;
  // White space and punctuation fold away, so it may take more than one attempt.
  for (let reach = FOLDED_CONTEXT * 2; ; reach *= 2) {
    const nearby =
      direction < 0 ? text.slice(Math.max(0, at - reach), at) : text.slice(at, at + reach);
    const folded = foldText(nearby);
    const count = folded.codes.length;
    if (count < FOLDED_CONTEXT && reach < all) continue;
    return direction < 0
      ? foldedString(folded, count - FOLDED_CONTEXT, count)
      : foldedString(folded, 0, FOLDED_CONTEXT);
  }
}

/** Null for a passage of punctuation alone, and for words that stand everywhere. */
function occurrenceOf(page: PageText, [start, end]: Span): OccurrenceSelector | null {
  const folded = foldedTextOf(page);
  const first = indexAtOffset(folded, start);
  const quote = folded.codes.subarray(first, indexAtOffset(folded, end));
  if (quote.length === 0) return null;
  const [found] = finish(findOccurrences(folded.codes, [quote]));
  const index = found!.starts.indexOf(first);
  if (index < 0 || found!.count >= MOST) return null;
  return { type: 'hearsay:OccurrenceSelector', index, count: found!.count };
}

/** Null for a passage of punctuation alone. */
function rivalOf(
  page: PageText,
  [start, end]: Span,
  selectors: readonly Selector[],
): RivalSelector | null {
  const folded = foldedTextOf(page);
  const here = { start: indexAtOffset(folded, start), end: indexAtOffset(folded, end) };
  const query = readQuery(selectors);
  if (!query || here.start === here.end) return null;
  const claim = finish(findRival(folded, query, here));
  // Rounded up, so that the same place never has a better claim than it had.
  return { type: 'hearsay:RivalSelector', likeness: Math.min(1, Math.ceil(100 * claim) / 100) };
}

function structureOf(page: PageText, span: Span) {
  const range = page.rangeOf(span);
  const root = page.blocks[0]?.box.element;
  return range && root ? describeStructure(range, nativeDomOf(root)) : null;
}
