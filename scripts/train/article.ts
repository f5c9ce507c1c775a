/**
 * Learns which blocks are the article's and which pages are articles.
 *
 *   npx tsx scripts/train/article.ts SEEN DATA [--write]
 *
 * SEEN holds what scripts/train/see-pages.ts saw of the pages in DATA (truth.jsonl, score.mjs).
 * Reports by folds over sites, so that no site is judged by trees that learned from it; with
 * `--write` learns from all sites and writes src/article/model.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { BlockView } from '../../src/article/block-features.ts';
import { describeBlocks, FIRST_WIDTH } from '../../src/article/block-features.ts';
import { findBound } from '../../src/article/body-bound.ts';
import { describeLikelyBody } from '../../src/article/body-features.ts';
import { type BoostedTrees, judge } from '../../src/article/boosted-trees.ts';
import { CLOSER_WIDTH, lookCloser } from '../../src/article/closer-features.ts';
import { describeCompany } from '../../src/article/company-features.ts';
import { LIKELY_ARTICLE } from '../../src/article/find-article.ts';
import {
  companyOf,
  type Judged,
  ROW_WIDTH,
  WORTH_A_LOOK,
} from '../../src/article/likely-blocks.ts';
import { TEXT_CUES } from '../../src/article/text-cues.ts';
import { type BoostOptions, boost, makeRandom } from './boost.ts';
import { labelBlocks } from './label-blocks.ts';
import { type SeenPage, viewOf } from './seen-page.ts';
import { writeTrees } from './write-trees.ts';

const FOLDS = 5;
const FIRST: BoostOptions = {
  ...{ trees: 20, depth: 3, rate: 0.3, columns: 0.5, rows: 1, evidence: 12, cuts: 10 },
};
const BLOCK: BoostOptions = {
  ...{ trees: 80, depth: 3, rate: 0.2, columns: 0.2, rows: 1, evidence: 12, cuts: 10 },
};
/** Many shallow trees: 800 pages teach little about how signs combine. */
const PAGE: BoostOptions = {
  ...{ trees: 130, depth: 2, rate: 0.08, columns: 0.15, rows: 1, evidence: 1, cuts: 10 },
};

/** Far from the body nearly every block is an easy no: one in four is enough to learn from. */
const FAR_SHARE = 0.25;
const NEAR = 25;

interface Truth {
  readonly id: string;
  readonly url: string;
  readonly src: string;
  readonly kind: string;
  readonly isArticle: boolean | null;
  readonly bodyText?: string;
}

interface Page {
  readonly truth: Truth;
  readonly fold: number;
  readonly view: BlockView;
  readonly texts: readonly string[];
  readonly shape: readonly number[];
  /** Per block: the first look's features and the closer look's, without its company. */
  readonly rows: readonly Float32Array[];
  readonly cues: readonly number[];
  readonly labels: readonly number[] | null;
}

function readPages(seenFolder: string, dataFolder: string): Page[] {
  const lines = readFileSync(join(dataFolder, 'truth.jsonl'), 'utf8').trim().split('\n');
  return lines.flatMap((line): Page[] => {
    const truth = JSON.parse(line) as Truth;
    const file = join(seenFolder, `${truth.id}.json.gz`);
    if (truth.isArticle === null || !existsSync(file)) return [];
    const seen = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as SeenPage;
    return seen.texts.length > 0 ? [pageOf(truth, seen)] : [];
  });
}

function pageOf(truth: Truth, seen: SeenPage): Page {
  const view = viewOf(seen);
  const row = new Float32Array(ROW_WIDTH);
  const rows: Float32Array[] = [];
  const cues: number[] = [];
  const writeCloser = lookCloser(view);
  for (const index of describeBlocks(view, row)) {
    cues.push(writeCloser(row, FIRST_WIDTH, index));
    rows.push(row.slice(0, FIRST_WIDTH + CLOSER_WIDTH));
  }
  const site = new URL(truth.url).hostname.split('.').slice(-2).join('.');
  return {
    truth,
    fold: createHash('md5').update(site).digest().readUInt32LE(0) % FOLDS,
    ...{ view, rows, cues, texts: seen.texts, shape: seen.shape },
    labels: truth.isArticle && truth.bodyText ? labelBlocks(seen.texts, truth.bodyText) : null,
  };
}

