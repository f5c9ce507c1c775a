import { ASIDE } from '../annotations/save.ts';

/** What a page kept aside is in the database long before; longer, and the page has most likely gone. */
const PATIENCE_MS = 1_000;

/** The part of the browser's notice of changes in its small store that is used. */
type Changes = Readonly<
  Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>
>;

/**
 * Follows what pages keep aside, by the browser's notices, and calls `takeIn` when some of it is left
 * there: a page that was closed while its earlier keys were being written may have its last ones
 * nowhere else, and nobody else comes for them in this session.
 */
export function watchAside(takeIn: () => void): (changes: Changes) => void {
  const left = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (changes) => {
    const aside = Object.entries(changes).filter(([key]) => key.startsWith(ASIDE));
    if (aside.length === 0) return;
    for (const [key, { newValue }] of aside) {
      if (newValue === undefined) left.delete(key);
      else left.add(key);
    }
    clearTimeout(timer);
    if (left.size > 0) timer = setTimeout(takeIn, PATIENCE_MS);
  };
}
