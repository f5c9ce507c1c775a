import { diffArrays } from 'diff';

/** What two lists have in common in their order, and what is only in one of them. */

/** A stretch of either list: in both, only in the older, or only in the newer. */
export interface Piece<Item> {
  readonly kind: 'same' | 'gone' | 'come';
  readonly items: readonly Item[];
}

/** More edits than this, and two texts have little in common: some tens of milliseconds of work. */
const MOST_EDITS = 2_000;

/**
 * What both lists have in common, in their order, and what stands between, what is gone before what
 * has come (Myers 1986, by jsdiff). Where too much differs, all of it is gone and come.
 */
export function diff<Item>(before: readonly Item[], now: readonly Item[]): Piece<Item>[] {
  const found = diffArrays([...before], [...now], { maxEditLength: MOST_EDITS }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...now], removed: false, added: true },
  ];
  const pieces: Piece<Item>[] = [];
  for (const { value, added, removed } of found) {
    if (value.length === 0) continue;
    const last = pieces.at(-1);
    const piece = { kind: added ? 'come' : removed ? 'gone' : 'same', items: value } as const;
    if (removed && last?.kind === 'come') pieces.splice(-1, 1, piece, last);
    else pieces.push(piece);
  }
  return pieces;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * What changed between two passages, word by word, what is gone before what has come; joined, the
 * pieces that are not gone give `now`. A space between two changes is part of both; one after both is
 * of neither.
 */
export function diffWords(before: string, now: string): Piece<string>[] {
  const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);
  const found = diff(wordsOf(before), wordsOf(now));
  const pieces: Piece<string>[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    if (gone.length > 0) pieces.push({ kind: 'gone', items: gone });
    if (come.length > 0) pieces.push({ kind: 'come', items: come });
    [gone, come] = [[], []];
  };
  for (const [index, piece] of found.entries()) {
    const { kind, items } = piece;
    const isGap =
      0 < index && index < found.length - 1 && items.every((item) => item.trim() === '');
    if (kind !== 'come' && (kind === 'gone' || isGap)) gone.push(...items);
    if (kind !== 'gone' && (kind === 'come' || isGap)) come.push(...items);
    if (kind !== 'same' || isGap) continue;
    // A space that both changes end with was not changed.
    const space = gone.at(-1);
    const isShared = space !== undefined && space === come.at(-1) && space.trim() === '';
    if (isShared) [gone, come] = [gone.slice(0, -1), come.slice(0, -1)];
    close();
    pieces.push(isShared ? { kind, items: [space, ...items] } : piece);
  }
  close();
  return pieces;
}
