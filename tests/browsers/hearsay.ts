/** What a reader does with Hearsay, and what they see of it, in either browser. */
import type { PageReport } from '../../src/page-report.ts';
import type { Browser, Point, Tab, View } from './browser.ts';
import { until } from './until.ts';

/** Names of the highlights in content-scripts/painter.ts; of quotations and claims, whoever is the source. */
export const PAINTED = {
  quotation: 'm1 m11 m13 m15 m17',
  claim: 'm2 m12 m14 m16 m18',
  yellow: 'm3',
  overlap: 'm9',
  hover: 'm10',
  pointer: 'm8',
} as const;

/** What Hearsay says of the page that the popup is about, once it has read all of it. */
export function describePage(popup: View): Promise<PageReport> {
  return until('the page to be read', async () => {
    const report = await popup.evaluate(async (): Promise<PageReport | null> => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const envelope = { to: 'content', kind: 'describePage', argument: {} };
      const reply = await chrome.tabs.sendMessage(tab?.id ?? -1, envelope);
      return reply?.ok && reply.value !== 'reading' ? reply.value : null;
    });
    return report?.settled ? report : null;
  });
}

/** The words painted under each of `PAINTED`, and under the page's own names, as the page can list them. */
export function painted(tab: Tab): Promise<Record<string, string[]>> {
  return tab.evaluate((kinds) => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const kind = kinds.find((names) => names.split(' ').includes(name)) ?? name;
      found[kind] = [...(found[kind] ?? []), ...Array.from(highlight, String)];
    }
    return found;
  }, Object.values(PAINTED));
}

/** Waits until these words are painted under a name, whole and alone in their range. */
export async function untilPainted(tab: Tab, name: string, words: string): Promise<void> {
  await until(`“${words}” painted as ${name}`, async () =>
    (await painted(tab))[name]?.includes(words),
  );
}

/** Where the words begin and end on screen, scrolled into view; null when no text node has them. */
export function placeOf(words: string): { from: Point; to: Point } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = Array.from(range.getClientRects());
    const first = boxes[0];
    const last = boxes.at(-1);
    if (first === undefined || last === undefined) return null;
    // A pixel inside either end, so that rounding does not take in a neighbouring letter.
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  return null;
}

/** As often somebody tries again to select words that have moved. */
const TRIES = 3;

/** Selects words with the mouse, as a reader does; they have to stand in one text node. */
export async function select(tab: Tab, words: string): Promise<void> {
  let selected = '';
  // A page that is still being laid out moves its words from under the pointer.
  for (let tries = 0; tries < TRIES && selected !== words; tries++) {
    // Pressing on selected words would drag them.
    await tab.evaluate(() => getSelection()?.empty());
    const place = await tab.evaluate(placeOf, words);
    if (place === null) throw new Error(`the page has no “${words}”`);
    await tab.drag(place.from, place.to);
    selected = await tab.evaluate(() => String(getSelection()));
  }
  if (selected !== words) throw new Error(`selected “${selected}” instead of “${words}”`);
}

/** Buttons of the bar that comes with a selection, by what they are called aloud. */
const BAR = { Highlight: 'Highlight: Yellow', Note: 'Note' } as const;

/** Where a button of the bar is; null while there is no bar. */
export const barButton = (tab: Tab, button: keyof typeof BAR): Promise<Point | null> =>
  tab.shadowButton(BAR[button]);

/** Clicks a button of the bar that comes with a selection. */
export async function clickBar(tab: Tab, button: keyof typeof BAR): Promise<void> {
  const place = await until(`the bar’s ${button}`, () => barButton(tab, button));
  await tab.clickAt(place);
}

/** The editor's frame in the page, ready to be typed in. */
export async function editor(tab: Tab): Promise<View> {
  const frame = await until('the editor', () => tab.frame('/editor/index.html'));
  await until('the editor to have the focus', () =>
    frame.evaluate(() => document.activeElement?.localName === 'textarea' && document.hasFocus()),
  );
  return frame;
}

/** Clicks a button of a card in the popup that opens the note, and waits for the field. */
export async function openField(popup: View, button: 'Add note' | 'Edit note'): Promise<void> {
  await popup.click('.card button', button);
  await until('the field to have the focus', () =>
    popup.evaluate(() => document.activeElement?.localName === 'textarea'),
  );
}

/** Types into the popup's search field, so that only cards with these words are left. */
export async function search(popup: View, words: string): Promise<void> {
  await popup.click('input[type="search"]');
  await popup.type(words);
}

/** Waits until a note's field says that what is in it is safe. */
export async function untilSaved(field: View): Promise<void> {
  await until('the note to be saved', () =>
    field.evaluate(() => document.querySelector('[data-status="saved"]') !== null),
  );
}

/** Clicks the toolbar, waits until the page has been read to its end, and closes the popup. */
export async function start(browser: Browser, tab: Tab): Promise<PageReport> {
  const popup = await browser.clickToolbar(tab);
  const report = await describePage(popup);
  await browser.closePopup();
  return report;
}

/** An annotation as the popup lists it. */
export interface Listed {
  readonly quote: string;
  readonly note: string;
}

