import { CLASS_CUES } from './class-cues.ts';
import type { Measures } from './measures.ts';
import { findContainer, type Surrounding, TELLING_NAMES } from './surroundings.ts';
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

/** Own names that tell most of how a block is meant. */
const NAMES = 'p li h1 h2 h3 h4 h5 div section td figcaption blockquote article dd dt pre'.split(
  ' ',
);

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
  for (const [index, { length, isLong, words }] of measures.entries()) {
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
  if (!container) return false;
  for (let at: Surrounding | null = around; at; at = at.outer) if (at === container) return true;
  return false;
}

/** Blocks described between two pauses: a few milliseconds of work on a common laptop. */
const BLOCKS_A_SLICE = 50;

/**
 * The features of every block, a row of numbers each; the trees know them by their place. Yields
 * where it may be paused.
 */
export function* describeBlocks(view: BlockView): Generator<undefined, Float32Array[], undefined> {
  const { measures, surroundings } = view;
  const signatures = surroundings.map(signatureOf);
  const mass = new Map<string, number>();
  for (const [index, { isLong, length }] of measures.entries()) {
    if (isLong) mass.set(signatures[index]!, (mass.get(signatures[index]!) ?? 0) + length);
  }
  const distances = distancesToLong(measures);
  let before = 0;
  let longBefore = 0;
  let heading = -1;
  const rows: Float32Array[] = [];
  for (const [index, own] of measures.entries()) {
    const around = surroundings[index]!;
    const row = [
      ...wordFeatures(own),
      ...elementFeatures(around),
      index / measures.length,
      before / Math.max(1, view.total),
      longBefore / Math.max(1, view.longTotal),
      ...placeFeatures(index, around, view),
      ...containerFeatures(around, view),
      (mass.get(signatures[index]!) ?? 0) / Math.max(1, view.longTotal),
      distances.before[index]!,
      distances.after[index]!,
      ...neighbourFeatures(index, view, signatures),
      ...headingFeatures(index, heading, measures),
      Math.log1p(view.longTotal),
    ];
    if (/^h[1-6]$/.test(around.name) || /^h[1-6]$/.test(around.outer?.name ?? '')) heading = index;
    before += own.length;
    if (own.isLong) longBefore += own.length;
    rows.push(new Float32Array(row));
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
  }
  return rows;
}

/** Elements that look alike: their names and their parent's, numbers aside. */
function signatureOf({ name, names, outer }: Surrounding): string {
  return `${name} ${names}|${outer?.name} ${outer?.names}`.replace(/\d+/g, '#');
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

function wordFeatures({ words, length, linked, sentences, isLong, cues }: Measures): number[] {
  const asked = words.slice(0, 400);
  const tokens = asked.split(/\s+/).length;
  const row = [
    Math.log1p(length),
    Math.log1p(sentences),
    tokens,
    asked.length / tokens,
    count(asked, /[,;，、]/g),
    /[.!?。！？…][”"’»)\]]*$/.test(words.slice(-6)) ? 1 : 0,
    words.endsWith(':') ? 1 : 0,
    /^[\p{Lu}"“„«‘([]/u.test(words) ? 1 : 0,
    count(asked, /\p{Lu}/gu) / asked.length,
    count(asked, /\d/g) / asked.length,
    linked / length,
    Math.log1p(linked),
    isLong ? 1 : 0,
  ];
  for (let cue = 0; cue < TEXT_CUES; cue++) row.push((cues >> cue) & 1);
  return row;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function elementFeatures(around: Surrounding): number[] {
  const row = NAMES.map<number>((name) => (around.name === name ? 1 : 0));
  for (let cue = 0; cue < CLASS_CUES; cue++) row.push(around.cues[cue]!);
  for (let name = 0; name < TELLING_NAMES; name++) row.push((around.within >> name) & 1);
  row.push(around.isArticleBody ? 1 : 0, around.isApart ? 1 : 0, around.depth);
  return row;
}

function placeFeatures(index: number, around: Surrounding, view: BlockView): number[] {
  const { headline, first, last } = view;
  return [
    headline < 0 ? -60 : clamp(index - headline, -50, 200),
    headline === index ? 1 : 0,
    first < 0 ? -FAR : clamp(index - first, -50, 100),
    last < 0 ? FAR : clamp(index - last, -100, 50),
    first >= 0 && index >= first && index <= last ? 1 : 0,
    isInside(around, view.container) ? 1 : 0,
  ];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function containerFeatures(around: Surrounding, { container, longTotal }: BlockView): number[] {
  // How far up one must go to meet the way from the container to the root, and where that is.
  const way = new Set<Surrounding>();
  for (let at = container; at; at = at.outer) way.add(at);
  let up = 0;
  let meeting: Surrounding | null = around;
  while (meeting && !way.has(meeting)) {
    meeting = meeting.outer;
    up++;
  }
  const row = [
    up,
    container ? around.depth - container.depth : 0,
    container && meeting ? container.depth - meeting.depth : 9,
  ];
  let at: Surrounding | null = around;
  for (let level = 0; level < 4; level++) {
    row.push(
      at ? at.longLength / Math.max(1, longTotal) : 0,
      at ? at.linked / Math.max(1, at.length) : 0,
      at ? Math.log1p(at.blocks) : 0,
      at ? at.longLength / Math.max(1, at.length) : 0,
    );
    at = at?.outer ?? null;
  }
  return row;
}

function neighbourFeatures(
  index: number,
  { measures, surroundings }: BlockView,
  signatures: readonly string[],
): number[] {
  const row: number[] = [];
  for (const step of [-2, -1, 1, 2]) {
    const near = measures[index + step];
    row.push(
      near ? Math.log1p(near.length) : -1,
      near ? near.linked / near.length : 1,
      near?.isLong ? 1 : 0,
      near && signatures[index + step] === signatures[index] ? 1 : 0,
      near && surroundings[index + step]!.outer === surroundings[index]!.outer ? 1 : 0,
    );
  }
  return row;
}

/** What the last heading above a block says: "Related", "Comments", or a link to elsewhere. */
function headingFeatures(
  index: number,
  heading: number,
  measures: readonly Measures[],
): readonly number[] {
  if (heading < 0) return NO_HEADING;
  const { cues, linked, length } = measures[heading]!;
  const row = [Math.min(FAR, index - heading), linked / length];
  for (let cue = 0; cue < TEXT_CUES; cue++) row.push((cues >> cue) & 1);
  return row;
}

const NO_HEADING: readonly number[] = [FAR, 0, ...new Array<number>(TEXT_CUES).fill(0)];
