/** Page text and Document to Article: is it one, its metadata, and the blocks with their roles. */
import type { PageText } from '../page-text/page-text.ts';
import { finish, finishInSlices, type Steps } from '../steps.ts';
import { findAccess } from './access.ts';
import type { Article } from './article.ts';
import { type BlockView, viewBlocks } from './block-features.ts';
import { describeLikelyBody } from './body-features.ts';
import { judge, unpack } from './boosted-trees.ts';
import { findByline } from './byline.ts';
import { type Claims, readClaims } from './claims.ts';
import { findDek } from './dek.ts';
import { linesByHeadline } from './headline-lines.ts';
import { directionOf, findLanguage } from './language.ts';
import { type Judged, judgeBlocks } from './likely-blocks.ts';
import { type Measures, measure } from './measures.ts';
import { pageTrees } from './model/page-trees.ts';
import { findOutlet } from './outlet.ts';
import { describePageShape } from './page-features.ts';
import { findTimes } from './published.ts';
import { assignRoles } from './roles.ts';
import { surroundBlocks } from './surroundings.ts';
import { claimedTitles, findTitle } from './title.ts';
import { findReason } from './verdict.ts';

/** Finds the article of a page in one go; offsets count in the page text. */
export function findArticle(page: PageText, doc: Document): Article {
  return finish(detect(page, doc));
}

/** As `findArticle`, but lets the page work between slices: `pause` resolves when it has. */
export function findArticleInSlices(
  page: PageText,
  doc: Document,
  pause: () => Promise<void>,
): Promise<Article> {
  return finishInSlices(detect(page, doc), pause);
}

/**
 * From this chance on a page is taken for an article: where, by folds over sites, as many
 * pages are told right as anywhere, and one in ten of those that are none is taken for one.
 */
export const LIKELY_ARTICLE = 0.54;

/** Blocks measured between two chances to pause: less than a millisecond on a common laptop. */
const BLOCKS_A_SLICE = 50;

function* detect(page: PageText, doc: Document): Steps<Article> {
  const claims = yield* readClaims(doc);
  yield;
  const measures: Measures[] = [];
  for (let index = 0; index < page.blocks.length; index++) {
    measures.push(measure(page.text, page.blocks[index]!));
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
  }
  const surroundings = yield* surroundBlocks(page.blocks, measures);
  yield;
  const titles = claimedTitles(claims);
  const view = viewBlocks(measures, surroundings, titles[0] ?? '');
  yield;
  const judged = yield* judgeBlocks(view);
  yield;
  return yield* assemble(page, doc, claims, titles, view, judged);
}

function* assemble(
  page: PageText,
  doc: Document,
  claims: Claims,
  titles: readonly string[],
  view: BlockView,
  judged: Judged,
): Steps<Article> {
  // Each goes through all blocks.
  const own = describePageShape(doc, view, claims);
  yield;
  const shape = [...own, ...describeLikelyBody(view, judged)];
  yield;
  const isArticle = judge(unpack(pageTrees), Float32Array.from(shape)) >= LIKELY_ARTICLE;
  yield;
  const title = findTitle(view, titles, claims.linked.headline);
  yield;
  const outlet = findOutlet(claims);
  const lines = linesByHeadline(view, title.block);
  const byline = findByline(lines, claims, outlet);
  yield;
  const spans = page.blocks.map(({ span }) => span);
  const blocks = assignRoles(spans, view, judged, title, byline, outlet);
  yield;
  const start = judged.likely.findIndex((value) => value >= judged.bound);
  const end = judged.likely.findLastIndex((value) => value >= judged.bound);
  const shownDek = blocks.find(({ role }) => role === 'dek');
  return {
    isArticle,
    reason: isArticle ? 'article' : findReason(doc, view, claims),
    title: title.text,
    byline,
    ...findTimes(lines, claims),
    dek: shownDek ? page.text.slice(...shownDek.span) : findDek(view, claims, title.block, judged),
    section: claims.linked.section ?? claims.meta.get('article:section') ?? null,
    access: findAccess(doc, view, claims.linked, end),
    outlet,
    language: findLanguage(claims),
    direction: directionOf(view.measures[start]?.words ?? title.text ?? '', claims.direction),
    blocks,
  };
}
