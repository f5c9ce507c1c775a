import { type Forest, probability, readForest } from '../forest.ts';
import type { Span } from '../span.ts';
import type { Anchoring, OrphanReason } from './anchoring.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf, overlap } from './features.ts';
import { type FoldedText, indexAtOffset, offsetAfter, sameCodes } from './fold.ts';
import { claimOf, type Measured } from './measure.ts';
import { NEAR, type Query } from './query.ts';
import { DEPTH, TREES } from './weights.ts';

let known: Forest | null = null;
/** Read when it is first asked: most pages carry no annotation that moved. */
const forest = (): Forest => {
  known ??= readForest(DEPTH, TREES);
  return known;
};

/** Places offered to the reader: more than three are no help in choosing. */
const OFFERED = 3;
/** Below this a place is not worth offering. */
const WORTH_OFFERING = 0.01;
/** Below this nothing on the page is likely to be the passage: it was removed. */
const LIKELY = 0.2;
/** A second place at least half as likely as the first makes the choice the reader's. */
const AS_LIKELY = 0.5;

/** Codes nearer to the old position, about a paragraph: edits before it shift both places alike. */
const NEARER = 300;

/**
 * From what confidence on an annotation is put back without asking: over folds of the training
 * pages one in a thousand was then put in a wrong place, or anywhere though removed.
 */
const SURE = 0.9;
/** Where nothing on its page was like the passage, there is less to take for it. */
const SURE_OF_LONE = 0.7;
/** Selectors from elsewhere say less; a lower bar puts two in a hundred more back. */
const SURE_OF_FOREIGN = 0.85;

/** From this claim on (`claimOf`) another place is a rival: it might have been taken for the passage. */
const RIVALS = 0.6;
/**
 * A twin that comes later may be a little more like the passage than any that was there before: with
 * half of this a third more of them were taken for it.
 */
const BETTER = 0.06;

/** A candidate with the probability that it is the passage. */
export interface Judged {
  readonly measured: Measured;
  readonly confidence: number;
}

/** The passage where it was, when its words and all kept surroundings are still the same; or null. */
export function stillThere(page: FoldedText, query: Query): Anchoring | null {
  const { exact, farPrefix: prefix, farSuffix: suffix, position, own } = query;
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
  const judged = rate(forest(), query, found);
  const best = judged[0];
  if (!best || best.confidence < WORTH_OFFERING) {
    return { status: 'orphan', reason: whyNothing(page, query), candidates: [] };
  }
  const contested = isContested(query, best, judged);
  const doubtful = isNoBetter(query, best);
  if (!contested && !doubtful && best.confidence >= sureFrom(query)) {
    const { start, end } = best.measured.candidate;
    const span = spanOf(page, query, start, end);
    const { confidence } = best;
    return best.measured.measures.exact
      ? { status: 'exact', span, confidence }
      : { status: 'approximate', span, confidence, was: query.quote };
  }
  return {
    status: 'orphan',
    reason: contested
      ? 'ambiguous'
      : best.confidence >= LIKELY
        ? 'unsure'
        : whyNothing(page, query),
    candidates: offer(judged).map(({ start, end }) => spanOf(page, query, start, end)),
  };
}

/** Why no place is likely. Foreign positions count in a text that is not known here. */
function whyNothing({ text }: FoldedText, { own, position }: Query): OrphanReason {
  // What stood before the passage is gone as well: more than the passage is missing at the end.
  return own && text.length < position - NEAR ? 'not-loaded-yet' : 'removed';
}

/** Candidates with their probabilities, likeliest first. */
export function rate(forest: Forest, query: Query, found: readonly Measured[]): Judged[] {
  return found
    .map((measured) => ({
      measured,
      confidence: probability(forest, featuresOf(query, measured, found)),
    }))
    .sort((one, other) => other.confidence - one.confidence);
}

/**
 * Whether another place has so good a claim that the reader should choose: nearly as likely, or,
 * for a passage that had twins, much the same words nearer to where it was. A twin that nobody
 * touched looks better than the passage that somebody edited.
 */
export function isContested(query: Query, best: Judged, judged: readonly Judged[]): boolean {
  const chosen = best.measured;
  return judged.some(({ measured, confidence }) => {
    if (overlap(measured.candidate, chosen.candidate)) return false;
    if (confidence >= AS_LIKELY * best.confidence) return true;
    const { likeness, before, after, distance } = measured.measures;
    return (
      query.twins &&
      distance < chosen.measures.distance - NEARER &&
      likeness > 0.5 &&
      before + after > 1
    );
  });
}

/**
 * Whether a place is no better than what stood elsewhere on the passage's page when it was described.
 * A list of near-identical paragraphs that shows other ones now holds such places, and not the
 * passage. What stands in untouched surroundings is beyond this doubt, whatever became of its words.
 */
export function isNoBetter({ rival }: Query, { measured }: Judged): boolean {
  const { before, after, farBefore, farAfter } = measured.measures;
  if (rival === null || rival < RIVALS || Math.min(before, after, farBefore, farAfter) > 0.99) {
    return false;
  }
  return claimOf(measured.measures) <= rival + BETTER;
}

/** The confidence that an annotation is put back from. */
export function sureFrom({ own, rival }: Query): number {
  if (!own) return SURE_OF_FOREIGN;
  return rival !== null && rival < RIVALS ? SURE_OF_LONE : SURE;
}

/** The likeliest places, each once. */
function offer(judged: readonly Judged[]): Candidate[] {
  const offered: Candidate[] = [];
  for (const { measured, confidence } of judged) {
    if (offered.length === OFFERED || confidence < WORTH_OFFERING) break;
    const { candidate } = measured;
    if (!offered.some((other) => overlap(other, candidate))) offered.push(candidate);
  }
  return offered;
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
