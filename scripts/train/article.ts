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
import { type BoostedTrees, judge } from '../../src/article/boosted-trees.ts';
import { LIKELY_ARTICLE } from '../../src/article/find-article.ts';
import type { Measures } from '../../src/article/measures.ts';
import { describeLikelyBody } from '../../src/article/page-features.ts';
import type { Surrounding } from '../../src/article/surroundings.ts';
import type { SeenPage } from './article-in-page.ts';
import { type BoostOptions, boost, makeRandom } from './boost.ts';
import { labelBlocks } from './label-blocks.ts';
import { writeTrees } from './write-trees.ts';

const FOLDS = 4;
const BLOCK: BoostOptions = { trees: 64, depth: 4, rate: 0.18, columns: 0.25, evidence: 12 };
/** Many shallow trees: 800 pages teach little about how signs combine. */
const PAGE: BoostOptions = { trees: 240, depth: 2, rate: 0.06, columns: 0.15, evidence: 2 };

/** Far from the body nearly every block is an easy no: one in four is enough to learn from. */
const FAR_SHARE = 0.25;
const NEAR = 25;

interface Truth {
  readonly id: string;
  readonly url: string;
  readonly src: string;
  readonly isArticle: boolean | null;
  readonly bodyText?: string;
}

interface Page {
  readonly truth: Truth;
  readonly fold: number;
  readonly texts: readonly string[];
  readonly measures: readonly Measures[];
  readonly surroundings: readonly Surrounding[];
  readonly rows: readonly Float32Array[];
  readonly shape: readonly number[];
  readonly labels: readonly number[] | null;
}

function readPages(seenFolder: string, dataFolder: string): Page[] {
  const lines = readFileSync(join(dataFolder, 'truth.jsonl'), 'utf8').trim().split('\n');
  return lines.flatMap((line): Page[] => {
    const truth = JSON.parse(line) as Truth;
    const file = join(seenFolder, `${truth.id}.json.gz`);
    if (!existsSync(file)) return [];
    const seen = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as SeenPage;
    return seen.texts.length > 0 ? [pageOf(truth, seen)] : [];
  });
}

function pageOf(truth: Truth, seen: SeenPage): Page {
  const outers = new Map<number, Surrounding>();
  const outerOf = (number: number) => {
    const outer = outers.get(number) ?? ({} as Surrounding);
    outers.set(number, outer);
    return outer;
  };
  const bytes = Buffer.from(seen.rows, 'base64');
  const all = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  );
  const width = all.length / seen.texts.length;
  const site = new URL(truth.url).hostname.split('.').slice(-2).join('.');
  return {
    truth,
    fold: createHash('md5').update(site).digest().readUInt32LE(0) % FOLDS,
    texts: seen.texts,
    measures: seen.texts.map((words, index) => ({
      words,
      length: words.length,
      linked: seen.linked[index]!,
      sentences: 0,
      cues: 0,
      isLong: seen.isLong[index]!,
    })),
    surroundings: seen.texts.map(
      (_, index) =>
        ({
          name: seen.names[index]!,
          cues: seen.cues[index]!,
          outer: outerOf(seen.outers[index]!),
        }) as unknown as Surrounding,
    ),
    rows: seen.texts.map((_, index) => all.subarray(index * width, (index + 1) * width)),
    shape: seen.shape,
    labels:
      truth.isArticle === true && truth.bodyText ? labelBlocks(seen.texts, truth.bodyText) : null,
  };
}

/** Learns from the blocks of these pages. */
function learnBlocks(pages: readonly Page[]): BoostedTrees {
  const random = makeRandom(5);
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    const { labels } = page;
    if (!labels) continue;
    const first = labels.indexOf(1);
    const last = labels.lastIndexOf(1);
    for (const [index, row] of page.rows.entries()) {
      const isNear = first >= 0 && index >= first - NEAR && index <= last + NEAR;
      if (!isNear && random() > FAR_SHARE) continue;
      rows.push(row);
      answers.push(labels[index]!);
      // A long paragraph weighs more in the text than a crumb, but not by its whole length.
      const weight = Math.min(4, 0.5 + Math.sqrt(page.texts[index]!.length) / 10);
      weights.push(isNear ? weight : weight / FAR_SHARE);
    }
  }
  return boost(rows, answers, weights, BLOCK);
}

function likelihoods(trees: BoostedTrees, rows: readonly Float32Array[]): Float32Array {
  return Float32Array.from(rows, (row) => judge(trees, row));
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
const apart = (fold: number) => pages.filter((page) => page.fold !== fold);
console.log(`${pages.length} pages, ${pages[0]?.rows[0]?.length} features a block`);

const blocks = folds.map((fold) => learnBlocks(apart(fold)));
const likely = new Map(pages.map((page) => [page, likelihoods(blocks[page.fold]!, page.rows)]));

const totalOf = (page: Page) => page.measures.reduce((sum, { length }) => sum + length, 0);
const pageRows = new Map(
  pages.map((page) => [
    page,
    Float32Array.from([
      ...page.shape,
      ...describeLikelyBody({ ...page, total: totalOf(page) }, likely.get(page)!),
    ]),
  ]),
);
const judged = pages.filter(({ truth }) => truth.isArticle !== null);
const learnPages = (from: readonly Page[]) =>
  boost(
    from.map((page) => pageRows.get(page)!),
    from.map(({ truth }) => Number(truth.isArticle)),
    from.map(() => 1),
    PAGE,
  );
const verdicts = folds.map((fold) => learnPages(judged.filter((page) => page.fold !== fold)));

const report = (name: string, chosen: Map<Page, Float32Array>) => {
  const predictions = judged.map((page) => ({
    id: page.truth.id,
    isArticle: judge(verdicts[page.fold]!, pageRows.get(page)!) >= LIKELY_ARTICLE,
    bodyText: page.texts.filter((_, index) => chosen.get(page)![index]! >= 0.5).join('\n\n'),
  }));
  const ids = new Set(judged.map(({ truth }) => truth.id));
  const truth = scorer
    .readJsonl(join(dataFolder, 'truth.jsonl'))
    .filter((line) => ids.has((line as Truth).id));
  const rows = scorer.scoreAll(truth, predictions);
  console.log(scorer.line(name, scorer.summary(rows)));
};
console.log(scorer.head);
report('by folds', likely);
const perfect = pages.map(
  (page) => [page, Float32Array.from(page.labels ?? page.texts.map(() => 0))] as const,
);
report('perfect blocks', new Map(perfect));

if (write === '--write') {
  const models = { block: learnBlocks(pages), page: learnPages(judged) };
  const folder = join(import.meta.dirname, '../../src/article/model');
  for (const [name, trees] of Object.entries(models)) {
    writeFileSync(join(folder, `${name}-trees.ts`), writeTrees(name, trees));
  }
}
