import type { Span } from '../span.ts';
import type { Anchoring } from './anchoring.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf, overlap } from './features.ts';
import { type FoldedText, indexAtOffset, offsetAfter, sameCodes } from './fold.ts';
import type { Measured } from './measure.ts';
import type { Query } from './query.ts';
import { probability, readForest } from './trees.ts';
import { DEPTH, TREES } from './weights.ts';

const FOREST = readForest(DEPTH, TREES);

/** Places offered to the reader: more than three are no help in choosing. */
const OFFERED = 3;
/** Below this a place is not worth offering. */
const WORTH_OFFERING = 0.01;
/** Below this nothing on the page is likely to be the passage: it was removed. */
const LIKELY = 0.2;
/** A second place at least half as likely as the first makes the choice the reader's. */
const AS_LIKELY = 0.5;

/**
 * From what confidence on an annotation is put back without asking. Over folds of the training
 * pages 0.3 in a hundred were then put in a wrong place, or anywhere though removed. Selectors
 * from elsewhere say less; for theirs a lower bar finds as many, at twice the harm.
 */
const SURE = 0.85;
const SURE_OF_FOREIGN = 0.8;

/** A candidate with the probability that it is the passage. */
export interface Judged {
  readonly candidate: Candidate;
  readonly measured: Measured;
  readonly confidence: number;
}

/** The passage where it was, when its words and all near surroundings are still the same; or null. */
export function stillThere(page: FoldedText, query: Query): Anchoring | null {
  const { exact, prefix, suffix, position, own } = query;
  if (!own || position < 0) return null;
  const start = indexAtOffset(page, position);
  const end = start + exact.length;
  const same =
    sameCodes(page.codes, start, exact) &&
    sameCodes(page.codes, start - prefix.length, prefix) &&
    sameCodes(page.codes, end, suffix);
  if (!same) return null;
  if (exact.length > 0) {
    return { status: 'exact', span: spanOf(page, query, start, end), confidence: 1 };
  }
  // A quote of punctuation alone, which folds into nothing.
  if (!page.text.startsWith(query.head, position)) return null;
  return { status: 'exact', span: [position, position + query.head.length], confidence: 1 };
}

/** Chooses among the places where a passage may be, or says why none is chosen. */
export function judge(page: FoldedText, query: Query, found: readonly Measured[]): Anchoring {
  const judged = rate(query, found);
  const distinct: Judged[] = [];
  for (const one of judged) {
    if (distinct.length > OFFERED || one.confidence < WORTH_OFFERING) break;
    if (!distinct.some((other) => overlap(other.candidate, one.candidate))) distinct.push(one);
  }
  const [best, rival] = distinct;
  if (!best) return { status: 'orphan', reason: 'removed', candidates: [] };
  const alike = rival !== undefined && rival.confidence >= AS_LIKELY * best.confidence;
  if (best.confidence >= (query.own ? SURE : SURE_OF_FOREIGN) && !alike) {
    const { start, end } = best.candidate;
    return {
      status: best.measured.measures.exact ? 'exact' : 'approximate',
      span: spanOf(page, query, start, end),
      confidence: best.confidence,
    };
  }
  return {
    status: 'orphan',
    reason: alike ? 'ambiguous' : best.confidence >= LIKELY ? 'unsure' : 'removed',
    candidates: distinct
      .slice(0, OFFERED)
      .map(({ candidate }) => spanOf(page, query, candidate.start, candidate.end)),
  };
}

/** Candidates with their probabilities, likeliest first. */
export function rate(query: Query, found: readonly Measured[]): Judged[] {
  return found
    .map((measured) => ({
      candidate: measured.candidate,
      measured,
      confidence: probability(FOREST, featuresOf(query, measured, found)),
    }))
    .sort((one, other) => other.confidence - one.confidence);
}

/** Where codes stand in the page text, with the punctuation that the quote has at its ends. */
function spanOf(page: FoldedText, { head, tail }: Query, first: number, past: number): Span {
  const { text } = page;
  let start = page.offsets[first]!;
  let end = offsetAfter(page, past - 1);
  for (let at = head.length - 1; at >= 0 && text[start - 1] === head[at]; at--) start--;
  for (let at = 0; at < tail.length && text[end] === tail[at]; at++) end++;
  return [start, end];
}
