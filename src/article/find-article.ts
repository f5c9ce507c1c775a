/** Page text and Document to Article: is it one, its metadata, and the blocks with their roles. */
import type { PageText } from '../page-text/page-text.ts';
import { findAccess } from './access.ts';
import type { Article } from './article.ts';
import { type BlockView, describeBlocks, viewBlocks } from './block-features.ts';
import { type BoostedTrees, judge, unpack } from './boosted-trees.ts';
import { findByline } from './byline.ts';
import { type Claims, readClaims } from './claims.ts';
import { findDek, LIKELY } from './dek.ts';
import { linesByHeadline } from './headline-lines.ts';
import { directionOf, findLanguage } from './language.ts';
import { type Measures, measure } from './measures.ts';
import { blockTrees } from './model/block-trees.ts';
import { pageTrees } from './model/page-trees.ts';
import { findOutlet } from './outlet.ts';
import { describeLikelyBody, describePageShape } from './page-features.ts';
import { findTimes } from './published.ts';
import { assignRoles } from './roles.ts';
import { surroundBlocks } from './surroundings.ts';
import { claimedTitles, findTitle } from './title.ts';
import { findReason } from './verdict.ts';

/** Finds the article of a page in one go; offsets count in the page text. */
export function findArticle(page: PageText, doc: Document): Article {
  const work = detect(page, doc);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** As `findArticle`, but lets the page work between slices: `pause` resolves when it has. */
export async function findArticleInSlices(
  page: PageText,
  doc: Document,
  pause: () => Promise<void>,
): Promise<Article> {
  const work = detect(page, doc);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/**
 * From this chance on a page is taken for an article: where, by folds over sites, one more article
 * found would cost two pages that are none.
 */
export const LIKELY_ARTICLE = 0.57;

/** Blocks judged between two pauses: a few milliseconds of work on a common laptop. */
const BLOCKS_A_SLICE = 200;

function* detect(page: PageText, doc: Document): Generator<undefined, Article, undefined> {
  const claims = readClaims(doc);
  yield;
  const measures: Measures[] = [];
  for (let index = 0; index < page.blocks.length; index++) {
    measures.push(measure(page.text, page.blocks[index]!));
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
  }
  const surroundings = yield* surroundBlocks(page.blocks, measures);
  const titles = claimedTitles(claims);
  const view = viewBlocks(measures, surroundings, titles[0] ?? '');
  yield;
  const likely = yield* judgeBlocks(unpack(blockTrees), view);
  yield;
  return assemble(page, doc, claims, titles, view, likely);
}

function* judgeBlocks(
  trees: BoostedTrees,
  view: BlockView,
): Generator<undefined, Float32Array, undefined> {
  const likely = new Float32Array(view.measures.length);
  let index = 0;
  for (const row of describeBlocks(view)) {
    likely[index++] = judge(trees, row);
    if (index % BLOCKS_A_SLICE === 0) yield;
  }
  return likely;
}

function assemble(
  page: PageText,
  doc: Document,
  claims: Claims,
  titles: readonly string[],
  view: BlockView,
  likely: Float32Array,
): Article {
  const shape = [...describePageShape(doc, view, claims), ...describeLikelyBody(view, likely)];
  const isArticle = judge(unpack(pageTrees), Float32Array.from(shape)) >= LIKELY_ARTICLE;
  const title = findTitle(view, titles);
  const outlet = findOutlet(claims);
  const lines = linesByHeadline(view, title.block);
  const byline = findByline(lines, claims, outlet);
  const spans = page.blocks.map(({ span }) => span);
  const blocks = assignRoles(spans, view, likely, title, byline, outlet);
  const start = likely.findIndex((value) => value >= LIKELY);
  const end = likely.findLastIndex((value) => value >= LIKELY);
  const shownDek = blocks.find(({ role }) => role === 'dek');
  return {
    isArticle,
    reason: isArticle ? 'article' : findReason(view, claims),
    title: title.text,
    byline,
    ...findTimes(lines, claims),
    dek: shownDek ? page.text.slice(...shownDek.span) : findDek(view, claims, title.block, likely),
    section: claims.linked.section ?? claims.meta.get('article:section') ?? null,
    access: findAccess(doc, view, claims.linked, end),
    outlet,
    language: findLanguage(claims),
    direction: directionOf(view.measures[start]?.words ?? title.text ?? '', claims.direction),
    blocks,
  };
}
