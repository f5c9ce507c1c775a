import { type Forest, probability } from '../forest.ts';
import type { Draft } from './assemble.ts';
import type { AttributionType } from './attribution.ts';
import type { Evidence } from './frame.ts';
import type { Language } from './languages/language.ts';
import { isCapital, lowerAt } from './phrases.ts';
import { type Reading, tokenAt } from './reading.ts';

/**
 * Tells of a candidate how likely it is right, from what the chains and rules saw and from where it
 * stands. Fitted on outlets that the chains had not seen, so that it knows how sure they may be.
 */
export interface Judge {
  /** That people marked this content. */
  readonly content: Forest;
  /** That people marked this content and this source. */
  readonly both: Forest;
}

/** Depth of both forests' trees. */
export const JUDGE_DEPTH = 4;

/**
 * A candidate is kept from this mean of both chances on: about half the share that is right in all,
 * where precision and recall balance (Lipton, Elkan, Naryanaswamy 2014).
 */
const LEAST = 0.345;

const PASSES = [
  'learned',
  'according',
  'relay',
  'before',
  'after',
  'inverted',
  'marks',
  'beside',
] as const;
const TYPES: readonly AttributionType[] = ['direct', 'indirect', 'mixed'];
const OPENERS = ['that', 'to', 'whether', 'if', 'of', 'about', 'for'] as const;
const CLOSERS = [',', '.', 'and', 'but', '—', ';'] as const;

/** What stands for the chains' 18 numbers where a rule found the candidate. */
const NOTHING: Evidence = new Array<number>(18).fill(-1);

type TypeOf = (content: Draft['content']) => AttributionType;

/** The features of each draft, in an order that the forests know. */
export function judgeFeatures(
  reading: Reading,
  language: Language,
  drafts: readonly Draft[],
  typeOf: TypeOf,
): number[][] {
  const lastToken = reading.tokens.length - 1;
  const places = drafts.map(({ content }) => {
    const first = Math.min(tokenAt(reading, content[0]![0]), lastToken);
    const last = Math.max(first, Math.min(tokenAt(reading, content.at(-1)![1] - 1), lastToken));
    return { first, last, paragraph: reading.paragraphOf[reading.sentenceOf[first]!]! };
  });
  const inParagraph = new Map<number, number>();
  for (const { paragraph } of places) {
    inParagraph.set(paragraph, (inParagraph.get(paragraph) ?? 0) + 1);
  }
  const paragraphs = Math.max(1, reading.paragraphs.length);
  return drafts.map((draft, index) => {
    const { first, last, paragraph } = places[index]!;
    const { tokens, sentences } = reading.paragraphs[paragraph]!;
    const [start, end] = reading.sentences[reading.sentenceOf[first]!]!;
    const size = draft.content.reduce(
      (sum, [from, to]) => sum + tokenAt(reading, to - 1) - tokenAt(reading, from) + 1,
      0,
    );
    return [
      ...(draft.evidence ?? NOTHING),
      PASSES.indexOf(draft.pass as (typeof PASSES)[number]),
      TYPES.indexOf(typeOf(draft.content)),
      size,
      draft.content.length,
      ...sourceFeatures(reading, language, draft),
      ...cueFeatures(reading, language, draft),
      inParagraph.get(paragraph)!,
      inParagraph.get(paragraph - 1) ?? 0,
      inParagraph.get(paragraph + 1) ?? 0,
      drafts.length / paragraphs,
      paragraph / paragraphs,
      sentences[1] - sentences[0],
      tokens[1] - tokens[0],
      first - start,
      end - start,
      last + 1 - reading.sentences[reading.sentenceOf[last]!]![1],
      OPENERS.indexOf(lowerAt(reading, first) as (typeof OPENERS)[number]),
      CLOSERS.indexOf(lowerAt(reading, last + 1) as (typeof CLOSERS)[number]),
    ];
  });
}

/** Of the source: pronoun, name or noun; its length; whether it ends in a capital. */
function sourceFeatures(reading: Reading, language: Language, { source }: Draft): number[] {
  if (source === null) return [0, 0, 0];
  const [from, to] = source;
  const named = isCapital(reading, from) ? 2 : 3;
  const kind = language.pronouns.has(lowerAt(reading, from)) ? 1 : named;
  return [kind, to - from, isCapital(reading, to - 1) ? 1 : 0];
}

/** Of the cue: whether its last word is listed, and as one that needs support; its length. */
function cueFeatures(reading: Reading, language: Language, { cue }: Draft): number[] {
  if (cue === null) return [0, 0, 0];
  const word = lowerAt(reading, cue[1] - 1);
  return [language.cues.has(word) ? 1 : 2, language.weakCues.has(word) ? 1 : 0, cue[1] - cue[0]];
}

/** Whether a draft was found in a way that the judge has learnt to judge; others keep what their rule says. */
export const isJudged = ({ pass }: Draft): boolean => (PASSES as readonly string[]).includes(pass);

/**
 * Whether a draft stays however unlikely: a paragraph in quotation marks is a quotation though nobody is
 * known to have said it, and who quotes whom is rare in what the judge has seen.
 */
function isSpared(reading: Reading, { pass, content }: Draft): boolean {
  if (pass !== 'marks') return pass === 'relay';
  const first = tokenAt(reading, content[0]![0]);
  const [from, to] = reading.paragraphs[reading.paragraphOf[reading.sentenceOf[first]!]!]!.tokens;
  return first === from && tokenAt(reading, content[0]![1] - 1) === to - 1;
}

/** The drafts that are likely enough right, with the chance that content and source both are. */
export function judged(
  reading: Reading,
  language: Language,
  drafts: readonly Draft[],
  typeOf: TypeOf,
  judge: Judge,
): Draft[] {
  const rows = judgeFeatures(reading, language, drafts, typeOf);
  return drafts.flatMap((draft, index) => {
    if (!isJudged(draft)) return [draft];
    const row = rows[index]!;
    const both = probability(judge.both, row);
    const mean = (probability(judge.content, row) + both) / 2;
    if (mean < LEAST && !isSpared(reading, draft)) return [];
    return [{ ...draft, confidence: both }];
  });
}
