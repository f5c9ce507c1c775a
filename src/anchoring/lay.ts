/** Where a passage lies whose words were edited: its words laid on those of the page. */
import { type Alignment, alignWords } from './align.ts';
import type { Cluster } from './clusters.ts';
import type { FoldedText } from './fold.ts';
import type { Query } from './query.ts';

import { gluedBefore, sliceWords, type Words, wordsOf } from './words.ts';

/** Indexes of codes of the page, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** Codes by which a few edits shift the ends of a passage. */
const EDITS = 48;
/** Codes that an advertisement or an added sentence may put into the passage. */
const INSERTION = 320;
/** Share of its words that must be the same for a passage to be looked for no further around. */
const MOST = 0.7;
/** Beyond this many cells of a word table a passage is aligned by its head and its tail. */
const LARGEST_TABLE = 1 << 19;
/** Words of a long passage's head, and of its tail. */
const ENDS = 60;

/**
 * The stretches that a query's passage may have become at a cluster of its seeds: as far as its
 * words reach, and as far as its surroundings let it.
 */
export function layQuery(page: FoldedText, query: Query, cluster: Cluster): Stretch[] {
  const { all, exact, prefix } = query;
  const words = wordsOf(all, 0, all.codes.length);
  const first = wordAt(words, prefix.length);
  const past = wordAt(words, prefix.length + exact.length);
  if (past <= first) return [];
  const narrow = wordsAround(page, cluster, words, EDITS + Math.floor(exact.length / 8));
  if (words.count * narrow.count > LARGEST_TABLE) {
    return layEnds(page, cluster, words, first, past);
  }
  const lay = new Lay(words, narrow);
  if (lay.fitsWell(first, past)) return stretches(lay, first, past);
  const wide = wordsAround(page, cluster, words, INSERTION + Math.floor(exact.length / 4));
  return stretches(new Lay(words, wide), first, past);
}

/** A long passage by its first and its last words. */
function layEnds(
  page: FoldedText,
  cluster: Cluster,
  words: Words,
  first: number,
  past: number,
): Stretch[] {
  const head = sliceWords(words, 0, Math.min(past, first + ENDS));
  const tailFrom = Math.max(first, past - ENDS);
  const tail = sliceWords(words, tailFrom, words.count);
  const start = new Lay(head, wordsAround(page, cluster, head, INSERTION));
  const end = new Lay(tail, wordsAround(page, cluster, tail, INSERTION));
  const from = start.firstOn(first, head.count);
  const to = end.lastOn(0, past - tailFrom);
  return from && to ? [[from[0], to[1]]] : [];
}

/** Words of the page where some words of the query are expected, and `reach` codes around. */
function wordsAround(page: FoldedText, cluster: Cluster, words: Words, reach: number): Words {
  const inPage = (index: number) => Math.max(0, Math.min(page.codes.length, index));
  const from = inPage(cluster.low + words.from[0]! - reach);
  const to = inPage(cluster.high + words.to[words.count - 1]! + reach);
  return wordsOf(page, from, Math.max(from, to));
}

function stretches(lay: Lay, first: number, past: number): Stretch[] {
  const start = lay.firstOn(first, past);
  const end = lay.lastOn(first, past);
  if (!start || !end) return [];
  const found: Stretch[] = [[start[0], end[1]]];
  // Words of the passage that are gone may have been replaced by those next to its surroundings.
  const before = lay.on[first]! < 0 ? lay.lastOn(0, first) : null;
  const after = lay.on[past - 1]! < 0 ? lay.firstOn(past, lay.on.length) : null;
  if (before) found.push([before[1], end[1]]);
  if (after) found.push([start[0], after[0]]);
  if (before && after) found.push([before[1], after[0]]);
  return found;
}

/** A query laid on the words of the page. */
class Lay {
  readonly on: Alignment;

  constructor(
    private readonly query: Words,
    private readonly page: Words,
  ) {
    this.on = alignWords(query, page);
  }

  /** Codes of the page under the first word in `[from, to)` of the query that lies on any. */
  firstOn(from: number, to: number): Stretch | null {
    for (let word = from; word < to; word++) if (this.on[word]! >= 0) return this.under(word);
    return null;
  }

  /** Codes of the page under the last such word. */
  lastOn(from: number, to: number): Stretch | null {
    for (let word = to - 1; word >= from; word--) if (this.on[word]! >= 0) return this.under(word);
    return null;
  }

  /** Whether both ends of a stretch of words, and most of it, lie on the same words. */
  fitsWell(first: number, past: number): boolean {
    if (!this.isSame(first) || !this.isSame(past - 1)) return false;
    let same = 0;
    for (let word = first; word < past; word++) if (this.isSame(word)) same++;
    return same >= MOST * (past - first);
  }

  private isSame(word: number): boolean {
    const on = this.on[word]!;
    return on >= 0 && this.query.hash[word] === this.page.hash[on];
  }

  private under(word: number): Stretch {
    const { query, page } = this;
    const on = this.on[word]!;
    return [page.from[on]! + gluedBefore(query, word, page, on), page.to[on]!];
  }
}

/** The first word that begins at or after an index of codes. */
function wordAt({ count, from }: Words, index: number): number {
  let word = 0;
  while (word < count && from[word]! < index) word++;
  return word;
}
