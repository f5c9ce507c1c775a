import type { BlockView } from './block-features.ts';
import { CLASS_CUES } from './class-cues.ts';
import type { Judged } from './likely-blocks.ts';
import { hasTextCue, readTextCues } from './text-cues.ts';

/** As much of the body as is asked who speaks to whom in it. */
const ASKED_WORDS = 3000;
/** A firm says we and you, a reporter he said; a share of the words each. */
const SPEAKERS = [
  /\b(?:we|our|us|wir|uns\w*|nous|notre|nos|nuestr\w+)\b/g,
  /\b(?:you|your|ihr\w*|sie|vous|votre|vos|tu|su|sus)\b/g,
  /\b(?:was|were|had|did|war|wurde|hatte|était|fue)\b/g,
];

function speakers(words: string): number[] {
  const asked = words.slice(0, ASKED_WORDS).toLowerCase();
  const count = asked.length / 6 + 1;
  return SPEAKERS.map((pattern) => (asked.match(pattern)?.length ?? 0) / count);
}

/** Whether a day and whether an author is named about the headline. */
function headCues({ headline, measures }: BlockView): number[] {
  let said = 0;
  for (let index = Math.max(0, headline - 3); index <= headline + HEAD_REACH; index++) {
    const own = measures[index];
    if (headline >= 0 && own && own.length <= LABEL_LENGTH) said |= readTextCues(own.words);
  }
  return [hasTextCue(said, 'day') ? 1 : 0, hasTextCue(said, 'author') ? 1 : 0];
}

/** Blocks after the headline among which its byline and date stand, and their greatest length. */
const HEAD_REACH = 8;
const LABEL_LENGTH = 150;

/** What the likely body amounts to, as features. */
export function describeLikelyBody(view: BlockView, { likely, bound, said }: Judged): number[] {
  const { measures, surroundings, total } = view;
  let length = 0;
  let count = 0;
  let stretches = 0;
  let long = 0;
  let linked = 0;
  let mass = 0;
  let paragraphs = 0;
  let isBefore = false;
  let looked = 0;
  let doubtful = 0;
  const boxes = new Map<unknown, number>();
  let biggest = 0;
  let words = '';
  const cues = new Float32Array(CLASS_CUES);
  for (const [index, own] of measures.entries()) {
    const isBody = likely[index]! >= bound;
    if (likely[index]! > 0) looked++;
    mass += likely[index]! * own.length;
    if (isBody) {
      length += own.length;
      linked += own.linked;
      count++;
      if (own.isLong) long += own.length;
      if (own.isLong && surroundings[index]!.name === 'p') paragraphs++;
      if (!isBefore) stretches++;
      const box = surroundings[index]!.outer;
      const inBox = (boxes.get(box) ?? 0) + own.length;
      boxes.set(box, inBox);
      biggest = Math.max(biggest, inBox);
      if (words.length < ASKED_WORDS) words += ` ${own.words}`;
      const strengths = surroundings[index]!.cues;
      for (let cue = 0; cue < CLASS_CUES; cue++) cues[cue]! += strengths[cue]! * own.length;
    }
    doubtful += Math.min(likely[index]!, 1 - likely[index]!) * own.length;
    isBefore = isBody;
  }
  return [
    Math.log1p(length),
    Math.log1p(count),
    Math.log1p(paragraphs),
    length / Math.max(1, total),
    stretches / Math.max(1, count),
    Math.log1p(long),
    mass / Math.max(1, total),
    likely.reduce((most, value) => Math.max(most, value), 0),
    length / Math.max(1, count),
    linked / Math.max(1, length),
    doubtful / Math.max(1, mass),
    // An article's paragraphs stand side by side, a brochure's each in a box.
    biggest / Math.max(1, length),
    boxes.size,
    ...speakers(words),
    ...headCues(view),
    // Shops and forums speak of prices, replies, buttons to press over and over again.
    ...said,
    ...said.map((times) => times / Math.max(1, looked)),
    ...cues.map((sum) => sum / Math.max(1, length)),
  ];
}
