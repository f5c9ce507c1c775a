/**
 * Clicks on what the reader does not see. A page may lay something over a part of ours, or make it see
 * through, and have it pressed: that click is a real one. Chromium tells what is seen
 * (https://w3c.github.io/IntersectionObserver/v2/); elsewhere every click passes.
 */

/** What a click acts on. Fields are left alone: what is typed in them is typed by key. */
const CONTROLS = 'button, summary, select, label, [role="option"]';
/** A click so soon after a control was uncovered may have been meant for what lay over it, in milliseconds. */
const RECENT_MS = 500;
const NEVER = Number.NEGATIVE_INFINITY;
/** How often the browser looks, in milliseconds: the least that it allows. */
const LOOK_MS = 100;

/** The second version of the standard, which the compiler does not know. */
interface SeenOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}
interface SeenEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}

/**
 * From now on clicks on controls in `part` that are covered or see-through, even in part, or were within the
 * last half second, do nothing; `tell` is called instead. Keys act all the same: they go where the focus is
 * seen. The browser's own test is strict: a filter that a page puts over itself counts as see-through, too.
 */
export function refuseCovered(part: Element, tell: () => void): void {
  if (!('isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {}))) return;
  /**
   * When each control in sight was uncovered last, by `performance.now()`: Infinity while it is covered,
   * less than any time where it never was.
   */
  const uncovered = new Map<Element, number>();
  const options: SeenOptions = { trackVisibility: true, delay: LOOK_MS };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, isVisible } of entries as SeenEntry[]) {
      const before = uncovered.get(target) ?? NEVER;
      if (!isIntersecting) uncovered.delete(target);
      else if (!isVisible) uncovered.set(target, Number.POSITIVE_INFINITY);
      else uncovered.set(target, before === Number.POSITIVE_INFINITY ? performance.now() : before);
    }
  }, options);
  const watch = () => {
    for (const control of part.querySelectorAll(CONTROLS)) observer.observe(control);
  };
  watch();
  new MutationObserver(watch).observe(part, { childList: true, subtree: true });

  const judge = (event: Event) => {
    const control = event.target instanceof Element ? event.target.closest(CONTROLS) : null;
    // A click by key or by assistive technology has no count.
    if (!control || (event instanceof MouseEvent && event.detail === 0)) return;
    // One that has just come into sight is taken for as covered as those around it.
    const when = uncovered.get(control) ?? Math.max(NEVER, ...uncovered.values());
    if (performance.now() - when >= RECENT_MS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') tell();
  };
  part.addEventListener('click', judge, { capture: true });
  // A list of choices opens on the press.
  part.addEventListener('mousedown', judge, { capture: true });
}