/** A long paragraph weighs more in the text than a crumb, but not by its whole length. */
function weigh(length: number): number {
  return Math.min(4, 0.5 + Math.sqrt(length) / 10);
}

function learnFirst(pages: readonly Page[]): BoostedTrees {
  const random = makeRandom(5);
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  const weights: number[] = [];
  for (const { labels, rows: all, texts } of pages) {
    if (!labels) continue;
    const first = labels.indexOf(1);
    const last = labels.lastIndexOf(1);
    for (const [index, row] of all.entries()) {
      const isNear = first >= 0 && index >= first - NEAR && index <= last + NEAR;
      if (!isNear && random() > FAR_SHARE) continue;
      rows.push(row.subarray(0, FIRST_WIDTH));
      answers.push(labels[index]!);
      weights.push(weigh(texts[index]!.length) / (isNear ? 1 : FAR_SHARE));
    }
  }
  return boost(rows, answers, weights, FIRST);
}

type FirstAnswers = (page: Page) => Float32Array;

/** The rows of the blocks that are worth a closer look, by their place. */
function closerRows(page: Page, first: Float32Array): Map<number, Float32Array> {
  const lengths = page.texts.map((text) => text.length);
  const writeCompany = describeCompany(lengths, companyOf(page.view), first);
  const rows = new Map<number, Float32Array>();
  for (const [index, known] of page.rows.entries()) {
    if (first[index]! < WORTH_A_LOOK) continue;
    const row = new Float32Array(ROW_WIDTH);
    row.set(known);
    writeCompany(row, known.length, index);
    rows.set(index, row);
  }
  return rows;
}

function learnBlocks(pages: readonly Page[], firstOf: FirstAnswers): BoostedTrees {
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    if (!page.labels) continue;
    for (const [index, row] of closerRows(page, firstOf(page))) {
      rows.push(row);
      answers.push(page.labels[index]!);
      weights.push(weigh(page.texts[index]!.length));
    }
  }
  return boost(rows, answers, weights, BLOCK);
}

function lookAtAll(trees: BoostedTrees, { rows }: Page): Float32Array {
  return Float32Array.from(rows, (row) => judge(trees, row));
}

function judgePage(page: Page, first: Float32Array, trees: BoostedTrees): Judged {
  const likely = new Float32Array(page.rows.length);
  const said = new Array<number>(TEXT_CUES).fill(0);
  for (const [index, row] of closerRows(page, first)) {
    likely[index] = judge(trees, row);
    for (let cue = 0; cue < TEXT_CUES; cue++) said[cue]! += (page.cues[index]! >> cue) & 1;
  }
  const lengths = page.texts.map((text) => text.length);
  return { likely, bound: findBound(lengths, likely), said };
}

interface Scorer {
  readonly head: string;
  readJsonl(file: string): unknown[];
  scoreAll(truth: readonly unknown[], predictions: readonly unknown[]): unknown[];
  summary(rows: readonly unknown[]): unknown;
  line(name: string, summary: unknown): string;
}

const [seenFolder, dataFolder, write] = process.argv.slice(2);
if (!seenFolder || !dataFolder) throw new Error('usage: article.ts SEEN DATA [--write]');
const scorer = (await import(pathToFileURL(join(dataFolder, 'score.mjs')).href)) as Scorer;
const pages = readPages(seenFolder, dataFolder);
const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
const apart = (...out: number[]) => pages.filter(({ fold }) => !out.includes(fold));
console.log(`${pages.length} pages, ${ROW_WIDTH} features a block`);

