import type { BlockView } from './block-features.ts';
import { CLASS_CUES, placeOfCue } from './class-cues.ts';
import type { Measures } from './measures.ts';
import { type Surrounding, strengthBelow, TELLING_NAMES } from './surroundings.ts';
import { hasTextCue, readTextCues, TEXT_CUES } from './text-cues.ts';

const WORDS = 3 + TEXT_CUES;
const STANDING = CLASS_CUES + TELLING_NAMES;
const HEADING = 2;
/** Names of boxes that stand at the end of an article, or between it and another. */
const ENDS = (['comments', 'related', 'share', 'newsletter', 'author', 'footer'] as const).map(
  placeOfCue,
);
const COURSE = ENDS.length + 2;
/** How many features the closer look has. */
export const CLOSER_WIDTH = WORDS + STANDING + HEADING + COURSE;

/** Shorter words may stand on a page twice by chance. */
const TELLING_LENGTH = 20;

/** Further up than this no heading speaks for a block. */
const FAR = 60;

/**
 * A writer of what a closer look at a block tells: its sentences, what its words and the names around
 * it say, and what it stands under and after. Blocks must come in their order; some may be left
 * out. The writer puts the features into a row from a place on and answers with the text cues.
 */
export function lookCloser({ measures, surroundings, first }: BlockView) {
  const copies = new Map<string, number>();
  for (const { words, length } of measures) {
    if (length >= TELLING_LENGTH) copies.set(words, (copies.get(words) ?? 0) + 1);
  }
  const met = new Map<string, number>();
  const passed = new Array<number>(ENDS.length).fill(0);
  let seen = 0;
  let heading = -1;
  let isOverComments = 0;
  let known = -1;
  let written: Surrounding | null = null;
  return (row: Float32Array, from: number, index: number): number => {
    for (; seen < index; seen++) {
      const { cueDepths } = surroundings[seen]!;
      if (isHeaded(surroundings[seen]!)) heading = seen;
      if (first < 0 || seen <= first) continue;
      for (let end = 0; end < ENDS.length; end++) if (cueDepths[ENDS[end]!]! >= 0) passed[end]!++;
    }
    const around = surroundings[index]!;
    const cues = readTextCues(measures[index]!.words);
    writeWords(row, from, measures[index]!);
    writeBits(row, from + 3, cues, TEXT_CUES);
    if (around !== written) writeStanding(row, from + WORDS, around);
    written = around;
    const above = measures[heading];
    if (above && heading !== known) {
      isOverComments = hasTextCue(readTextCues(above.words), 'comments') ? 1 : 0;
    }
    known = heading;
    let at = from + WORDS + STANDING;
    row[at++] = above ? Math.min(FAR, index - heading) : FAR;
    row[at++] = isOverComments;
    for (const count of passed) row[at++] = count;
    const { words } = measures[index]!;
    row[at++] = copies.get(words) ?? 1;
    row[at] = met.get(words) ?? 0;
    met.set(words, (met.get(words) ?? 0) + 1);
    return cues;
  };
}

function isHeaded({ name, outer }: Surrounding): boolean {
  return isHeading(name) || (outer !== null && isHeading(outer.name));
}

/** `h1` to `h6`. */
function isHeading(name: string): boolean {
  return name.length === 2 && name[0] === 'h' && name[1]! >= '1' && name[1]! <= '6';
}

function writeWords(row: Float32Array, from: number, own: Measures): void {
  const { words, length, sentences } = own;
  row[from] = sentences;
  row[from + 1] = length / Math.max(1, sentences);
  row[from + 2] = ENDED.test(words.slice(-6)) ? 1 : 0;
}

const ENDED = /[.!?。！？…][”"’»)\]]*$/;

function writeBits(row: Float32Array, from: number, mask: number, count: number): void {
  for (let bit = 0; bit < count; bit++) row[from + bit] = (mask >> bit) & 1;
}

function writeStanding(row: Float32Array, from: number, around: Surrounding): void {
  const { depth, cueDepths, within } = around;
  for (let cue = 0; cue < CLASS_CUES; cue++) {
    row[from + cue] = strengthBelow(cueDepths[cue]!, depth);
  }
  writeBits(row, from + CLASS_CUES, within, TELLING_NAMES);
}
