/**
 * Fits the trees that tell how likely a place is to be an annotation's passage, on cases whose
 * fate is known, and prints what folds over document families promise. Run:
 * `npx tsx scripts/train/anchoring.ts CASES.jsonl CACHE.json`; writes src/anchoring/weights.ts.
 */
import { writeFileSync } from 'node:fs';
import { featuresOf } from '../../src/anchoring/features.ts';
import { type FoldedText, foldText, offsetAfter } from '../../src/anchoring/fold.ts';
import { isContested, isNoBetter, rate, sureFrom } from '../../src/anchoring/judge.ts';
import type { Measured } from '../../src/anchoring/measure.ts';
import { type Query, readQuery } from '../../src/anchoring/query.ts';
import { searchPage } from '../../src/anchoring/search.ts';
import { type Forest, writeForest } from '../../src/forest.ts';
import type { Span } from '../../src/span.ts';
import { groupBy } from '../predict/anchor-cases.ts';
import { type Collection, collectCases, type Described } from './anchoring-cases.ts';
import { type Fitting, fitForest } from './boosted-trees.ts';

/** Deeper trees and more of them gained nothing over folds; fewer lost. */
const FITTING: Fitting = { rounds: 80, depth: 4, rate: 0.15, ridge: 2, leastWeight: 2 };
const FOLDS = 5;
/** As the scorer counts: a place is right when it shares four fifths with the true one. */
const RIGHT = 0.8;

/** One candidate of one annotation. */
interface Row {
  readonly features: readonly number[];
  readonly measured: Measured;
  /** Intersection over union with the true place; 0 when there is none. */
  readonly share: number;
  readonly right: boolean;
}

interface Attempt {
  readonly described: Described;
  /** Whether with Hearsay's own selectors or with those that came with the case. */
  readonly own: boolean;
  readonly fold: number;
  readonly query: Query;
  readonly rows: readonly Row[];
}

function attemptsOf({ texts, cases }: Collection): Attempt[] {
  const attempts: Attempt[] = [];
  for (const [page, described] of groupBy(cases, ({ page }) => page)) {
    const folded = foldText(texts[page]!);
    for (const own of [true, false]) attempts.push(...attemptPage(folded, described, own));
  }
  return attempts;
}

function attemptPage(page: FoldedText, cases: readonly Described[], own: boolean): Attempt[] {
  const asked = cases.flatMap((described) => {
    const query = readQuery((own ? described.own : described.given) ?? []);
    return query ? [{ described, query }] : [];
  });
  const search = searchPage(
    page,
    asked.map(({ query }) => query),
  );
  let step = search.next();
  while (!step.done) step = search.next();
  const found = step.value;
  return asked.map(({ described, query }, index) => {
    const all = found[index]!;
    const rows = all.map((measured) => {
      const share = described.expected ? shareOf(spanOf(page, measured), described.expected) : 0;
      const features = featuresOf(query, measured, all);
      return { features, measured, share, right: share >= RIGHT };
    });
    return { described, own, fold: foldOf(described.family), query, rows };
  });
}

function spanOf(page: FoldedText, { candidate }: Measured): Span {
  return [page.offsets[candidate.start]!, offsetAfter(page, candidate.end - 1)];
}

function shareOf(one: Span, other: Span): number {
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return shared <= 0 ? 0 : shared / (Math.max(one[1], other[1]) - Math.min(one[0], other[0]));
}

/** The same fold for all of a family, so that no page is judged by trees that saw its sisters. */
function foldOf(family: string): number {
  let hash = 7;
  for (let at = 0; at < family.length; at++) {
    hash = (Math.imul(hash, 31) + family.charCodeAt(at)) >>> 0;
  }
  return hash % FOLDS;
}

function learn(attempts: readonly Attempt[]): Forest {
  const rows = attempts.flatMap(({ rows }) => rows);
  return fitForest(
    {
      features: rows.map(({ features }) => features),
      right: rows.map(({ right }) => right),
      weights: rows.map(() => 1),
    },
    FITTING,
  );
}

/** The likeliest row, and whether another place has as good a claim. */
interface Verdict {
  readonly attempt: Attempt;
  readonly best: Row;
  readonly confidence: number;
  readonly contested: boolean;
}

function verdictOf(attempt: Attempt, forest: Forest): Verdict | null {
  const { query, rows } = attempt;
  const judged = rate(
    forest,
    query,
    rows.map(({ measured }) => measured),
  );
  const first = judged[0];
  const best = rows.find(({ measured }) => measured === first?.measured);
  if (!first || !best) return null;
  const contested = isContested(query, first, judged) || isNoBetter(query, first);
  return { attempt, best, confidence: first.confidence, contested };
}

/** Prints, threshold by threshold, what would be right and what would do harm. */
function report(name: string, verdicts: readonly Verdict[], cases: readonly Described[]): void {
  const present = cases.filter(({ expected, unseen }) => expected || unseen).length;
  const percent = (count: number, of: number) => ((100 * count) / of).toFixed(2).padStart(6);
  const first = verdicts.filter(({ best }) => best.right).length;
  console.log(`${name}: right, or first among the candidates: ${percent(first, present)}`);
  for (const threshold of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, null]) {
    const taken = verdicts.filter(
      ({ attempt, confidence, contested }) =>
        confidence >= (threshold ?? sureFrom(attempt.query)) && !contested,
    );
    const right = taken.filter(({ best }) => best.right).length;
    const there = ({ attempt }: Verdict) =>
      attempt.described.expected !== null || attempt.described.unseen;
    const wrong = taken.filter((verdict) => !verdict.best.right && there(verdict));
    const elsewhere = wrong.filter(({ best }) => best.share === 0).length;
    const removed = taken.length - right - wrong.length;
    console.log(
      `  from ${threshold?.toFixed(2) ?? 'what ships'}: right ${percent(right, present)}`,
      `wrong ${percent(wrong.length, present)} elsewhere ${percent(elsewhere, present)}`,
      `though removed ${percent(removed, cases.length - present)}`,
      `harmful ${percent(wrong.length + removed, cases.length)}`,
    );
  }
}

const [file, cache] = process.argv.slice(2);
if (!file || !cache) throw new Error('usage: anchoring.ts CASES.jsonl CACHE.json');
const collection = await collectCases(file, cache);
const attempts = attemptsOf(collection);
const verdicts: Verdict[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const forest = learn(attempts.filter((attempt) => attempt.fold !== fold));
  for (const attempt of attempts) {
    const verdict = attempt.fold === fold ? verdictOf(attempt, forest) : null;
    if (verdict) verdicts.push(verdict);
  }
}
for (const own of [true, false]) {
  const name = own ? 'own selectors' : 'given selectors';
  const ofKind = verdicts.filter(({ attempt }) => attempt.own === own);
  report(name, ofKind, collection.cases);
}
const forest = learn(attempts);
writeFileSync(
  'src/anchoring/weights.ts',
  `/** Fitted by scripts/train/anchoring.ts; not written by hand. */
export const DEPTH = ${forest.depth};

/** Trees as \`readForest\` reads them. */
export const TREES =
  '${writeForest(forest)}';
`,
);