// No page's company may be judged by trees that learned from it: what the closer look learns from
// are first answers of trees that saw neither the fold asked for nor the page's own.
const firstTrees = folds.map((fold) => learnFirst(apart(fold)));
const pairs = folds.map((fold) =>
  folds.map((other) => (other < fold ? learnFirst(apart(fold, other)) : null)),
);
const pairOf = (one: number, other: number) => pairs[Math.max(one, other)]![Math.min(one, other)]!;
const blockTrees = folds.map((fold) =>
  learnBlocks(apart(fold), (page) => lookAtAll(pairOf(fold, page.fold), page)),
);
const firstOf = new Map(pages.map((page) => [page, lookAtAll(firstTrees[page.fold]!, page)]));
const judgedOf = new Map(
  pages.map((page) => [page, judgePage(page, firstOf.get(page)!, blockTrees[page.fold]!)]),
);
const pageRows = new Map(
  pages.map((page) => [
    page,
    Float32Array.from([...page.shape, ...describeLikelyBody(page.view, judgedOf.get(page)!)]),
  ]),
);
const learnPages = (from: readonly Page[]) =>
  boost(
    from.map((page) => pageRows.get(page)!),
    from.map(({ truth }) => Number(truth.isArticle)),
    from.map(() => 1),
    PAGE,
  );
const verdicts = folds.map((fold) => learnPages(apart(fold)));
const likelyArticle = (page: Page) => judge(verdicts[page.fold]!, pageRows.get(page)!);

const truthLines = scorer.readJsonl(join(dataFolder, 'truth.jsonl')) as Truth[];
const report = (name: string, asked: readonly Page[], chosen: (page: Page) => Float32Array) => {
  const predictions = asked.map((page) => ({
    id: page.truth.id,
    isArticle: likelyArticle(page) >= LIKELY_ARTICLE,
    bodyText: page.texts.filter((_, index) => chosen(page)[index]! >= 0.5).join('\n\n'),
  }));
  const ids = new Set(asked.map(({ truth }) => truth.id));
  const rows = scorer.scoreAll(
    truthLines.filter(({ id }) => ids.has(id)),
    predictions,
  );
  console.log(scorer.line(name, scorer.summary(rows)));
};
const likelyOf = (page: Page) => {
  const { likely, bound } = judgedOf.get(page)!;
  return likely.map((chance) => (chance >= bound ? 1 : 0));
};
console.log(scorer.head);
report('first look alone', pages, (page) => firstOf.get(page)!);
report('by folds', pages, likelyOf);
for (const src of new Set(pages.map(({ truth }) => truth.src))) {
  report(
    `  ${src}`,
    pages.filter(({ truth }) => truth.src === src),
    likelyOf,
  );
}
report('perfect blocks', pages, ({ labels, texts }) =>
  Float32Array.from(labels ?? texts.map(() => 0)),
);
const articles = pages.filter(({ labels }) => labels);
const count = (asked: (index: number, page: Page) => boolean, from = pages) =>
  from.reduce((sum, page) => sum + page.rows.filter((_, index) => asked(index, page)).length, 0);
const isLeft = (index: number, page: Page) => firstOf.get(page)![index]! >= WORTH_A_LOOK;
const left = count(isLeft) / count(() => true);
const lost = count((index, page) => !isLeft(index, page) && page.labels![index] === 1, articles);
const all = count((index, page) => page.labels![index] === 1, articles);
console.log(`closer look at ${(100 * left).toFixed(1)} % of blocks, lost ${lost} of ${all}`);
for (const bound of [0.45, 0.5, 0.55, 0.6, 0.65]) {
  const wrong = (kind: boolean) => {
    const asked = pages.filter(({ truth }) => truth.isArticle === kind);
    const failed = asked.filter((page) => likelyArticle(page) >= bound !== kind);
    return `${((100 * failed.length) / asked.length).toFixed(1)} %`;
  };
  console.log(`bound ${bound}: articles missed ${wrong(true)}, others taken ${wrong(false)}`);
}

if (write === '--write') {
  const models = {
    first: learnFirst(pages),
    block: learnBlocks(pages, (page) => firstOf.get(page)!),
    page: learnPages(pages),
  };
  const folder = join(import.meta.dirname, '../../src/article/model');
  for (const [name, trees] of Object.entries(models)) {
    writeFileSync(join(folder, `${name}-trees.ts`), writeTrees(name, trees));
  }
}
