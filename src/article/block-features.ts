import { CLASS_CUES } from './class-cues.ts';
import { countLetters } from './letters.ts';
import type { Measures } from './measures.ts';
import {
  findContainer,
  meetingOf,
  type Surrounding,
  strengthBelow,
  TELLING_NAMES,
} from './surroundings.ts';
import { TEXT_CUES } from './text-cues.ts';

/** The blocks of a page, in reading order, as every later step sees them. */
export interface BlockView {
  readonly measures: readonly Measures[];
  readonly surroundings: readonly Surrounding[];
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

/** Own names that tell most of how a block is meant, and the place of each. */
const NAMES = 'p li h1 h2 h3 h4 h5 div section td figcaption blockquote article dd dt pre'.split(
  ' ',
);
const NAME_PLACES: ReadonlyMap<string, number> = new Map(NAMES.map((name, place) => [name, place]));

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
  return { measures, surroundings, container, total, longTotal, headline, first, last };
}

/** A title shorter than this may be any label of the page. */
const TELLING_TITLE = 15;

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

const WORDS = 13 + TEXT_CUES;
const STANDING = NAMES.length + CLASS_CUES + TELLING_NAMES + 3;
const PLACE = 9;
const CONTAINER = 3 + 4 * 4;
const NEIGHBOURS = 4 * 5;
const HEADING = 2 + TEXT_CUES;
/** How many features a block has. */
const WIDTH = WORDS + STANDING + PLACE + CONTAINER + 3 + NEIGHBOURS + HEADING + 1;

/**
 * The features of every block in turn, a row of numbers that the trees know by their place. The
 * row is one and the same: what a block shares with the one before is not written again.
 */
export function* describeBlocks(view: BlockView): Generator<Float32Array, void, undefined> {
  const { measures, surroundings } = view;
  const likenesses = surroundings.map(likenessOf);
  const mass = new Map<number, number>();
  for (let index = 0; index < measures.length; index++) {
    const { isLong, length } = measures[index]!;
    const likeness = likenesses[index]!;
    if (isLong) mass.set(likeness, (mass.get(likeness) ?? 0) + length);
  }
  const distances = distancesToLong(measures);
  const long = Math.max(1, view.longTotal);
  let before = 0;
  let longBefore = 0;
  let heading = -1;
  const row = new Float32Array(WIDTH);
  let written: Surrounding | null = null;
  let writtenHeading = Number.NaN;
  for (let index = 0; index < measures.length; index++) {
    const own = measures[index]!;
    const around = surroundings[index]!;
    writeWords(row, own);
    writeStanding(row, around, written);
    written = around;
    let at = WORDS + STANDING;
    row[at++] = index / measures.length;
    row[at++] = before / Math.max(1, view.total);
    row[at++] = longBefore / long;
    at = writePlace(row, at, index, around, view);
    at = writeContainer(row, at, around, view);
    row[at++] = (mass.get(likenesses[index]!) ?? 0) / long;
    row[at++] = distances.before[index]!;
    row[at++] = distances.after[index]!;
    at = writeNeighbours(row, at, index, view, likenesses);
    row[at] = heading < 0 ? FAR : Math.min(FAR, index - heading);
    if (heading !== writtenHeading) writeHeading(row, at + 1, measures[heading]);
    writtenHeading = heading;
    row[at + HEADING] = Math.log1p(view.longTotal);
    if (isHeading(around.name) || (around.outer && isHeading(around.outer.name))) heading = index;
    before += own.length;
    if (own.isLong) longBefore += own.length;
    yield row;
  }
}

/** `h1` to `h6`. */
export function isHeading(name: string): boolean {
  return name.length === 2 && name[0] === 'h' && name[1]! >= '1' && name[1]! <= '6';
}

/** More looks than a page has. */
const MOST_LOOKS = 2 ** 24;

/** Shared by elements that look alike and stand in elements that look alike. */
function likenessOf({ look, outer }: Surrounding): number {
  return look * MOST_LOOKS + (outer ? outer.look + 1 : 0);
}

/** How many blocks away a long block is at most told apart. */
const FAR = 60;

function distancesToLong(measures: readonly Measures[]) {
  const before = new Float32Array(measures.length).fill(FAR);
  const after = new Float32Array(measures.length).fill(FAR);
  let last = -1;
  for (let index = 0; index < measures.length; index++) {
    if (last >= 0) before[index] = Math.min(FAR, index - last);
    if (measures[index]!.isLong) last = index;
  }
  last = -1;
  for (let index = measures.length - 1; index >= 0; index--) {
    if (last >= 0) after[index] = Math.min(FAR, last - index);
    if (measures[index]!.isLong) last = index;
  }
  return { before, after };
}

