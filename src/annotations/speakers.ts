/** Which names are one speaker: what the reader put together by hand, and took apart again. */

/** One act on names. They are only ever added, so that two machines' acts can be put together. */
export type SpeakerAct = {
  /** However often it is sent or restored, it happens once. */
  readonly opId: string;
  /** One more than the highest that was known when it was done: the order of things without a clock. */
  readonly count: number;
  /** ISO 8601, for showing only. */
  readonly at: string;
} & (
  | {
      readonly act: 'merge';
      /** All of them, and whatever they were one with, are one; the first is shown. */
      readonly names: readonly string[];
    }
  /** The name stands for itself again. */
  | { readonly act: 'split'; readonly name: string }
  /** An earlier act, of any kind, counts no more. */
  | { readonly act: 'undo'; readonly of: string }
);

/** Names that are one speaker, the one to be shown first. */
export type Names = readonly [string, ...string[]];

/** Names that differ in case alone are one. */
export const nameKey = (name: string): string => name.toLowerCase();

/**
 * The names that are one, by the `nameKey` of each; a name that is not here stands for itself. The same
 * acts give the same in whatever order they come.
 */
export function groupNames(acts: readonly SpeakerAct[]): ReadonlyMap<string, Names> {
  const groups = new Map<string, Names>();
  for (const act of standing(acts)) {
    if (act.act === 'split') {
      const names = groups.get(nameKey(act.name)) ?? [];
      groups.delete(nameKey(act.name));
      put(groups, without(names, nameKey(act.name)));
    } else if (act.act === 'merge') {
      put(
        groups,
        act.names.flatMap((name) => [name, ...(groups.get(nameKey(name)) ?? [])]),
      );
    }
  }
  return groups;
}

/** The acts that count, in their order: those done in ignorance of each other by their ids. */
function standing(acts: readonly SpeakerAct[]): readonly SpeakerAct[] {
  const order = acts.toSorted(
    (one, other) => one.count - other.count || (one.opId < other.opId ? -1 : 1),
  );
  const undone = new Set<string>();
  for (const act of order.toReversed()) {
    if (act.act === 'undo' && !undone.has(act.opId)) undone.add(act.of);
  }
  return order.filter(({ opId }) => !undone.has(opId));
}

/** Makes names one, each of them once. A name alone needs no group. */
function put(groups: Map<string, Names>, names: readonly string[]): void {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  const [first, ...others] = byKey.values();
  for (const key of byKey.keys()) groups.delete(key);
  if (first === undefined || others.length === 0) return;
  const group: Names = [first, ...others];
  for (const key of byKey.keys()) groups.set(key, group);
}

const without = (names: readonly string[], key: string) =>
  names.filter((name) => nameKey(name) !== key);
