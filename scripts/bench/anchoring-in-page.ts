/** Evaluated in a page's isolated world: each system anchors the same passages, and is timed. */
import approxSearch from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import { anchorAll, anchorAllInSlices } from '../../src/anchoring/anchor.ts';
import type { Selector, TextQuoteSelector } from '../../src/annotations/annotation.ts';
import type { PageText } from '../../src/page-text/page-text.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';
// Brings `openDoor` into the world, which describes the passages.
import '../predict/anchor-in-page.ts';

type Selectors = readonly (readonly Selector[])[];

/** Share of a quote that may differ, as the Hypothesis client allows it. */
const ERRORS = 0.5;
const MOST_ERRORS = 256;

/** What Hearsay took for some annotations, round by round, and what came of it. */
export interface Timed {
  /** Milliseconds with the page text there and nothing else: the index is made anew each round. */
  readonly ms: number[];
  /** The longest that the page had to wait, working in slices. */
  readonly longest: number;
  readonly anchored: number;
}

/** Milliseconds of reading the page text, which everything else of Hearsay needs too. */
function timeText(): number {
  const began = performance.now();
  readPageText(document.body);
  return performance.now() - began;
}

let pageText: PageText | undefined;

/** The page's text under a new name, for which no index has been made. */
function unindexed(): PageText {
  pageText ??= readPageText(document.body);
  return Object.create(pageText) as PageText;
}

async function timeHearsay(selectors: Selectors, rounds: number): Promise<Timed> {
  const ms: number[] = [];
  let anchored = 0;
  for (let round = 0; round < rounds; round++) {
    const page = unindexed();
    const began = performance.now();
    const found = anchorAll(page, selectors);
    ms.push(performance.now() - began);
    anchored = found.filter(({ status }) => status !== 'orphan').length;
  }
  let longest = 0;
  const page = unindexed();
  let resumed = performance.now();
  const endSlice = () => {
    longest = Math.max(longest, performance.now() - resumed);
  };
  await anchorAllInSlices(page, selectors, async () => {
    endSlice();
    // Timers of a page whose scripts are off never ring; a settled promise ends the slice as well.
    await Promise.resolve();
    resumed = performance.now();
  });
  endSlice();
  return { ms, longest, anchored };
}

/** It throws on a context longer than a machine word that is not there letter for letter. */
function anchorOrNothing(quote: TextQuoteSelector): Range | null {
  try {
    return toRange(document.body, quote);
  } catch {
    return null;
  }
}

/** Milliseconds of each peer for the quotes alone, once: they take seconds. */
function timePeers(selectors: Selectors): Record<string, number> {
  const quotes = selectors.flatMap((list) =>
    list.filter((one) => one.type === 'TextQuoteSelector'),
  );
  const text = document.body.textContent;
  const systems: Record<string, () => unknown> = {
    'approx-string-match': () =>
      quotes.map(({ exact }) =>
        approxSearch(text, exact, Math.min(MOST_ERRORS, Math.floor(exact.length * ERRORS))),
      ),
    'dom-anchor-text-quote': () => quotes.map(anchorOrNothing),
  };
  return Object.fromEntries(
    Object.entries(systems).map(([name, run]) => {
      const began = performance.now();
      run();
      return [name, performance.now() - began];
    }),
  );
}

/** UTF-16 units of the page text. */
function textLength(): number {
  return unindexed().text.length;
}

Object.assign(globalThis, { textLength, timeText, timeHearsay, timePeers });