/** What the popup lists, from top to bottom, once it has asked the store. */
export async function listed(popup: View): Promise<Listed[]> {
  await until('the popup to have asked the store', () =>
    popup.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false'),
  );
  return popup.evaluate(() =>
    Array.from(document.querySelectorAll('.card'), (card) => ({
      quote: card.querySelector('.quote-words')?.textContent ?? '',
      note: card.querySelector('.card-note')?.textContent ?? '',
    })),
  );
}

/** What stands in the popup's first open note field; null when none is open. */
export function typed(popup: View): Promise<string | null> {
  return popup.evaluate(() => document.querySelector('textarea')?.value ?? null);
}

/** Selects words, clicks Note, types, and waits until the note is safe; the editor stays open. */
export async function writeNote(tab: Tab, words: string, note: string): Promise<View> {
  await select(tab, words);
  await clickBar(tab, 'Note');
  const frame = await editor(tab);
  await tab.type(note);
  await untilSaved(frame);
  return frame;
}

/** Waits until these words stand in the popup, as patiently as `until`. */
export async function untilSays(popup: View, words: string, patienceMs?: number): Promise<void> {
  await until(
    `the popup to say “${words}”`,
    () => popup.evaluate((sought) => document.body.textContent.includes(sought), words),
    patienceMs,
  );
}

/** From a page's last change on, in milliseconds: by then text, article, marks and address are right. */
export const RIGHT_MS = 500;

/**
 * Lets a page change by an event of its own, and waits until words are painted, or no longer are.
 * Gives the milliseconds from the page's last change on, by the page's own clock.
 */
export function changeUntil(
  tab: Tab,
  event: string | null,
  name: string,
  words: string,
  wanted = true,
): Promise<number> {
  return tab.evaluate(
    async (type, highlight, sought, isWanted) => {
      let still = performance.now();
      const observer = new MutationObserver(() => {
        still = performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      const isPainted = () =>
        highlight
          .split(' ')
          .flatMap((one) => Array.from(CSS.highlights.get(one) ?? [], String))
          .some((range) => range.includes(sought));
      if (type !== null) dispatchEvent(new Event(type));
      const deadline = performance.now() + 10_000;
      // A page that is not yet changed may look right already.
      do await new Promise((next) => setTimeout(next, 10));
      while (isPainted() !== isWanted && performance.now() < deadline);
      observer.disconnect();
      if (isPainted() !== isWanted) throw new Error(`in vain for “${sought}”`);
      return performance.now() - still;
    },
    event,
    name,
    words,
    wanted,
  );
}

/** Selects words, highlights them, and waits until they are painted. */
export async function highlight(tab: Tab, words: string): Promise<void> {
  // A bar says “Saved” a while, and would be taken for the next one's: also that of a note before.
  const gone = () =>
    until('the bar to go', async () => (await barButton(tab, 'Highlight')) === null);
  await gone();
  await select(tab, words);
  await clickBar(tab, 'Highlight');
  await untilPainted(tab, PAINTED.yellow, words);
  await gone();
}

/**
 * Goes to the next marked statement or annotation, as the keyboard command does: from a page of ours,
 * because browsers keep their shortcuts. `part` tells the page by its address. False for none.
 */
export const stepBy = (ours: View, part: string, of: 'mark' | 'annotation', direction: 1 | -1) =>
  callPage(ours, part, 'step', { of, direction });

/** Puts the keyboard on the toolbar of the selection, as its command does. */
export const focusToolbar = (ours: View, part: string) => callPage(ours, part, 'focusToolbar', {});

/** What a page answers that is asked from a page of ours; `part` tells it by its address. */
const callPage = (ours: View, part: string, kind: string, argument: object): Promise<unknown> =>
  ours.evaluate(
    async (sought, name, given) => {
      const tabs = await chrome.tabs.query({});
      const id = tabs.find(({ url }) => url?.includes(sought))?.id ?? -1;
      const envelope = { to: 'content', kind: name, argument: given };
      return (await chrome.tabs.sendMessage(id, envelope))?.value;
    },
    part,
    kind,
    argument,
  );

/** What is pasted, by format. */
export type Pasted = Readonly<Record<string, string>>;

/** Pastes into a field of the page and takes the field away again. */
export async function paste(tab: Tab): Promise<Pasted> {
  await tab.evaluate(() => {
    const field = document.createElement('textarea');
    field.style.cssText = 'position: fixed; inset: 0 auto auto 0';
    field.addEventListener('paste', (event) => {
      const data = event.clipboardData;
      const formats = Array.from(data?.types ?? [], (type) => [type, data?.getData(type)]);
      document.documentElement.dataset.pasted = JSON.stringify(Object.fromEntries(formats));
      event.preventDefault();
    });
    document.body.append(field);
    field.focus();
  });
  await tab.press('Control+v');
  const pasted = await until('what is pasted', () =>
    tab.evaluate(() => document.documentElement.dataset.pasted),
  );
  await tab.evaluate(() => {
    delete document.documentElement.dataset.pasted;
    document.querySelector('textarea')?.remove();
  });
  return JSON.parse(pasted);
}
