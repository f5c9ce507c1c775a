/** Quiet time after the last change before the page is read again, in milliseconds. */
const QUIET_MS = 250;
/**
 * A restless page is never quiet: then it is read again after this many times the time that the
 * last reading took, which keeps our share of the main thread under 2%.
 */
const SHARE = 50;

/** Attributes by which pages show what they had hidden, and hide it. */
const SHOWING = ['class', 'style', 'hidden', 'open'];

/** The nodes in which something changed; null when it may be anything. */
export type Changed = ReadonlySet<Node> | null;

/**
 * Calls `onChange` when the page's nodes or its address have changed and it has come to rest, with
 * the nodes in which something changed since. `onChange` resolves to the milliseconds it took.
 * Changes to `own()` do not count.
 */
export function watchPage(
  document: Document,
  own: () => Element | null,
  onChange: (changed: Changed) => Promise<number>,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let earliest = 0;
  let changed: Set<Node> | null = new Set();

  const run = async () => {
    running = true;
    again = false;
    const since = changed;
    changed = new Set();
    const took = await onChange(since);
    earliest = performance.now() + took * SHARE;
    running = false;
    if (again) soon();
  };
  const soon = () => {
    again = true;
    if (running || signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(QUIET_MS, earliest - performance.now()));
  };

  const soonAll = () => {
    changed = null;
    soon();
  };

  const observer = new MutationObserver((records) => {
    const mine = own();
    const isOurs = (node: Node) => node === mine;
    let isForeign = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) continue;
      if (type === 'attributes' && isOurs(target)) continue;
      isForeign = true;
      // What an attribute shows or hides is the element itself.
      const within = type === 'attributes' ? target.parentNode : target;
      if (within) changed?.add(within);
    }
    if (isForeign) soon();
  });
  // The document and not the body: a page may replace its body, or all of itself.
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: SHOWING,
  });
  const view = document.defaultView as (Window & { navigation?: EventTarget }) | null;
  view?.navigation?.addEventListener('navigatesuccess', soon, { signal });
  view?.addEventListener('popstate', soon, { signal });
  view?.addEventListener('pageshow', soonAll, { signal });
  // A style sheet that comes late may hide or show anything.
  view?.addEventListener('load', soonAll, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
