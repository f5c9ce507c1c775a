/** What two lists have in common in their order, and what is only in one of them. */

/** A stretch of either list: in both, only in the older, or only in the newer. */
export interface Piece<Item> {
  readonly kind: 'same' | 'gone' | 'come';
  readonly items: readonly Item[];
}

/** Cells of the table that is filled for what differs: 2,000 by 2,000, some tens of milliseconds. */
const MOST_CELLS = 4_000_000;

/**
 * The longest list that both have in common, and what stands between (Wagner and Fischer, after
 * what is alike at both ends is set aside). Where too much differs, all of it is gone and come.
 */
export function diff<Item>(before: readonly Item[], now: readonly Item[]): Piece<Item>[] {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const old = before.slice(head, before.length - tail);
  const fresh = now.slice(head, now.length - tail);
  const pieces: { kind: Piece<Item>['kind']; items: Item[] }[] = [];
  const add = (kind: Piece<Item>['kind'], items: readonly Item[]) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.items.push(...items);
    else if (items.length > 0) pieces.push({ kind, items: [...items] });
  };
  add('same', before.slice(0, head));
  if (old.length * fresh.length > MOST_CELLS) {
    add('gone', old);
    add('come', fresh);
  } else {
    const common = commonLengths(old, fresh);
    const width = fresh.length + 1;
    let [row, column] = [0, 0];
    while (row < old.length || column < fresh.length) {
      const here = common[row * width + column]!;
      if (row < old.length && old[row] === fresh[column]) {
        add('same', [old[row++]!]);
        column++;
      } else if (row < old.length && common[(row + 1) * width + column] === here) {
        add('gone', [old[row++]!]);
      } else {
        add('come', [fresh[column++]!]);
      }
    }
  }
  add('same', before.slice(before.length - tail));
  return pieces;
}

/** Per pair of places, how long a list the rests from there have in common. */
function commonLengths<Item>(old: readonly Item[], fresh: readonly Item[]): Uint16Array {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = fresh.length - 1; column >= 0; column--) {
      const at = row * width + column;
      lengths[at] =
        old[row] === fresh[column]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * What changed between two passages, word by word, what is gone before what has come; joined, the
 * pieces that are not gone give `now`. A space between two changes is part of both.
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
    close();
    pieces.push(piece);
  }
  close();
  return pieces;
}
