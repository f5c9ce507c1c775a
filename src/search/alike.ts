/** Which passages are the same words, told again and again. */
import { foldText } from './fold.ts';

/** Words in a row that are compared: fewer are in many passages, more are seldom left whole by an edit. */
const SHINGLE = 3;
/** Of fewer words nobody can tell whether they were said once or twice: "I do not know that". */
const FEWEST_WORDS = 6;
/** From this share of the shorter passage's shingles on, two are the same words. */
const ALIKE = 0.5;
/** A shingle in more passages than these is a manner of speaking, and comparing all of them a square. */
const MOST_SHARING = 200;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Groups passages that are nearly the same words, by their places in `texts`: each group has two or more,
 * in the order of `texts`, and the group whose first comes first is first. By containment of shingles
 * (Broder: On the resemblance and containment of documents, 1997), because one outlet prints all of what
 * another shortens; what is like one of a group is in it.
 */
export function groupAlike(texts: readonly string[]): readonly (readonly number[])[] {
  const folded = texts.map(wordsOf);
  const leader = texts.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at]!;
    return at;
  };
  const join = (one: number, other: number) => {
    const [first, second] = [find(one), find(other)];
    leader[Math.max(first, second)] = Math.min(first, second);
  };
  const known = new Map<string, number>();
  const sharing = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (const [index, own] of folded.entries()) {
    if (own.length < FEWEST_WORDS) continue;
    // Of the very same words one stands for all.
    const same = known.get(own.join(' '));
    if (same !== undefined) {
      join(same, index);
      continue;
    }
    known.set(own.join(' '), index);
    const shingles = shinglesOf(own);
    sizes.set(index, shingles.size);
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const others = sharing.get(shingle) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others.length < MOST_SHARING) others.push(index);
      sharing.set(shingle, others);
    }
    for (const [other, count] of shared) {
      if (count >= ALIKE * Math.min(shingles.size, sizes.get(other) ?? 0)) join(other, index);
    }
  }
  const groups = new Map<number, number[]>();
  for (const index of texts.keys()) {
    const first = find(index);
    groups.set(first, [...(groups.get(first) ?? []), index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The words of a passage as they are compared: without case, marks and what stands between them. */
const wordsOf = (text: string): readonly string[] =>
  Array.from(words.segment(foldText(text)))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

function shinglesOf(own: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= own.length; at++) {
    found.add(own.slice(at, at + SHINGLE).join(' '));
  }
  return found;
}
