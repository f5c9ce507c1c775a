import type { Attribution } from '../src/attribution/attribution.ts';

/** A stretch of a paragraph: said by somebody, or not. */
export interface Stretch {
  /** Its first character, in UTF-16 units of the whole text. */
  readonly from: number;
  readonly words: string;
  readonly attribution: Attribution | null;
}

/**
 * A paragraph that begins at `start` of a text, cut where somebody begins or ends to speak, by what was
 * detected in that text. Where statements lie within one another the outer one has the words.
 */
export function cut(
  paragraph: string,
  start: number,
  attributions: readonly Attribution[],
): readonly Stretch[] {
  const said = attributions
    .flatMap((attribution) => attribution.content.map(([from, to]) => ({ from, to, attribution })))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const stretches: Stretch[] = [];
  const end = start + paragraph.length;
  let at = start;
  const add = (to: number, attribution: Attribution | null) => {
    if (to <= at) return;
    stretches.push({ from: at, words: paragraph.slice(at - start, to - start), attribution });
    at = to;
  };
  for (const { from, to, attribution } of said) {
    if (to <= at || from >= end) continue;
    add(Math.min(from, end), null);
    add(Math.min(to, end), attribution);
  }
  add(end, null);
  return stretches;
}