function writeWords(row: Float32Array, own: Measures): void {
  const { words, length, linked, sentences, isLong, cues } = own;
  const asked = Math.min(length, ASKED_LENGTH);
  const counts = countLetters(words, asked);
  let at = 0;
  row[at++] = Math.log1p(length);
  row[at++] = Math.log1p(sentences);
  row[at++] = counts.tokens;
  row[at++] = asked / counts.tokens;
  row[at++] = counts.commas;
  row[at++] = ENDED.test(words.slice(-6)) ? 1 : 0;
  row[at++] = words.endsWith(':') ? 1 : 0;
  row[at++] = BEGUN.test(words) ? 1 : 0;
  row[at++] = counts.capitals / asked;
  row[at++] = counts.digits / asked;
  row[at++] = linked / length;
  row[at++] = Math.log1p(linked);
  row[at++] = isLong ? 1 : 0;
  writeBits(row, at, cues, TEXT_CUES);
}

/** As much of a block as its letters are counted in. */
const ASKED_LENGTH = 400;
const ENDED = /[.!?。！？…][”"’»)\]]*$/;
const BEGUN = /^[\p{Lu}"“„«‘([]/u;

function writeBits(row: Float32Array, from: number, mask: number, count: number): void {
  for (let bit = 0; bit < count; bit++) row[from + bit] = (mask >> bit) & 1;
}

/** What is so of all blocks in an element; `before` is the element that the row still tells of. */
function writeStanding(row: Float32Array, around: Surrounding, before: Surrounding | null): void {
  if (around === before) return;
  const { name, depth, cueDepths, within } = around;
  let at = WORDS;
  if (name !== before?.name) {
    row.fill(0, at, at + NAMES.length);
    const place = NAME_PLACES.get(name);
    if (place !== undefined) row[at + place] = 1;
  }
  at += NAMES.length;
  if (cueDepths !== before?.cueDepths || depth !== before.depth) {
    for (let cue = 0; cue < CLASS_CUES; cue++)
      row[at + cue] = strengthBelow(cueDepths[cue]!, depth);
  }
  at += CLASS_CUES;
  if (within !== before?.within) writeBits(row, at, within, TELLING_NAMES);
  at += TELLING_NAMES;
  row[at] = around.isArticleBody ? 1 : 0;
  row[at + 1] = around.isApart ? 1 : 0;
  row[at + 2] = depth;
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
  row[at++] = headline === index ? 1 : 0;
  row[at++] = first < 0 ? -FAR : clamp(index - first, -50, 100);
  row[at++] = last < 0 ? FAR : clamp(index - last, -100, 50);
  row[at++] = first >= 0 && index >= first && index <= last ? 1 : 0;
  row[at++] = isInside(around, container) ? 1 : 0;
  return at;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function writeContainer(
  row: Float32Array,
  from: number,
  around: Surrounding,
  { container, longTotal }: BlockView,
): number {
  const meeting = meetingOf(around);
  let at = from;
  // How far up one must go to meet the way from the container to the root, and where that is.
  row[at++] = around.depth - meeting;
  row[at++] = container ? around.depth - container.depth : 0;
  row[at++] = container ? container.depth - meeting : 9;
  let level: Surrounding | null = around;
  for (const end = at + 16; at < end; ) {
    const length = level ? Math.max(1, level.length) : 1;
    row[at++] = level ? level.longLength / Math.max(1, longTotal) : 0;
    row[at++] = level ? level.linked / length : 0;
    row[at++] = level ? Math.log1p(level.blocks) : 0;
    row[at++] = level ? level.longLength / length : 0;
    level = level?.outer ?? null;
  }
  return at;
}

const STEPS = [-2, -1, 1, 2];

function writeNeighbours(
  row: Float32Array,
  from: number,
  index: number,
  { measures, surroundings }: BlockView,
  likenesses: readonly number[],
): number {
  let at = from;
  for (const step of STEPS) {
    const near = measures[index + step];
    row[at++] = near ? Math.log1p(near.length) : -1;
    row[at++] = near ? near.linked / near.length : 1;
    row[at++] = near?.isLong ? 1 : 0;
    row[at++] = near && likenesses[index + step] === likenesses[index] ? 1 : 0;
    row[at++] = near && surroundings[index + step]!.outer === surroundings[index]!.outer ? 1 : 0;
  }
  return at;
}

/** What the last heading above a block says: "Related", "Comments", or a link to elsewhere. */
function writeHeading(row: Float32Array, at: number, above: Measures | undefined): void {
  row[at] = above ? above.linked / above.length : 0;
  writeBits(row, at + 1, above ? above.cues : 0, TEXT_CUES);
}
