import { type Pairing, pairBy } from './pair.ts';

/** Something said in an edition, and who says it; null where that is not known. */
export interface Said {
  readonly words: string;
  readonly speaker: string | null;
}

/** The same statement in two editions, with other words or another speaker. */
export interface SaidAnew {
  readonly before: Said;
  readonly now: Said;
}

/** What became of what people say in an article. */
export interface SaidChanges {
  readonly added: readonly Said[];
  readonly removed: readonly Said[];
  readonly reworded: readonly SaidAnew[];
  /** The same words, now given to somebody else. */
  readonly reassigned: readonly SaidAnew[];
  /** Who had no word before, and who has none any more. */
  readonly voicesAdded: readonly string[];
  readonly voicesRemoved: readonly string[];
}

/**
 * What the publisher changed in what is said. The statements were detected in either text by itself,
 * which may miss in one what it finds in the other: words that stand in both texts have not changed,
 * whoever found them. Punctuation and typography change nothing.
 */
export function saidChanges(
  before: { readonly text: string; readonly said: readonly Said[] },
  now: { readonly text: string; readonly said: readonly Said[] },
): SaidChanges {
  const [old, fresh] = [keyOf(before.text), keyOf(now.text)];
  const isSaid = ({ words }: Said) => keyOf(words).trim() !== '';
  const stoodBefore = ({ words }: Said) => old.includes(keyOf(words));
  const standsNow = ({ words }: Said) => fresh.includes(keyOf(words));

  const pairing = withoutMoves(
    pairBy(before.said.filter(isSaid), now.said.filter(isSaid), ({ words }) => keyOf(words)),
  );
  const added = pairing.added.filter((one) => !stoodBefore(one));
  const removed = pairing.removed.filter((one) => !standsNow(one));
  const reassigned = pairing.same.filter(
    (pair) =>
      pair.before.speaker !== null &&
      pair.now.speaker !== null &&
      !isSameVoice(pair.before.speaker, pair.now.speaker),
  );
  const isOther = (said: readonly Said[]) => (voice: string) =>
    !said.some(({ speaker }) => speaker !== null && isSameVoice(speaker, voice));
  return {
    added,
    removed,
    reworded: pairing.reworded.filter((pair) => !stoodBefore(pair.now) || !standsNow(pair.before)),
    reassigned,
    voicesAdded: voicesOf([...added, ...reassigned.map((pair) => pair.now)]).filter(
      isOther(before.said),
    ),
    voicesRemoved: voicesOf([...removed, ...reassigned.map((pair) => pair.before)]).filter(
      isOther(now.said),
    ),
  };
}

/** Whether anything in what is said changed. */
export const hasSaidChanges = (changes: SaidChanges): boolean =>
  Object.values(changes).some((some) => some.length > 0);

/** Words alone, in one case and with a space on each side of each. */
const keyOf = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Pairs what only changed its place: a diff takes it for gone and come. */
function withoutMoves(pairing: Pairing<Said>): Pairing<Said> {
  const again = pairBy(
    pairing.removed.toSorted(byWords),
    pairing.added.toSorted(byWords),
    ({ words }) => keyOf(words),
  );
  return {
    ...again,
    same: [...pairing.same, ...again.same],
    reworded: [...pairing.reworded, ...again.reworded],
    added: pairing.added.filter((one) => again.added.includes(one)),
    removed: pairing.removed.filter((one) => again.removed.includes(one)),
  };
}

const byWords = (one: Said, other: Said): number => {
  const [left, right] = [keyOf(one.words), keyOf(other.words)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Whether two names are one voice's: "Eng" and "Torvald Eng", however they are spelt in case. */
function isSameVoice(one: string, other: string): boolean {
  const names = [keyOf(one), keyOf(other)].toSorted((left, right) => left.length - right.length);
  const [shorter = '', longer = ''] = names;
  return shorter
    .trim()
    .split(' ')
    .every((name) => longer.includes(` ${name} `));
}

const voicesOf = (said: readonly Said[]): string[] => [
  ...new Set(said.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))),
];
