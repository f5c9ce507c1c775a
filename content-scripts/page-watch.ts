import { nativeDomOf } from '../src/page-text/native-dom.ts';
import type { Listening } from './listening.ts';

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
  listening: Listening,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let changed: Set<Node> | null = new Set();
  /** When the first change came that was not read yet. */
  let since = 0;
  /** Milliseconds of work beyond our share, as of `counted`. */
  let owed = 0;
  let counted = performance.now();

  const owedAt = (now: number) => Math.max(0, owed - (now - counted) * SHARE);

  const run = async () => {
    running = true;
    again = false;
    const nodes = changed;
    changed = new Set();
    const took = await onChange(nodes);
    const now = performance.now();
    owed = owedAt(now) + took;
    counted = now;
    running = false;
    if (again) soon();
  };
  const soon = () => {
    const now = performance.now();
    if (!again) since = now;
    again = true;
    if (running || signal.aborted) return;
    clearTimeout(timer);
    const rest = Math.min(QUIET_MS, Math.max(0, since + RESTLESS_MS - now));
    const payable = (owedAt(now) - CREDIT_MS) / SHARE;
    timer = setTimeout(run, Math.max(rest, payable));
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
      // After `document.open` there is a new root, and nobody listens any more.
      if (target === document) listening.renew();
      // What an attribute shows or hides is the element itself.
      const within =
        type === 'attributes' ? nativeDomOf(target as Element).parentOf(target) : target;
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
  if (view?.navigation) listening.on(view.navigation, 'navigatesuccess', soon);
  if (view) {
    listening.on(view, 'popstate', soon);
    listening.on(view, 'pageshow', soonAll);
    // A style sheet that comes late may hide or show anything.
    listening.on<Event>(view, 'load', ({ target }) => {
      if (target === document) soonAll();
    });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
