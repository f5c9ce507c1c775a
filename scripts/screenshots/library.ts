import { join } from 'node:path';
import type { Tab } from '../../tests/browsers/browser.ts';
import { chooseFile } from '../../tests/browsers/exchange.ts';
import { fillLibrary } from '../../tests/browsers/fill.ts';
import { until } from '../../tests/browsers/until.ts';
import { inTheme, THEMES, take, there } from './themes.ts';

/** Annotations in the pictures: a page and a half of days, and enough for every chart. */
const COUNT = 250;

/** What is brought in: two that are new, one that is here, one that nobody may open. */
const IMPORTED = `Highlight,Title,Author,URL,Note,Location,Date
The harbour stays open for as long as the lamps burn,The lamps of the west pier,The Gazette,https://gazette.example/lamps,.harbour Whose lamps?,1,2026-01-02 03:04:05
Every crew has its own idea of a storm,The lamps of the west pier,The Gazette,https://gazette.example/lamps,,2,2026-01-02 03:05:05
"Crew 1, ship 1 and pier 1",Story 1,The Gazette,https://paper-0.example/story-0,,3,2026-01-02 03:06:05
Nobody asked the keeper,A letter,,javascript:alert(1),,4,someday
`;

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
  'library-export': [
    '/export',
    '.export .preview textarea',
    (library) =>
      until('the preview', () =>
        library.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('.preview textarea')?.value !== '',
        ),
      ),
  ],
  'library-import': ['/import', '.drop'],
  'library-import-preview': [
    '/import',
    '.drop, .import .preview',
    async (library) => {
      await chooseFile(library, 'highlights.csv', IMPORTED);
      await there(library, '.import .preview .acts');
    },
  ],
  'library-settings': ['/settings', '.storage'],
};

/** Pictures of every screen of the library, over a made library, as `<screen>--<theme>.png`. */
export async function takeLibrary(folder: string, wanted: string): Promise<void> {
  for (const theme of THEMES) {
    const screens = Object.entries(SCREENS).filter(
      ([screen]) =>
        screen.includes(wanted) && (theme.only === undefined || theme.only.test(screen)),
    );
    if (screens.length === 0) continue;
    await inTheme(theme, async (browser) => {
      await fillLibrary(browser, COUNT);
      const library = await browser.openTab(`${browser.origin}/library/index.html`);
      await library.resize(theme.width, 800);
      await until('everything', () =>
        library.evaluate(() => document.querySelector('.list-act') !== null),
      );
      for (const [screen, [hash, sign, act]] of screens) {
        await library.evaluate((to) => {
          location.hash = to;
        }, hash);
        await there(library, sign);
        await act?.(library);
        await take(library, join(folder, `${screen}--${theme.name}.png`));
      }
    });
  }
}
