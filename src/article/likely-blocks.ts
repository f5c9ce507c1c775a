/** Blocks to how likely each is of the article's body: a first look at all, a closer at some. */
import type { Steps } from '../steps.ts';
import { type BlockView, describeBlocks, FIRST_WIDTH } from './block-features.ts';
import { findBound } from './body-bound.ts';
import { judge, unpack } from './boosted-trees.ts';
import { CLOSER_WIDTH, lookCloser } from './closer-features.ts';
import { COMPANY_WIDTH, describeCompany } from './company-features.ts';
import { blockTrees } from './model/block-trees.ts';
import { firstTrees } from './model/first-trees.ts';
import type { Surrounding } from './surroundings.ts';
import { TEXT_CUES } from './text-cues.ts';

/**
 * Below this answer of the first look a block is left alone. By folds over sites it spares six
 * blocks in ten the closer look, and loses one in seventy of the body, crumbs nearly all.
 */
export const WORTH_A_LOOK = 0.04;

/**
 * Blocks judged between two chances to pause: a few milliseconds of work where the code has never
 * run, and a machine four times slower must still answer a click in time.
 */
const BLOCKS_A_SLICE = 25;

/** The answer about the blocks of a page. */
export interface Judged {
  /** A probability a block; 0 where the first look was enough. */
  readonly likely: Float32Array;
  /** Blocks at least this likely are taken for the body. */
  readonly bound: number;
  /** Per text cue, how many of the blocks looked at closely give it. */
  readonly said: readonly number[];
}

/** The row that both looks share: the first writes its beginning, the closer the rest. */
export const ROW_WIDTH = FIRST_WIDTH + CLOSER_WIDTH + COMPANY_WIDTH;

/** What blocks share with their company, by kind, as `describeCompany` asks for it. */
export function companyOf({ surroundings, likenesses }: BlockView): (readonly unknown[])[] {
  const outers = surroundings.map(({ outer }) => outer);
  return [likenesses, outers, outers.map((outer: Surrounding | null) => outer?.outer)];
}

/** Judges all blocks; yields where it may be paused. */
export function* judgeBlocks(view: BlockView): Steps<Judged> {
  const row = new Float32Array(ROW_WIDTH);
  const first = new Float32Array(view.measures.length);
  const firstLook = unpack(firstTrees);
  for (const index of describeBlocks(view, row)) {
    first[index] = judge(firstLook, row);
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
  }
  yield;
  const lengths = view.measures.map(({ length }) => length);
  const writeCompany = describeCompany(lengths, companyOf(view), first);
  yield;
  const writeCloser = lookCloser(view);
  const closerLook = unpack(blockTrees);
  yield;
  const likely = new Float32Array(first.length);
  const said = new Array<number>(TEXT_CUES).fill(0);
  for (const index of describeBlocks(view, row)) {
    if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
    if (first[index]! < WORTH_A_LOOK) continue;
    const cues = writeCloser(row, FIRST_WIDTH, index);
    writeCompany(row, FIRST_WIDTH + CLOSER_WIDTH, index);
    likely[index] = judge(closerLook, row);
    for (let cue = 0; cue < TEXT_CUES; cue++) said[cue]! += (cues >> cue) & 1;
  }
  yield;
  return { likely, bound: findBound(lengths, likely), said };
}
