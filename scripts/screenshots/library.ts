import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../../tests/browsers/browser.ts';
import { fillLibrary } from '../../tests/browsers/fill.ts';
import { builtExtension, launch, newProfile } from '../../tests/browsers/launch.ts';
import { until } from '../../tests/browsers/until.ts';

/** Annotations in the pictures: a page and a half of days, and enough for every chart. */
const COUNT = 250;

interface Theme {
  readonly name: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** With the words of that language. */
  readonly language?: string;
  /** In CSS pixels; a window's unless told. */
  readonly width?: number;
}
const THEMES: readonly Theme[] = [
  { name: 'light' },
  { name: 'narrow', width: 320 },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced', forcedColors: true },
  { name: 'rtl', language: 'ar' },
];

const there = (library: Tab, selector: string) =>
  until(
    selector,
    () => library.evaluate((sought) => document.querySelector(sought) !== null, selector),
    60_000,
  );

/** The screens by name: what stands after the address's `#`, what shows that it is there, and an act. */
const SCREENS: Readonly<
  Record<string, readonly [hash: string, sign: string, act?: (library: Tab) => Promise<unknown>]>
> = {
  library: ['/everything', '.row', (library) => library.click('[data-index="1"] .row')],
  'library-selected': [
    '/everything?q=harbour',
    '.row mark',
    async (library) => {
      await library.click('[data-index="0"] .row-pick');
      await library.click('[data-index="1"] .row-pick');
      await there(library, '.picked');
    },
  ],
  'library-none': ['/everything?q=quokka', '.nothing'],
  'library-articles': ['/articles', '.row'],
  'library-article': [`/article/document-${COUNT / 5 - 1}`, '.text mark'],
  'library-speakers': ['/speakers', '.row-counted'],
  'library-speaker': ['/speaker/Ada%20Quill', '.speaker .row'],
  'library-speaker-beside': [
    '/speaker/Ada%20Quill?beside',
    '.speaker .row, .same',
    async (library) => {
      await library.click('.speaker-views button:nth-of-type(2)');
      await there(library, '.same ins');
    },
  ],
  'library-dates': ['/dates', '.day'],
  'library-charts': ['/pictures', '.chart'],
  'library-charts-table': [
    '/pictures?table',
    '.chart',
    (library) => library.click('.chart summary'),
  ],
  'library-trash': ['/trash', '.nothing'],
  'library-settings': ['/settings', '.storage'],
};

/** Pictures of every screen of the library, over a made library, as `<screen>--<theme>.png`. */
export async function takeLibrary(folder: string): Promise<void> {
  for (const { name, language, width = 1280, ...colours } of THEMES) {
    const profile = await newProfile('chromium');
    const extension = language ? inLanguage(language) : builtExtension('chromium');
    const browser = await launch('chromium', { profile, extension, ...colours });
    try {
      await fillLibrary(browser, COUNT);
      const library = await browser.openTab(`${browser.origin}/library/index.html`);
      await library.resize(width, 800);
      await until('everything', () =>
        library.evaluate(() => document.querySelector('.list-act') !== null),
      );
      for (const [screen, [hash, sign, act]] of Object.entries(SCREENS)) {
        await library.evaluate((to) => {
          location.hash = to;
        }, hash);
        await there(library, sign);
        await act?.(library);
        await until('nothing to move', () =>
          library.evaluate(() => document.getAnimations().length === 0),
        );
        await library.screenshot(join(folder, `${screen}--${name}.png`));
      }
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
      if (language) rmSync(extension, { recursive: true, force: true });
    }
  }
}

/** A copy of the built extension that speaks a language, whatever the browser's own is. */
function inLanguage(language: string): string {
  const built = builtExtension('chromium');
  const copy = mkdtempSync(join(built, '..', '..', 'node_modules', '.cache', 'language-'));
  cpSync(built, copy, { recursive: true });
  cpSync(join(copy, '_locales', language), join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}
