import { type BlockView, viewBlocks } from '../../src/article/block-features.ts';
import { measure } from '../../src/article/measures.ts';
import { Surrounding } from '../../src/article/surroundings.ts';
import type { Box } from '../../src/page-text/box.ts';

/** A surrounding as it is written down: without its element, the one around it by its number. */
export type SeenElement = Omit<Surrounding, 'element' | 'outer' | 'meeting' | 'cues'> & {
  readonly outer: number;
};

/** One page as scripts/train/see-pages.ts writes it down. */
export interface SeenPage {
  /** Per block: its words, how much of them is linked, and its element's number. */
  readonly texts: readonly string[];
  readonly linked: readonly number[];
  readonly places: readonly number[];
  /** The elements around blocks, each after the one around it. */
  readonly elements: readonly SeenElement[];
  /** What the page's head says the title is. */
  readonly title: string;
  /** What `describePageShape` says of the page. */
  readonly shape: readonly number[];
}

/** Rebuilds what the shipped code judges by, so that features can change without a browser. */
export function viewOf({ texts, linked, places, elements, title }: SeenPage): BlockView {
  const unmet = -2;
  const known: Surrounding[] = [];
  for (const { outer, ...said } of elements) {
    const around = Object.create(Surrounding.prototype) as Surrounding;
    known.push(Object.assign(around, said, { outer: known[outer] ?? null, meeting: unmet }));
  }
  const measures = texts.map((words, index) =>
    measure(words, {
      span: [0, words.length],
      linked: linked[index]!,
      box: undefined as unknown as Box,
    }),
  );
  return viewBlocks(
    measures,
    places.map((place) => known[place]!),
    title,
  );
}
