import { describe, expect, it } from 'vitest';
import { BROWSERS, type Point, type Tab, type View } from './browser.ts';
import {
  clickBar,
  editor,
  highlight,
  PAINTED,
  painted,
  start,
  untilPainted,
  untilSaved,
  writeNote,
} from './hearsay.ts';
import { openSession, type Session } from './session.ts';
import { until } from './until.ts';

const PAGE = '/attack--curious-page/';

/** Words of the page that the reader marks. */
const BELL = 'at an hour that no timetable';
const NAILS = 'of a kind that it has not bought';

/** What the reader writes: words and letters that stand nowhere else, neither in the page nor with us. */
const SECRETS = { note: 'qvontrix', letter: 'ꝗ', tag: 'jurkvexwot', second: 'wymblaquord' };
/** What the page can get at by its own ways: keys typed into it, and a closed root of its own. */
const CONTROL = { keys: 'plain', letter: 'ꝏ' };

/** How long the page floods; and a wait of a page that a reader would call hanging. */
const FLOOD_MS = 4_000;
const HANG_MS = 2_000;

/** tests/pages/attack--curious-page/attacks.js, which leaves it in `page`. */
type Loot = Readonly<Record<string, readonly string[]>>;
interface Attacker {
  readonly loot: Loot;
  attack(origin: string): Promise<void>;
  attackOnce(origin: string): Promise<void>;
  flood(ms: number): Promise<{ longest: number; taken: number }>;
}
declare const page: Attacker;

const attack = (tab: Tab, origin: string) => tab.evaluate((at) => page.attack(at), origin);
const lootOf = (tab: Tab): Promise<Loot> => tab.evaluate(() => page.loot);

/** All that is kept of what the reader wrote and chose, as a page of ours reads it. */
async function stored({ browser }: Session) {
  const ours = await browser.openTab(`${browser.origin}/popup/index.html`);
  const rows = await ours.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('hearsay'));
    const names = ['annotations', 'revisions', 'drafts', 'speakers', 'documents'];
    const found: Record<string, unknown[]> = {};
    for (const name of names) {
      found[name] = await done(database.transaction(name).objectStore(name).getAll());
    }
    database.close();
    const { settings = null } = await chrome.storage.local.get('settings');
    return { ...found, settings } as unknown as Record<string, unknown[]> & {
      annotations: {
        deleted: number;
        annotation: {
          body: { purpose: string; value?: string; verdict?: string | null }[];
          target: { selector: { exact?: string }[] };
        };
      }[];
    };
  });
  await ours.close();
  return rows;
}

/** The request by which a page learns that a letter was shown in one of its fonts. */
const fontOf = ({ site }: Session, letter: string) =>
  `GET ${site.url}${PAGE}font-${letter.codePointAt(0)?.toString(16)}`;

/** Annotations in a line each: the first words, and what is said of them. */
const linesOf = ({ annotations }: Awaited<ReturnType<typeof stored>>) =>
  annotations
    .map(({ deleted, annotation: { body, target } }) => {
      const words = target.selector.find(({ exact }) => exact !== undefined)?.exact ?? '';
      const said = body
        .filter(({ purpose }) => purpose !== 'identifying')
        .map(({ purpose, value, verdict }) => `${purpose} ${value ?? verdict}`);
      return [words.slice(0, 14), ...said, ...(deleted ? ['deleted'] : [])].join(' · ');
    })
    .sort();

/** A point on painted words of a kind, in view; null for none. */
const pointOn = (tab: Tab, kind: string, words: string): Promise<Point | null> =>
  tab.evaluate(
    (names, sought) => {
      const range = names
        .split(' ')
        .flatMap((one) => Array.from(CSS.highlights.get(one) ?? []))
        .find((one) => String(one).includes(sought));
      if (!(range instanceof Range)) return null;
      const { parentElement } = range.startContainer;
      // A form of the page has a field of that name.
      const { scrollIntoView } = Element.prototype;
      if (parentElement)
        scrollIntoView.call(parentElement, { block: 'center', behavior: 'instant' });
      const [box] = Array.from(range.getClientRects());
      return box ? { x: box.left + 12, y: box.top + box.height / 2 } : null;
    },
    kind,
    words,
  );

/** Clicks painted words, and waits for a button of what comes. */
async function openCard(tab: Tab, kind: string, words: string, button: string): Promise<Point> {
  return until(`the card of “${words}”`, async () => {
    const there = await tab.shadowButton(button);
    if (there) return there;
    await tab.evaluate(() => getSelection()?.removeAllRanges());
    const point = await pointOn(tab, kind, words);
    if (point) await tab.clickAt(point);
    return null;
  });
}

const untilClosed = (tab: Tab) =>
  until('the editor to go', async () => (await tab.frame('/editor/index.html')) === null);

