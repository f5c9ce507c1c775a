/** Quiet time after the last change before the page is read again, in milliseconds. */
const QUIET_MS = 250;
/**
 * A restless page is never quiet: then it is read again after this many times the time that the
 * last reading took, which keeps our share of the main thread under 2%.
 */
const SHARE = 50;

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
  let earliest = 0;

  const run = async () => {
    running = true;
    again = false;
    const took = await onChange();
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
