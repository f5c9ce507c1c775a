import { anchorAll } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';
import { foldText } from '../../src/anchoring/fold.ts';
import { decodeEntities } from '../../src/article/entities.ts';
import { readLinkedData } from '../../src/article/linked-data.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { findQuotations } from '../../src/attribution/quotations.ts';
import { clippingsOf } from '../../src/interchange/read/clippings.ts';
import { csvRows } from '../../src/interchange/read/csv-rows.ts';
import { JsonParts } from '../../src/interchange/read/json-parts.ts';
import { plainText } from '../../src/interchange/read/plain-text.ts';
import { foldText as foldForSearch } from '../../src/search/fold.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readMarkdown } from '../../src/ui/read-markdown.ts';
import { plainPage } from '../../tests/anchoring/plain-page.ts';

/** Twice as much may take this much longer: linear, with what a busy machine adds. */
export const MOST_RATIO = 2.5;
/** The least of so many is what the code takes; all above it is the machine's and the collector's. */
const ROUNDS = 5;
/** A time below this tells of the clock, and not of the code. */
const LEAST_MS = 40;
/** Where even this many characters take less than that, what grows is not the matter. */
const LONGEST = 2_000_000;

/** What takes text that others wrote. */
export const TAKERS: Readonly<Record<string, (text: string) => unknown>> = {
  'attribution, by rules': (text) => attribute({ text, language: 'en' }),
  'attribution, German': (text) => attribute({ text, language: 'de' }),
  quotations: (text) => findQuotations(text, [[0, text.length]]),
  'folding for anchoring': foldText,
  'a passage described': (text) => describe(plainPage(text), middleOf(text)),
  'a passage put back after an edit': (text) => {
    const [start, end] = middleOf(text);
    const exact = `${text.slice(start, end)} xq`;
    return anchorAll(plainPage(text), [
      [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    ]);
  },
  'entities of HTML': decodeEntities,
  'JSON-LD': (text) => readLinkedData([JSON.stringify({ '@type': 'Article', author: text })], ''),
  'HTML of other programs': plainText,
  'a table': csvRows,
  'a Kindle’s clippings': clippingsOf,
  'JSON, piece by piece': (text) => {
    const parts = new JsonParts(() => true);
    return [...parts.feed(JSON.stringify({ rows: [text] }))];
  },
  'folding for search': foldForSearch,
  'a search': parseQuery,
  Markdown: readMarkdown,
};

/** A passage of a common length in the middle. */
const middleOf = ({ length }: string): [number, number] => [length >> 1, (length >> 1) + 60];

/** Pieces that, said again and again, make a search go back over what it has seen. */
export const HOSTILE = [
  ...['“', '"a ', '( ', '[', '*a ', '`', '<', 'said ', 'according to ', 'aA1 ', '\n', '-'],
  ...['“a” ', ' ', '&', '&amp', 'a', '1', '\u200b', '\u202e', 'e\u0301', '“said he, “', ', who '],
];

/** How one taker's time grows with one text. */
export interface Growth {
  readonly taker: string;
  readonly piece: string;
  readonly length: number;
  /** Of the processor time at 2n to that at n; null where it stays too short to tell. */
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

/**
 * Doubles a hostile text until it takes long enough to be timed, and then twice more: the ratio is the mean
 * of both, since one alone may meet the edge of a processor's cache. `tell` is called before each timing.
 */
export function growthOf(taker: string, piece: string, tell: () => void = () => {}): Growth {
  const take = TAKERS[taker]!;
  const at = (length: number) => {
    tell();
    return timeOf(take, of(piece, length));
  };
  let length = 1_000;
  while (length < LONGEST && at(length) < LEAST_MS) length *= 2;
  if (length >= LONGEST) return { taker, piece, length, ratio: null };
  let [once, fourTimes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // By turns, so that a busy spell of the machine meets both.
  for (let round = 0; round < ROUNDS; round++) {
    once = Math.min(once, at(length));
    fourTimes = Math.min(fourTimes, at(4 * length));
  }
  return { taker, piece, length, ratio: Math.sqrt(fourTimes / once) };
}
