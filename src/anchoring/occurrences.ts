import type { Steps } from '../steps.ts';
import { sameCodes } from './fold.ts';
import { RunTable } from './runs.ts';

/** Where a page holds a quote code by code. */
export interface Occurrences {
  /** How many there are; `MOST` stands for that and more. */
  readonly count: number;
  /** Where they begin, in order. */
  readonly starts: readonly number[];
}

/** What more occurrences would say is nothing: such a quote is told by its surroundings alone. */
export const MOST = 256;
/** Places of one run that are looked at: bounds the work on a page of one letter. */
const MOST_LOOKS = 2048;
/** Codes of a quote's beginning by which it is looked up; shorter quotes go by fewer. */
const LENGTHS = [8, 4, 2, 1];

/** All occurrences of each quote in a page's codes, in one pass for quotes of a kind. */
export function* findOccurrences(
  codes: Uint16Array,
  quotes: readonly Uint16Array[],
): Steps<Occurrences[]> {
  const starts: number[][] = quotes.map(() => []);
  const counts = quotes.map(() => 0);
  const lengths = quotes.map((quote) => LENGTHS.find((length) => length <= quote.length));
  for (const length of LENGTHS) {
    const chosen = [...quotes.keys()].filter((index) => lengths[index] === length);
    if (chosen.length === 0) continue;
    const table = new RunTable(length, chosen.length);
    for (const index of chosen) table.add(index, quotes[index]!, 0);
    const looks = new Uint16Array(chosen.length);
    yield* table.meet(codes, (head, at) => {
      const before = looks[head]!;
      if (before > MOST_LOOKS) return;
      looks[head] = before + 1;
      for (let run = head; run >= 0; run = table.next[run]!) {
        const index = table.query[run]!;
        if (before === MOST_LOOKS) counts[index] = MOST;
        if (counts[index]! >= MOST || !sameCodes(codes, at, quotes[index]!)) continue;
        counts[index]!++;
        starts[index]!.push(at);
      }
    });
  }
  return starts.map((found, index) => ({ count: counts[index]!, starts: found }));
}
