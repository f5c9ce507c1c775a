import { diff } from './diff.ts';

/** What two lists have in common, and what not: texts that are the same, reworded, come and gone. */
export interface Pairing<Item> {
  readonly same: readonly { readonly before: Item; readonly now: Item }[];
  readonly reworded: readonly { readonly before: Item; readonly now: Item }[];
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** From this share of words in common on, two texts are one that was reworded. */
const ALIKE = 0.5;

/** Pairs the items of two lists by their texts, and tells those that were reworded from the rest. */
export function pairBy<Item>(
  before: readonly Item[],
  now: readonly Item[],
  textOf: (item: Item) => string,
): Pairing<Item> {
  const same: { before: Item; now: Item }[] = [];
  const reworded: { before: Item; now: Item }[] = [];
  const added: Item[] = [];
  const removed: Item[] = [];
  let gone: Item[] = [];
  let [old, fresh] = [0, 0];
  for (const { kind, items } of diff(before.map(textOf), now.map(textOf))) {
    for (const text of items) {
      if (kind === 'gone') gone.push(before[old++]!);
      else if (kind === 'same') {
        removed.push(...gone);
        gone = [];
        same.push({ before: before[old++]!, now: now[fresh++]! });
      } else {
        const item = now[fresh++]!;
        const likely = mostAlike(text, gone, textOf);
        if (likely === null) added.push(item);
        else {
          reworded.push({ before: likely, now: item });
          gone = gone.filter((other) => other !== likely);
        }
      }
    }
  }
  return { same, reworded, added, removed: [...removed, ...gone] };
}

/** The most that is compared with one text, so that a page made anew costs no square of itself. */
const MOST_COMPARED = 50;

function mostAlike<Item>(
  text: string,
  others: readonly Item[],
  textOf: (item: Item) => string,
): Item | null {
  let best: Item | null = null;
  let most = ALIKE;
  for (const other of others.slice(0, MOST_COMPARED)) {
    const likeness = likenessOf(text, textOf(other));
    if (likeness >= most) [best, most] = [other, likeness];
  }
  return best;
}

/** Twice the words in common by all words, from 0 to 1 (Dice). */
function likenessOf(one: string, other: string): number {
  const [left, right] = [wordSet(one), wordSet(other)];
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / Math.max(1, left.size + right.size);
}

const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
