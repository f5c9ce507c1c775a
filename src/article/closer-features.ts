import type { BlockView } from './block-features.ts';
import { CLASS_CUES, placeOfCue } from './class-cues.ts';
import { countLetters } from './letters.ts';
import type { Measures } from './measures.ts';
import { type Surrounding, strengthBelow, TELLING_NAMES } from './surroundings.ts';
import { readTextCues, TEXT_CUES } from './text-cues.ts';

const WORDS = 10 + TEXT_CUES;
const STANDING = CLASS_CUES + TELLING_NAMES;
const HEADING = 2 + TEXT_CUES;
/** Names of boxes that stand at the end of an article, or between it and another. */
const ENDS = (['comments', 'related', 'share', 'newsletter', 'author', 'footer'] as const).map(
  placeOfCue,
);
const COURSE = ENDS.length + 3;
/** How many features the closer look has. */
export const CLOSER_WIDTH = WORDS + STANDING + HEADING + COURSE;

/** Shorter words may stand on a page twice by chance. */
const TELLING_LENGTH = 20;

/** Further up than this no heading speaks for a block. */
const FAR = 60;

/**
 * A writer of what a closer look at a block tells: its letters, what its words and the names around
 * it say, and what the heading above it says. Blocks must come in their order; some may be left
 * out. The writer puts the features into a row from a place on and answers with the text cues.
 */
export function lookCloser({ measures, surroundings, first }: BlockView) {
  const copies = new Map<string, number>();
  for (const { words, length } of measures) {
    if (length >= TELLING_LENGTH) copies.set(words, (copies.get(words) ?? 0) + 1);
  }
  const met = new Map<string, number>();
  const main = articleAround(surroundings[first]);
  const passed = new Array<number>(ENDS.length).fill(0);
  let seen = 0;
  let heading = -1;
  let headingCues = 0;
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
    writeBits(row, from + 10, cues, TEXT_CUES);
    if (around !== written) writeStanding(row, from + WORDS, around);
    written = around;
    const above = measures[heading];
    if (above && heading !== known) headingCues = readTextCues(above.words);
    known = heading;
    let at = from + WORDS + STANDING;
    row[at++] = above ? Math.min(FAR, index - heading) : FAR;
    row[at++] = above ? above.linked / above.length : 0;
    writeBits(row, at, headingCues, TEXT_CUES);
    at += TEXT_CUES;
    for (const count of passed) row[at++] = count;
    const { words } = measures[index]!;
    row[at++] = copies.get(words) ?? 1;
    row[at++] = met.get(words) ?? 0;
    met.set(words, (met.get(words) ?? 0) + 1);
    row[at] = articleAround(around) === main ? 1 : 0;
    return cues;
  };
}

/** The nearest element around that says it is an article, or null. */
function articleAround(around: Surrounding | undefined): Surrounding | null {
  let at = around ?? null;
  while (at && at.name !== 'article') at = at.outer;
  return at;
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
  const asked = Math.min(length, ASKED_LENGTH);
  const counts = countLetters(words, asked);
  let at = from;
  row[at++] = sentences;
  row[at++] = counts.tokens;
  row[at++] = asked / counts.tokens;
  row[at++] = counts.commas;
  row[at++] = ENDED.test(words.slice(-6)) ? 1 : 0;
  row[at++] = words.endsWith(':') ? 1 : 0;
  row[at++] = BEGUN.test(words) ? 1 : 0;
  row[at++] = counts.capitals / asked;
  row[at++] = counts.digits / asked;
  row[at++] = length / Math.max(1, sentences);
}

/** As much of a block as its letters are counted in. */
const ASKED_LENGTH = 400;
const ENDED = /[.!?。！？…][”"’»)\]]*$/;
const BEGUN = /^[\p{Lu}"“„«‘([]/u;

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
