/**
 * Quiet time after the last change before the page is read again, in milliseconds. A reader is to
 * see the page right half a second after it came to rest: the rest is for reading and attribution.
 */
const QUIET_MS = 150;
/** A restless page is never quiet: it is read this long after the first change, in milliseconds. */
const RESTLESS_MS = 2_000;
/** Our part of the main thread, over a longer time… */
const SHARE = 0.02;
/** …of which this much may be taken at once, in milliseconds: some readings in close succession. */
const CREDIT_MS = 250;

/**
 * Calls `onChange` when the page's nodes or its address have changed and it has come to rest.
 * `onChange` resolves to the milliseconds it took. Changes to `own()` do not count.
 */
export function watchPage(
  document: Document,
  own: () => Element | null,
  onChange: () => Promise<number>,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  /** When the first change came that was not read yet. */
  let changed = 0;
  /** Milliseconds of work beyond our share, as of `counted`. */
  let owed = 0;
  let counted = performance.now();

  const owedAt = (now: number) => Math.max(0, owed - (now - counted) * SHARE);

  const run = async () => {
    running = true;
    again = false;
    const took = await onChange();
    const now = performance.now();
    owed = owedAt(now) + took;
    counted = now;
    running = false;
    if (again) soon();
  };
  const soon = () => {
    const now = performance.now();
    if (!again) changed = now;
    again = true;
    if (running || signal.aborted) return;
    clearTimeout(timer);
    const rest = Math.min(QUIET_MS, Math.max(0, changed + RESTLESS_MS - now));
    const payable = (owedAt(now) - CREDIT_MS) / SHARE;
    timer = setTimeout(run, Math.max(rest, payable));
  };

  const observer = new MutationObserver((records) => {
    const mine = own();
    const isOurs = (node: Node) => node === mine;
    const foreign = records.some(
      ({ type, addedNodes, removedNodes }) =>
        type === 'characterData' || ![...addedNodes, ...removedNodes].every(isOurs),
    );
    if (foreign) soon();
  });
  // The document and not the body: a page may replace its body, or all of itself.
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const view = document.defaultView as (Window & { navigation?: EventTarget }) | null;
  view?.navigation?.addEventListener('navigatesuccess', soon, { signal });
  view?.addEventListener('popstate', soon, { signal });
  view?.addEventListener('pageshow', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
