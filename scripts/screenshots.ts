/**
 * Makes the pictures in docs/screenshots: what a reader sees of Hearsay in Chromium, each state in
 * light, dark and forced colours, on a page from right to left, and 320 px wide, as
 * `<state>--<theme>.png`; some of our own pages wide and in Firefox, too; and those of the stores in
 * docs/store. Run: `npm run screenshots`, with `-- editor` for the states of that name, `-- store` for
 * the stores alone.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Tab } from '../tests/browsers/browser.ts';
import {
  editor,
  highlight,
  listed,
  PAINTED,
  painted,
  select,
  start,
  untilSaved,
  writeNote,
} from '../tests/browsers/hearsay.ts';
import { launch, newProfile } from '../tests/browsers/launch.ts';
import { clickPart, pointInPart, pointOn, untilCard, untilNone } from '../tests/browsers/parts.ts';
import { type Site, serve } from '../tests/browsers/server.ts';
import { until } from '../tests/browsers/until.ts';
import { build, ROOT } from './build.ts';
import { installBrowsers } from './install-browsers.ts';
import { ARABIC_HTML, ARABIC_WORDS } from './screenshots/arabic.ts';
import { takeLibrary } from './screenshots/library.ts';
import { takePages } from './screenshots/pages.ts';
import { takeStore } from './screenshots/store.ts';

const FOLDER = join(ROOT, 'docs', 'screenshots');

/** Words of the article that the pictures are about. */
export interface Words {
  /** Said by somebody who is named, and by whom. */
  readonly named: readonly [words: string, speaker: string];
  /** Said to somebody else, and by whom; null where nothing is. */
  readonly chained: readonly [words: string, speaker: string] | null;
  readonly selected: string;
}
const WORDS: Words = {
  named: ['What we do not accept is a lecture', 'Anselm Brode'],
  chained: ['Switch the radio off by all means', 'a senior figure'],
  selected: 'cut every tie four years ago',
};

/** What a reader might note on the sample article. */
const NOTED = 'people who closed their pier';
const NOTE = 'He means Quillon. Did anybody ask her?';
const HIGHLIGHTED = 'find a polite word for it';
const MARKDOWN = `**Who** is “she”? Ask:

- the guild’s office
- [the Gazette](https://gazette.example)

> owed their lives to it`;

interface Theme {
  readonly name: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly path?: string;
  readonly words?: Words;
  /** In CSS pixels. */
  readonly size?: readonly [width: number, height: number];
}
const THEMES: readonly Theme[] = [
  { name: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced', forcedColors: true },
  { name: 'rtl', path: '/arabic/', words: ARABIC_WORDS },
  { name: 'narrow', size: [320, 640] },
];

const press = async (tab: Tab, [words, speaker]: Words['named']) => {
  await tab.clickAt(await until(words, () => pointOn(tab, PAINTED.quotation, words)));
  await untilCard(tab, speaker);
};

/** The states, and how a reader comes to each on a page that has been read. */
const STATES: Readonly<Record<string, (tab: Tab, words: Words) => Promise<unknown>>> = {
  card: (tab, { named }) => press(tab, named),
  'card-chain': async (tab, { chained }) => chained && press(tab, chained),
  async toolbar(tab, { selected }) {
    await select(tab, selected);
    await pointInPart(tab, '.bar button', 'Note');
  },
  async editor(tab, { named }) {
    await press(tab, named);
    await clickPart(tab, '.card .main');
    const frame = await editor(tab);
    await tab.type(NOTE);
    await untilSaved(frame);
  },
  async 'editor-preview'(tab, { selected }) {
    const frame = await writeNote(tab, selected, MARKDOWN);
    await frame.click('button', 'Preview');
    await until('the preview', () =>
      frame.evaluate(() => document.querySelector('.note-preview li') !== null),
    );
    await until('the toolbar to go', () => tab.inHost((root) => !root.querySelector('.bar')));
    await tab.evaluate(() => getSelection()?.empty());
  },
};

async function withBrowser(theme: Theme, use: (browser: Browser) => Promise<void>): Promise<void> {
  const profile = await newProfile('chromium');
  const { colorScheme = 'light', forcedColors = false } = theme;
  const browser = await launch('chromium', { profile, colorScheme, forcedColors });
  try {
    await use(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Each state in one theme, in a new tab, so that none shows what another left. */
const takeStates = (theme: Theme, site: Site, wanted: string) =>
  withBrowser(theme, async (browser) => {
    const { path = '/sample--second-hand-sources/', words = WORDS, size = [840, 600] } = theme;
    for (const [state, come] of Object.entries(STATES)) {
      if (!state.includes(wanted) || (state === 'card-chain' && !words.chained)) continue;
      const tab = await browser.openTab(`${site.url}${path}?${state}`);
      await tab.resize(...size);
      await start(browser, tab);
      await until('the marks', async () => (await painted(tab))[PAINTED.quotation]?.length);
      await come(tab, words);
      await tab.screenshot(join(FOLDER, `${state}--${theme.name}.png`));
      await tab.close();
    }
  });

/** The sample article with a note open, and the popup over it. */
const takeSample = (theme: Theme, site: Site) =>
  withBrowser(theme, async (browser) => {
    const suffix = theme.colorScheme === 'dark' ? '-dark' : '';
    const picture = (name: string) => join(FOLDER, `${name}${suffix}.png`);
    const tab = await browser.openTab(`${site.url}/sample--second-hand-sources/`);
    await start(browser, tab);
    await highlight(tab, HIGHLIGHTED);
    await writeNote(tab, NOTED, NOTE);
    await untilNone(tab, '.bar');
    // The selection is still there, grey over the yellow, until the reader clicks elsewhere.
    await tab.evaluate(() => getSelection()?.empty());
    await tab.screenshot(picture('sample'));

    const popup = await browser.clickToolbar(tab);
    await until('both annotations', async () => (await listed(popup)).length === 2);
    await popup.screenshot(picture('popup'));
  });

const [wanted = ''] = process.argv.slice(2);
await build();
const advice = installBrowsers();
if (advice.length > 0) throw new Error(advice.join('\n'));
mkdirSync(FOLDER, { recursive: true });
const site = await serve();
site.put('/arabic/', ARABIC_HTML);
if (wanted === '' || wanted === 'store') {
  await withBrowser({ name: 'store' }, (browser) => takeStore(browser, site.url));
}
const states = Object.keys(STATES).filter((state) => state.includes(wanted));
for (const theme of states.length === 0 ? [] : THEMES) {
  await takeStates(theme, site, wanted);
  if (wanted === '' && ['light', 'dark'].includes(theme.name)) await takeSample(theme, site);
}
await site.close();
if (wanted !== 'store') {
  await takePages(FOLDER, wanted);
  await takeLibrary(FOLDER, wanted);
}
