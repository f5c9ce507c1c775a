import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BROWSERS,
  type Browser,
  type BrowserName,
  type View,
} from '../../tests/browsers/browser.ts';
import {
  chooseLaid,
  layFile,
  savedText,
  says,
  sumsOf,
  watchDownloads,
} from '../../tests/browsers/exchange.ts';
import { fillLibrary } from '../../tests/browsers/fill.ts';
import { launch, newProfile } from '../../tests/browsers/launch.ts';
import { extensionHeld } from '../soak/processes.ts';

/** How long one act may take, in milliseconds. */
const PATIENCE_MS = 1_800_000;
/** Milliseconds between two looks at what the extension holds. */
const LOOK_MS = 250;

/** What the file is called that is chosen. */
const FILE = 'all.json';

/** What one act came to. */
interface Figures {
  readonly seconds: number;
  /** The longest time in which the page could do nothing else, in milliseconds. */
  readonly pause: number;
  /** The most that the extension's process held at once, its page, workers and background, in MiB. */
  readonly held: number;
}

/**
 * Takes so many annotations out to JSON by the library's export, and in again by its import in an empty
 * profile, in both browsers. Throws where they are not the same in the end. Resolves to a Markdown table.
 */
export async function timeExchange(
  count = 100_000,
  names: readonly BrowserName[] = BROWSERS,
): Promise<string> {
  const lines = [
    '| | took | longest pause of the page | held at most | before |',
    '|---|---|---|---|---|',
  ];
  for (const name of names) {
    const [out, text, sums, before] = await exportAll(name, count);
    const row = (what: string, { seconds, pause: longest, held }: Figures, at: number) => {
      const figures = [`${seconds.toFixed(1)} s`, `${longest.toFixed(0)} ms`];
      const sizes = [held, at].map((size) => `${size.toFixed(0)} MiB`);
      lines.push(`| ${[`${what}, ${name}`, ...figures, ...sizes].join(' | ')} |`);
      // Each takes minutes.
      console.log(lines.at(-1));
    };
    row(`out, ${(text.length / 1e6).toFixed(0)} MB`, out, before);
    const lay = async (browser: Browser) => {
      const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
      await layFile(library, FILE, text);
    };
    await withBrowser(name, lay, async (browser, profile) => {
      const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
      await says(library, 'Choose files', PATIENCE_MS);
      await pause(2_000);
      const at = extensionHeld(profile);
      const all = count.toLocaleString('en');
      const reading = await watched(library, profile, async () => {
        await chooseLaid(library, FILE);
        await says(library, `Import ${all} annotations`, PATIENCE_MS);
      });
      row('read and shown', reading, at);
      const taking = await watched(library, profile, async () => {
        await library.press('Enter');
        await says(library, `Imported: ${all} annotations`, PATIENCE_MS);
      });
      row('taken in', taking, at);
      await library.close();
      const found = await sumsOf(browser);
      if (JSON.stringify(found) !== JSON.stringify(sums)) throw new Error('they are not the same');
      const complaints = await browser.complaints();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    });
  }
  lines.push('', 'Equal, annotation by annotation, with their pages.');
  return lines.join('\n');
}

async function exportAll(name: BrowserName, count: number) {
  const fill = (browser: Browser) => fillLibrary(browser, count);
  return await withBrowser(name, fill, async (browser, profile) => {
    const library = await browser.openTab(`${browser.origin}/library/index.html#/export`);
    await says(library, 'Everything in the library', PATIENCE_MS);
    await watchDownloads(library);
    await library.evaluate(() => {
      const list = document.querySelector('#format') as HTMLSelectElement;
      list.value = 'json';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await pause(2_000);
    const before = extensionHeld(profile);
    const figures = await watched(library, profile, async () => {
      await library.click('.export button', 'Save file');
      await says(library, 'is in your downloads', PATIENCE_MS);
    });
    const text = await savedText(library);
    await library.close();
    return [figures, text, await sumsOf(browser), before] as const;
  });
}

/** Does something, with an eye on the page's turns and on what the extension holds. */
async function watched(page: View, profile: string, act: () => Promise<unknown>): Promise<Figures> {
  await page.evaluate(() => {
    const watch = { longest: 0, isOver: false };
    Object.assign(globalThis, { watch });
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last);
      last = now;
      if (!watch.isOver) setTimeout(beat, 0);
    };
    beat();
  });
  let held = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      held = Math.max(held, extensionHeld(profile));
      await pause(LOOK_MS);
    }
  })();
  const began = performance.now();
  await act();
  const seconds = (performance.now() - began) / 1_000;
  isOver = true;
  await looking;
  const longest = await page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: { longest: number; isOver: boolean } };
    watch.isOver = true;
    return watch.longest;
  });
  return { seconds, pause: longest, held };
}

/** A browser on a new profile; started anew after `before`, so that what that held is in no figure. */
async function withBrowser<T>(
  name: BrowserName,
  before: (browser: Browser) => Promise<void>,
  use: (browser: Browser, profile: string) => Promise<T>,
): Promise<T> {
  const profile = await newProfile(name);
  let browser = await launch(name, { profile });
  try {
    await before(browser);
    await browser.close();
    browser = await launch(name, { profile });
    return await use(browser, profile);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
