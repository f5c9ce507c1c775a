import type { Draft } from '../../src/attribution/assemble.ts';
import { draftsOf } from '../../src/attribution/drafts.ts';
import { isJudged, JUDGE_DEPTH, type Judge, judgeFeatures } from '../../src/attribution/judge.ts';
import { english } from '../../src/attribution/languages/english.ts';
import { typing } from '../../src/attribution/marks.ts';
import type { Model } from '../../src/attribution/model/tagger.ts';
import { isCapital } from '../../src/attribution/phrases.ts';
import { type Reading, type Run, read, spanOf } from '../../src/attribution/reading.ts';
import type { Span } from '../../src/span.ts';
import { fitForest } from './boosted-trees.ts';
import type { Annotated, Document } from './corpus.ts';

/** A candidate to learn the judge from: its features, and what people say of it. */
export interface Row {
  readonly features: readonly number[];
  /** Its content shares at least half with what people marked. */
  readonly content: boolean;
  /** So does its source, or neither has one. */
  readonly both: boolean;
  /** How likely both are, as the model that found it says. */
  readonly confidence: number;
  /** Whether its source holds a name. */
  readonly named: boolean;
  /** Whether it is the judge's to judge. */
  readonly judged: boolean;
}

/** Characters that two lists of spans share. */
function shared(one: readonly Span[], two: readonly Span[]): number {
  let sum = 0;
  for (const [s, e] of one) {
    for (const [from, to] of two) sum += Math.max(0, Math.min(e, to) - Math.max(s, from));
  }
  return sum;
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, [s, e]) => sum + e - s, 0);

/** What two lists of spans share of all that they cover, 0 to 1. */
function overlap(one: readonly Span[], two: readonly Span[]): number {
  const both = shared(one, two);
  return both === 0 ? 0 : both / (size(one) + size(two) - both);
}

/** The annotation of each draft, matched one to one, the greatest overlap first. */
function matched(drafts: readonly Draft[], gold: readonly Annotated[]): (Annotated | null)[] {
  const pairs = drafts.flatMap((draft, d) =>
    gold.flatMap((item, g) => {
      const share = overlap(draft.content, item.content);
      return share > 0 ? [{ d, g, share }] : [];
    }),
  );
  pairs.sort((a, b) => b.share - a.share);
  const out = drafts.map((): Annotated | null => null);
  const taken = new Set<number>();
  for (const { d, g } of pairs) {
    if (out[d] !== null || taken.has(g)) continue;
    out[d] = gold[g]!;
    taken.add(g);
  }
  return out;
}

function holdsCapital(reading: Reading, [from, to]: Run): boolean {
  for (let i = from; i < to; i++) if (isCapital(reading, i)) return true;
  return false;
}

/**
 * The candidates that a model finds in a document, all of them when it has no judge. Those that people marked as another
 * attitude than speech are left out: they are neither right nor wrong.
 */
export function rowsOf({ text, attributions }: Document, model: Model): Row[] {
  const reading = read({ text, language: 'en' });
  const drafts = draftsOf(reading, english, model);
  const features = judgeFeatures(reading, english, drafts, typing(reading));
  const gold = matched(drafts, attributions);
  const others = attributions.filter(({ scope }) => scope === 'other');
  return drafts.flatMap((draft, index) => {
    const match = gold[index] ?? null;
    const isOther = ({ content }: Annotated): boolean =>
      2 * shared(draft.content, content) >= size(draft.content);
    if (match === null ? others.some(isOther) : match.scope === 'other') return [];
    const content = match !== null && overlap(draft.content, match.content) >= 0.5;
    const source = draft.source === null ? [] : [spanOf(reading, draft.source)];
    const named = match?.source ?? [];
    const same = source.length + named.length === 0 || overlap(source, named) >= 0.5;
    return [
      {
        features: features[index]!,
        content,
        both: content && same,
        confidence: draft.confidence,
        named: draft.source !== null && holdsCapital(reading, draft.source),
        judged: isJudged(draft),
      },
    ];
  });
}

/** Both forests, from candidates of documents that the chains had not seen. */
export function learnJudge(all: readonly Row[]): Judge {
  const rows = all.filter(({ judged }) => judged);
  const features = rows.map((row) => row.features);
  const weights = rows.map(() => 1);
  const fitting = { rounds: 120, depth: JUDGE_DEPTH, rate: 0.1, ridge: 5, leastWeight: 5 };
  return {
    content: fitForest({ features, weights, right: rows.map((row) => row.content) }, fitting),
    both: fitForest({ features, weights, right: rows.map((row) => row.both) }, fitting),
  };
}
