/** Evaluated in a page's isolated world: what the shipped code sees of the page, for learning. */
import { viewBlocks } from '../../src/article/block-features.ts';
import { readClaims } from '../../src/article/claims.ts';
import { measure } from '../../src/article/measures.ts';
import { describePageShape } from '../../src/article/page-features.ts';
import { type Surrounding, surroundBlocks } from '../../src/article/surroundings.ts';
import { claimedTitles } from '../../src/article/title.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';
import { finish } from '../../src/steps.ts';
import type { SeenElement, SeenPage } from './seen-page.ts';

function see(): SeenPage {
  const page = readPageText(document.body);
  const claims = finish(readClaims(document));
  const measures = page.blocks.map((block) => measure(page.text, block));
  const surroundings = finish(surroundBlocks(page.blocks, measures));
  const title = claimedTitles(claims)[0] ?? '';
  const view = viewBlocks(measures, surroundings, title);
  const elements: SeenElement[] = [];
  const numbers = new Map<Surrounding, number>();
  const numberOf = (around: Surrounding): number => {
    const missing: Surrounding[] = [];
    for (let at: Surrounding | null = around; at && !numbers.has(at); at = at.outer) {
      missing.push(at);
    }
    for (const at of missing.reverse()) {
      const { element, outer, meeting, ...said } = at;
      numbers.set(at, elements.length);
      elements.push({ ...said, outer: outer ? numbers.get(outer)! : -1 });
    }
    return numbers.get(around)!;
  };
  return {
    texts: measures.map(({ words }) => words),
    linked: measures.map(({ linked }) => linked),
    places: surroundings.map(numberOf),
    elements,
    title,
    shape: describePageShape(document, view, claims),
  };
}

Object.assign(globalThis, { see });
