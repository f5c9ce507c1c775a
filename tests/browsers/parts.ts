/** What the reader sees and does in our own parts of a page: the card of a statement, the toolbar. */
import type { Point, Tab } from './browser.ts';
import { until } from './until.ts';

/** A point on the first painted words of a kind that hold these words, in view; null for none. */
export const pointOn = (tab: Tab, kind: string, words: string): Promise<Point | null> =>
  tab.evaluate(
    (name, sought) => {
      const range = name
        .split(' ')
        .flatMap((one) => Array.from(CSS.highlights.get(one) ?? []))
        .find((one) => String(one).includes(sought));
      if (!(range instanceof Range)) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = Array.from(range.getClientRects());
      return box ? { x: box.left + 12, y: box.top + box.height / 2 } : null;
    },
    kind,
    words,
  );

/** The words of the first part of ours that matches; null while there is none. */
export const partText = (tab: Tab, selector: string): Promise<string | null> =>
  tab.inHost((root, sought) => root.querySelector(sought)?.textContent ?? null, selector);

/** Waits until the card of a statement is there whose speaker is called so. */
export const untilCard = (tab: Tab, speaker: string): Promise<unknown> =>
  until(`the card of ${speaker}`, async () =>
    (await partText(tab, '.card .speaker'))?.includes(speaker),
  );

/** Waits until no part of ours matches. */
export const untilNone = (tab: Tab, selector: string): Promise<unknown> =>
  until(`${selector} to go`, async () => (await partText(tab, selector)) === null);

/** The middle of the first part of ours that matches and is called so. */
export const pointInPart = (tab: Tab, selector: string, name = ''): Promise<Point> =>
  until(`${selector} ${name}`, () =>
    tab.inHost(
      (root, sought, called) => {
        const part = Array.from(root.querySelectorAll(sought)).find(
          (one) =>
            (one.getAttribute('aria-label') ?? one.textContent).includes(called) &&
            one.checkVisibility(),
        );
        part?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = part?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
      name,
    ),
  );

/** Clicks the first part of ours that matches and is called so, with the mouse. */
export const clickPart = async (tab: Tab, selector: string, name = ''): Promise<void> =>
  tab.clickAt(await pointInPart(tab, selector, name));

/** What of ours has the focus: its name, or its words; null for nothing. */
export const focusedPart = (tab: Tab): Promise<string | null> =>
  tab.inHost(({ activeElement: part }) =>
    part === null ? null : (part.getAttribute('aria-label') ?? part.textContent),
  );
