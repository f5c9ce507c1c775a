import { foldText } from '../../src/anchoring/fold.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { findQuotations } from '../../src/attribution/quotations.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readMarkdown } from '../../src/ui/read-markdown.ts';
import { median } from '../bench/table.ts';

/** Twice as much may take this much longer: linear, with what a busy machine adds. */
export const MOST_RATIO = 2.5;
const ROUNDS = 5;
/** A time below this tells of the clock, and not of the code. */
const LEAST_MS = 20;
/** Where even this many characters take less than that, what grows is not the matter. */
const LONGEST = 2_000_000;

/** What takes text that others wrote. */
const TAKERS: Readonly<Record<string, (text: string) => unknown>> = {
  'attribution, by rules': (text) => attribute({ text, language: 'en' }),
  quotations: (text) => findQuotations(text, [[0, text.length]]),
  'folding for anchoring': foldText,
  'a search': parseQuery,
  Markdown: readMarkdown,
};
/** Pieces that, said again and again, make a search go back over what it has seen. */
const HOSTILE = [
  '“',
  '"a ',
  '( ',
  '[',
  '*a ',
  '`',
  '<',
  'said ',
  'according to ',
  'aA1 ',
  '\n',
  '-',
  '“a” ',
];

/** One taker on one text, at n characters and at twice as many. */
export interface Growth {
  readonly taker: string;
  readonly piece: string;
  readonly length: number;
  /** Of processor time, median over the rounds; null where it stays too short to tell. */
  readonly ratio: number | null;
}

const of = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** Processor time in milliseconds, which other work on the machine does not lengthen. */
function timeOf(take: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  take(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Doubles each hostile text until it takes long enough to be timed, then compares n with 2n. */
export function* growths(): Generator<Growth> {
  for (const [taker, take] of Object.entries(TAKERS)) {
    for (const piece of HOSTILE) {
      let length = 1_000;
      while (length < LONGEST && timeOf(take, of(piece, length)) < LEAST_MS) length *= 2;
      const isShort = length >= LONGEST;
      const ratios = Array.from({ length: isShort ? 0 : ROUNDS }, () => {
        const once = timeOf(take, of(piece, length));
        return timeOf(take, of(piece, 2 * length)) / once;
      });
      yield { taker, piece, length, ratio: isShort ? null : median(ratios) };
    }
  }
}
