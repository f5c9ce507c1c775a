/** Evaluated in a page's isolated world: each system anchors the same quotes, and is timed. */
import approxSearch from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import { anchorAll } from '../../src/anchoring/anchor.ts';
import type { Selector } from '../../src/annotations/annotation.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';

/** Share of a quote that may differ, as the Hypothesis client allows it. */
const ERRORS = 0.5;
const MOST_ERRORS = 256;

function time(selectors: readonly (readonly Selector[])[]): Record<string, number> {
  const page = readPageText(document.body);
  const quotes = selectors.flatMap((list) =>
    list.filter((one) => one.type === 'TextQuoteSelector'),
  );
  const text = document.body.textContent;
  const systems: Record<string, () => unknown> = {
    Hearsay: () => anchorAll(page, selectors),
    'approx-string-match': () =>
      quotes.map(({ exact }) =>
        approxSearch(text, exact, Math.min(MOST_ERRORS, Math.floor(exact.length * ERRORS))),
      ),
    'dom-anchor-text-quote': () => quotes.map((quote) => toRange(document.body, quote)),
  };
  return Object.fromEntries(
    Object.entries(systems).map(([name, run]) => {
      const began = performance.now();
      run();
      return [name, performance.now() - began];
    }),
  );
}

Object.assign(globalThis, { time });
