import type { Selector } from '../annotations/annotation.ts';
import type { PageText } from '../page-text/page-text.ts';
import { finish, finishInSlices, type Steps } from '../steps.ts';
import type { Anchoring } from './anchoring.ts';
import { foldedTextOf } from './folded-page.ts';
import { judge, stillThere } from './judge.ts';
import { type Query, readQuery } from './query.ts';
import { searchPage } from './search.ts';

/**
 * Puts annotations back: for the selectors of each, where its words are now in the page text, or
 * why they are not. All annotations of a page belong in one call, which costs one pass over the
 * text for all that have moved, and none for those that have not.
 */
export function anchorAll(
  page: PageText,
  selectors: readonly (readonly Selector[])[],
): Anchoring[] {
  return finish(anchorSteps(page, selectors));
}

/** As `anchorAll`, but lets the page work between slices: `pause` resolves when it has. */
export function anchorAllInSlices(
  page: PageText,
  selectors: readonly (readonly Selector[])[],
  pause: () => Promise<void>,
): Promise<Anchoring[]> {
  return finishInSlices(anchorSteps(page, selectors), pause);
}

function* anchorSteps(
  page: PageText,
  selectors: readonly (readonly Selector[])[],
): Steps<Anchoring[]> {
  const folded = foldedTextOf(page);
  const answers = new Map<number, Anchoring>();
  const moved: { readonly index: number; readonly query: Query }[] = [];
  for (const [index, stored] of selectors.entries()) {
    const query = readQuery(stored);
    if (!query) {
      answers.set(index, NOTHING_QUOTED);
      continue;
    }
    const answer = stillThere(folded, query);
    if (answer) answers.set(index, answer);
    else moved.push({ index, query });
    yield;
  }
  if (moved.length > 0) {
    const queries = moved.map(({ query }) => query);
    const found = yield* searchPage(folded, queries);
    for (const [order, { index, query }] of moved.entries()) {
      answers.set(index, judge(folded, query, found[order]!));
      yield;
    }
  }
  return selectors.map((_, index) => answers.get(index)!);
}

const NOTHING_QUOTED: Anchoring = { status: 'orphan', reason: 'removed', candidates: [] };
