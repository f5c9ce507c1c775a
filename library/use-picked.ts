import { useEffect, useState } from 'preact/hooks';

/** What is picked of a list, for an act on all of it. */
export interface Picked {
  readonly ids: ReadonlySet<string>;
  /** Puts one in or takes it out; with `isRange` all from the last one that was picked on. */
  readonly toggle: (index: number, isRange?: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/**
 * Picks of a list of ids. What is picked is forgotten when the list is about something else (`about`),
 * so that nothing is ever done to what is not listed.
 */
export function usePicked(ids: readonly string[], about: string): Picked {
  const [state, setState] = useState<{
    readonly about: string;
    readonly ids: ReadonlySet<string>;
    readonly last: string | null;
  }>({ about, ids: NONE, last: null });
  const picked = state.about === about ? state : { about, ids: NONE, last: null };
  // Coming back to what was listed before does not bring back what was picked there; what was picked of the
  // new list before this effect ran stays.
  useEffect(
    () => setState((known) => (known.about === about ? known : { about, ids: NONE, last: null })),
    [about],
  );
  const none = () => setState({ about, ids: NONE, last: null });
  const all = () => setState({ about, ids: new Set(ids), last: null });

  function toggle(index: number, isRange = false) {
    const id = ids[index];
    if (id === undefined) return;
    const next = new Set(picked.ids);
    const from = isRange && picked.last !== null ? ids.indexOf(picked.last) : -1;
    if (from !== -1) {
      for (const one of ids.slice(Math.min(from, index), Math.max(from, index) + 1)) next.add(one);
    } else if (!next.delete(id)) next.add(id);
    setState({ about, ids: next, last: id });
  }
  return { ids: picked.ids, toggle, all, none };
}

const NONE: ReadonlySet<string> = new Set();
