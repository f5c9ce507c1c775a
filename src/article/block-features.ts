import type { Measures } from './measures.ts';
import { findContainer, meetingOf, type Surrounding } from './surroundings.ts';

/** The blocks of a page, in reading order, as every later step sees them. */
export interface BlockView {
  readonly measures: readonly Measures[];
  readonly surroundings: readonly Surrounding[];
  /** A number a block that blocks share which look alike and stand in elements that look alike. */
  readonly likenesses: readonly number[];
  /** The container of the article's long blocks, or null without any. */
  readonly container: Surrounding | null;
  /** Characters in all blocks, and in long blocks. */
  readonly total: number;
  readonly longTotal: number;
  /** The block that is the page's headline; -1 when none is. */
  readonly headline: number;
  /** The first and last long block inside the container; -1 without any. */
  readonly first: number;
  readonly last: number;
}

/** Looks over all blocks once; `title` is what the page's head says the title is, or ''. */
export function viewBlocks(
  measures: readonly Measures[],
  surroundings: readonly Surrounding[],
  title: string,
): BlockView {
  const container = findContainer(surroundings);
  const wanted = fold(title);
  let total = 0;
  let longTotal = 0;
  let headline = -1;
  let first = -1;
  let last = -1;
  for (let index = 0; index < measures.length; index++) {
    const { length, isLong, words } = measures[index]!;
    total += length;
    const around = surroundings[index]!;
    if (headline < 0 && (around.name === 'h1' || isHeadline(words, wanted))) headline = index;
    if (!isLong) continue;
    longTotal += length;
    if (!isInside(around, container)) continue;
    if (first < 0) first = index;
    last = index;
  }
  const likenesses = surroundings.map(likenessOf);
  return { measures, surroundings, likenesses, container, total, longTotal, headline, first, last };
}

/** A title shorter than this may be any label of the page. */
const TELLING_TITLE = 15;

/** More looks than a page has. */
const MOST_LOOKS = 2 ** 24;

function likenessOf({ look, outer }: Surrounding): number {
  return look * MOST_LOOKS + (outer ? outer.look + 1 : 0);
}

function isHeadline(words: string, wanted: string): boolean {
  if (wanted.length <= TELLING_TITLE || words.length > wanted.length + 20) return false;
  return fold(words) === wanted;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function isInside(around: Surrounding, container: Surrounding | null): boolean {
  return container !== null && meetingOf(around) === container.depth;
}

/** Own names from the most to the least likely of an article's text; others come after them. */
const RANKS: ReadonlyMap<string, number> = new Map(
  'p h2 h3 blockquote pre h4 li dd figcaption dt td section article h1 h5 div'
    .split(' ')
    .map((name, rank) => [name, rank]),
);

/** Levels above a block whose shares of the page are looked at, its own element the first. */
const LEVELS = 4;
const SHARES = 4;
/** How many features the first look has. */
export const FIRST_WIDTH = 15 + 3 + LEVELS * SHARES + 3;

/**
 * The features of every block in turn that cost next to nothing, a row of numbers that the trees
 * know by their place. The row is one and the same, and may be longer: what a block shares with the
 * one before is not written again.
 */
export function* describeBlocks(
  view: BlockView,
  row: Float32Array,
): Generator<number, void, undefined> {
  const { measures, surroundings, likenesses } = view;
  const mass = new Map<number, number>();
  for (let index = 0; index < measures.length; index++) {
    const { isLong, length } = measures[index]!;
    const likeness = likenesses[index]!;
    if (isLong) mass.set(likeness, (mass.get(likeness) ?? 0) + length);
  }
  const after = distancesToNextLong(measures);
  const long = Math.max(1, view.longTotal);
  let before = 0;
  let longBefore = 0;
  let lastLong = -1;
  let written: Surrounding | null = null;
  for (let index = 0; index < measures.length; index++) {
    const own = measures[index]!;
    const around = surroundings[index]!;
    let at = 0;
    row[at++] = own.length;
    row[at++] = own.linked / own.length;
    row[at++] = own.linked;
    row[at++] = own.isLong ? 1 : 0;
    row[at++] = RANKS.get(around.name) ?? RANKS.size;
    row[at++] = around.isArticleBody ? 1 : 0;
    row[at++] = around.depth;
    row[at++] = index / measures.length;
    row[at++] = before / Math.max(1, view.total);
    row[at++] = longBefore / long;
    at = writePlace(row, at, index, around, view);
    row[at++] = (mass.get(likenesses[index]!) ?? 0) / long;
    row[at++] = lastLong < 0 ? FAR : Math.min(FAR, index - lastLong);
    row[at++] = after[index]!;
    writeContainer(row, at, around, written, view);
    written = around;
    before += own.length;
    if (own.isLong) {
      longBefore += own.length;
      lastLong = index;
    }
    yield index;
  }
}

/** How many blocks away a long block is at most told apart. */
const FAR = 60;

function distancesToNextLong(measures: readonly Measures[]): Uint8Array {
  const after = new Uint8Array(measures.length).fill(FAR);
  let next = -1;
  for (let index = measures.length - 1; index >= 0; index--) {
    if (next >= 0) after[index] = Math.min(FAR, next - index);
    if (measures[index]!.isLong) next = index;
  }
  return after;
}

function writePlace(
  row: Float32Array,
  from: number,
  index: number,
  around: Surrounding,
  { headline, first, last, container }: BlockView,
): number {
  let at = from;
  row[at++] = headline < 0 ? -60 : clamp(index - headline, -50, 200);
  row[at++] = first < 0 ? -FAR : clamp(index - first, -50, 100);
  row[at++] = last < 0 ? FAR : clamp(index - last, -100, 50);
  row[at++] = first >= 0 && index >= first && index <= last ? 1 : 0;
  row[at++] = isInside(around, container) ? 1 : 0;
  return at;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** `before` is the element that the row still tells of. */
function writeContainer(
  row: Float32Array,
  from: number,
  around: Surrounding,
  before: Surrounding | null,
  { container, longTotal }: BlockView,
): void {
  if (around === before) return;
  const meeting = meetingOf(around);
  let at = from;
  // How far up one must go to meet the way from the container to the root, and where that is.
  row[at++] = around.depth - meeting;
  row[at++] = container ? around.depth - container.depth : 0;
  row[at++] = container ? container.depth - meeting : 9;
  let level: Surrounding | null = around;
  for (const end = at + LEVELS * SHARES; at < end; ) {
    const length = level ? Math.max(1, level.length) : 1;
    row[at++] = level ? level.longLength / Math.max(1, longTotal) : 0;
    row[at++] = level ? level.linked / length : 0;
    row[at++] = level ? level.blocks : 0;
    row[at++] = level ? level.longLength / length : 0;
    level = level?.outer ?? null;
    // Blocks side by side share all but their own element.
    if (level && level === before?.outer && at === from + 3 + SHARES) return;
  }
}
