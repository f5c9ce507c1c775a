/** Evaluated in a page's isolated world: each system answers once, with its milliseconds. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { findArticle } from '../../src/article/find-article.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';

const SYSTEMS: Readonly<Record<string, () => unknown>> = {
  Readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  Defuddle: () => new Defuddle(document.cloneNode(true) as Document).parse(),
  Hearsay: () => findArticle(readPageText(document.body), document),
};

/** Milliseconds of each system on this page, in an order turned by `turn`. */
function time(turn: number): Record<string, number> {
  const names = Object.keys(SYSTEMS);
  const order = names.map((_, index) => names[(index + turn) % names.length] ?? '');
  // Style and layout are computed before anybody's turn, as on a page that has been seen.
  document.body.getBoundingClientRect();
  return Object.fromEntries(
    order.map((name) => {
      const began = performance.now();
      SYSTEMS[name]?.();
      return [name, performance.now() - began];
    }),
  );
}

Object.assign(globalThis, { time });