async function addTag(tab: Tab, frame: View, tag: string): Promise<void> {
  await frame.click('[role="combobox"]');
  await tab.type(`${tag},`);
  await until('the tag', () =>
    frame.evaluate((sought) => document.querySelector('.tag > span')?.textContent === sought, tag),
  );
}

describe.each(BROWSERS)('a page that attacks, in %s', (name) => {
  const session = openSession(name);

  it('gets nothing of what the reader writes, and changes none of it', async () => {
    const { origin } = session.browser;
    const tab = await session.open(PAGE);
    await start(session.browser, tab);
    await tab.type(CONTROL.keys);
    await highlight(tab, BELL);

    const first = await writeNote(tab, NAILS, `${SECRETS.note} ${SECRETS.letter}`);
    await attack(tab, origin);
    await addTag(tab, first, SECRETS.tag);
    await attack(tab, origin);
    await first.click('textarea');
    await tab.press('Escape');
    await untilClosed(tab);

    const keep = () => openCard(tab, PAINTED.quotation, 'It rings when', 'Keep as note');
    await keep();
    await attack(tab, origin);
    await tab.clickAt(await keep());
    const second = await editor(tab);
    await tab.type(SECRETS.second);
    await untilSaved(second);
    await tab.press('Escape');
    await untilClosed(tab);

    const dismiss = (button: string) => openCard(tab, PAINTED.quotation, 'Somebody should', button);
    await dismiss('Dismiss');
    await attack(tab, origin);
    const choice = await until('the ways to dismiss', async () => {
      const open = await tab.shadowButton('Nothing is said here');
      if (!open) await tab.clickAt(await dismiss('Dismiss'));
      return open;
    });
    await tab.clickAt(choice);
    await until(
      'the mark to go',
      async () =>
        !(await painted(tab))[PAINTED.quotation]?.some((words) => words.includes('Somebody')),
    );

    const before = await stored(session);
    expect(linesOf(before)).toEqual([
      'at an hour tha',
      'of a kind that · commenting qvontrix ꝗ · tagging jurkvexwot',
      '“It rings when · commenting wymblaquord · classifying null',
      '“Somebody shou · classifying dismissed',
    ]);
    await openCard(tab, PAINTED.yellow, NAILS, 'Note');
    await attack(tab, origin);
    await clickBar(tab, 'Note');
    const third = await editor(tab);
    await attack(tab, origin);
    await tab.evaluate((at) => page.attackOnce(at), origin);
    await attack(tab, origin);
    expect(await third.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      `${SECRETS.note} ${SECRETS.letter}`,
    );

    const loot = await lootOf(tab);
    const requests = session.site.requests().map(decodeURIComponent);
    const all = JSON.stringify([loot, requests]);
    for (const secret of Object.values(SECRETS)) expect(all).not.toContain(secret);
    // What was tried does work, on what is the page's own or in its reach.
    // Escape goes down in the editor, which it closes, and may come up in the page.
    const keys = loot.keys?.filter((key) => key !== 'Escape');
    expect(keys).toEqual([...CONTROL.keys].flatMap((key) => [key, key, key]));
    expect(loot.found).toContain(`Plimsoll ${CONTROL.letter}`);
    expect(loot.found?.some((words) => words.startsWith('Note\nTag'))).toBe(true);
    expect(requests).toContain(fontOf(session, CONTROL.letter));
    expect(requests).not.toContain(fontOf(session, SECRETS.letter));
    // Firefox gives the closed root to whoever asks an event or the selection.
    expect(loot.roots?.some((markup) => markup.includes('Keep as note')) ?? false).toBe(
      name === 'firefox',
    );
    expect(loot.typed?.filter((done) => !done.endsWith(' false'))).toEqual([]);
    expect(loot.served?.filter((file) => !file.includes(' editor/index.html'))).toEqual([]);
    expect(loot.replies?.filter((reply) => !/^[A-Z][A-Za-z]*Error/.test(reply))).toEqual([]);
    const shown = await Promise.all(
      (await tab.frames(origin)).map((frame) => frame.evaluate(() => document.body.innerText)),
    );
    expect(shown.filter((text) => text !== '')).toHaveLength(1);
    const after = await stored(session);
    expect(after).toEqual(before);
    await tab.close();
  });

  it('cannot keep the highlights away, and does not hang', async () => {
    const tab = await session.open(`${PAGE}?flood`);
    await start(session.browser, tab);
    await highlight(tab, BELL);
    const { longest, taken } = await tab.evaluate((ms) => page.flood(ms), FLOOD_MS);
    console.log(`${name}: taken ${taken} times, longest wait ${Math.round(longest)} ms`);
    // They come back while it goes on, too: the painter looks every four tenths of a second.
    expect(taken).toBeGreaterThanOrEqual(FLOOD_MS / 1_000);
    expect(longest).toBeLessThan(HANG_MS);
    await untilPainted(tab, PAINTED.yellow, BELL);
    await tab.close();
  });

  it('finds the second copy closed to scripts in a page, where the browser can close it', async () => {
    const tab = await session.open(`${PAGE}?copy`);
    await start(session.browser, tab);
    const frame = await writeNote(tab, BELL, SECRETS.note);
    const ours = await session.browser.openTab(`${session.browser.origin}/popup/index.html`);
    const [canLock, read, written] = await ours.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find(({ url }) => url?.includes('?copy'))?.id ?? -1;
      // Runs where our content scripts do.
      const inScript = async (func: () => Promise<string>) =>
        (await chrome.scripting.executeScript({ target: { tabId }, func }))[0]?.result ?? '';
      return [
        'setAccessLevel' in chrome.storage.local,
        await inScript(() =>
          chrome.storage.local.get(null).then((all) => JSON.stringify(all), String),
        ),
        await inScript(() => chrome.storage.local.set({ forged: 1 }).then(() => 'written', String)),
      ] as const;
    });
    expect(canLock).toBe(name === 'chromium');
    expect(read.includes(SECRETS.note)).toBe(!canLock);
    expect(written === 'written').toBe(!canLock);
    // The frame is a document of ours: what it keeps aside for a background that dies is kept.
    const inFrame = () => chrome.storage.local.get(null).then((all) => JSON.stringify(all));
    expect(await frame.evaluate(inFrame)).toContain(SECRETS.note);
    expect(
      await frame.evaluate(async () => {
        await chrome.storage.local.set({ aside: 1 });
        await chrome.storage.local.remove(['aside', 'forged']);
        return 'kept';
      }),
    ).toBe('kept');
    await ours.close();
    await tab.close();
  });

  it('makes no script of ours fail', async () => {
    const complaints = await session.browser.complaints();
    // That the page was not let in is no complaint about us.
    expect(complaints.filter((one) => !one.includes('Security Error: Content at'))).toEqual([]);
  });
});

/** Lays something over the whole window that lets every click through, or makes the page see-through. */
async function cover(tab: Tab, how: 'over' | 'through' | null): Promise<void> {
  await tab.evaluate((way) => {
    document.querySelector('#cover')?.remove();
    document.documentElement.style.opacity = way === 'through' ? '0.01' : '';
    if (way !== 'over') return;
    const over = document.createElement('div');
    over.id = 'cover';
    over.popover = 'manual';
    over.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; border: 0; background: white; pointer-events: none';
    document.documentElement.append(over);
    over.showPopover();
  }, how);
}

/** Until the browser has looked again; and until a control has been in sight for long enough. */
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
const LOOKED_MS = 400;
const SEEN_MS = 900;

describe('a click on what the page covers, in chromium', () => {
  const session = openSession('chromium');

  it('does nothing in a card', async () => {
    const tab = await session.open(`${PAGE}?card`);
    await start(session.browser, tab);
    const keep = () => openCard(tab, PAINTED.quotation, 'It rings when', 'Keep as note');
    const place = await keep();
    for (const how of ['over', 'through'] as const) {
      await cover(tab, how);
      await pause(LOOKED_MS);
      await tab.clickAt(place);
      await cover(tab, null);
      // Uncovered just before the press is no better.
      await tab.clickAt(place);
      await pause(SEEN_MS);
      expect(await tab.frame('/editor/index.html')).toBeNull();
      expect((await stored(session)).annotations).toEqual([]);
    }
    await tab.clickAt(await keep());
    await editor(tab);
    await tab.close();
  });

  it('does nothing in the editor, where keys still do', async () => {
    const tab = await session.open(`${PAGE}?editor`);
    await start(session.browser, tab);
    await tab.clickAt(await openCard(tab, PAINTED.quotation, 'Somebody should', 'Keep as note'));
    const frame = await editor(tab);
    const pressed = () =>
      frame.evaluate(
        () => document.querySelectorAll('.review-choices [aria-pressed="true"]').length,
      );
    for (const how of ['over', 'through'] as const) {
      await cover(tab, how);
      await pause(LOOKED_MS);
      await frame.click('.review-choices button');
      await frame.click('.button-main');
      await pause(SEEN_MS);
      expect(await pressed()).toBe(0);
      expect(await frame.evaluate(() => document.body.innerText)).toContain('the page covers');
      await cover(tab, null);
      await pause(SEEN_MS);
    }
    await frame.click('.review-choices button');
    await until('the verdict', async () => (await pressed()) === 1);
    await cover(tab, 'over');
    await pause(LOOKED_MS);
    await frame.evaluate(() => document.querySelector<HTMLElement>('.button-main')?.focus());
    await tab.press('Enter');
    await untilClosed(tab);
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
