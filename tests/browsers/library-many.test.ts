import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { BROWSERS, type Tab, type View } from './browser.ts';
import { fillLibrary } from './fill.ts';
import { untilSays } from './hearsay.ts';
import { openSession } from './session.ts';
import { until } from './until.ts';

/** More than one operation takes. */
const COUNT = 250;

/** An act on hundreds takes its time on a slow machine. */
const PATIENCE_MS = 60_000;

/** What stands above the list; nothing while it is of what was typed a letter before. */
const counted = (library: View) =>
  library.evaluate(() => {
    const said = document.querySelector('.list-count [role="status"]')?.textContent;
    return (document.querySelector('.list[aria-busy="true"]') ? null : said) ?? '';
  });
const untilCounted = (library: View, words: string) =>
  until(`“${words}” above the list`, async () => (await counted(library)) === words, PATIENCE_MS);

async function search(library: View, words: string): Promise<void> {
  await library.click('input[type="search"]');
  await library.press('Control+a');
  await library.press('Backspace');
  if (words !== '') await library.type(words);
}

describe.each(BROWSERS)('many at once in %s', (name) => {
  const session = openSession(name);
  let library: Tab;
  beforeAll(async () => {
    await fillLibrary(session.browser, COUNT);
    library = await session.browser.openTab(`${session.browser.origin}/library/index.html`);
    await untilCounted(library, '250 annotations');
  }, 180_000);

  it('are selected by pointer, by range and by keyboard', async () => {
    await until('the rows', () =>
      library.evaluate(() => document.querySelectorAll('.row-pick').length > 4),
    );
    await library.click('[data-index="0"] .row-pick');
    await untilCounted(library, '1 selected');
    expect(await faultsOf(library)).toEqual([]);
    // From the box on: down to the next row's button, and that row as well.
    await library.press('ArrowDown');
    await until('the focus in row 1', () =>
      library.evaluate(() => document.activeElement?.closest('li')?.dataset.index === '1'),
    );
    await library.press(' ');
    await untilCounted(library, '2 selected');
    expect(await library.evaluate(() => document.querySelector('.detail'))).toBeNull();
    await library.press('ArrowDown');
    await library.press('ArrowDown');
    await until('the focus in row 3', () =>
      library.evaluate(() => document.activeElement?.closest('li')?.dataset.index === '3'),
    );
    await library.press('Shift+ ');
    await untilCounted(library, '4 selected');
    await library.press('Escape');
    await untilCounted(library, '250 annotations');
    await library.press('Control+a');
    await untilCounted(library, '250 selected');
  });

  it('get a tag, and lose it by one Undo', async () => {
    await library.click('.picked .field');
    await library.type('winter');
    await library.press('Enter');
    await untilSays(library, 'Tagged “winter”: 250 annotations.', PATIENCE_MS);
    await search(library, 'tag:winter');
    await untilCounted(library, '250 annotations');
    await library.click('.toast button', 'Undo');
    await untilSays(library, 'As it was before.', PATIENCE_MS);
    await untilSays(library, 'Nothing matches', PATIENCE_MS);
    await search(library, '');
    await untilCounted(library, '250 annotations');
  });

  it('are recoloured and deleted where a search finds them, and come back', async () => {
    await search(library, 'speaker:quill');
    await untilCounted(library, '50 annotations');
    await library.click('button', 'Select all');
    await library.click('.picked [aria-label="Colour: Violet"]');
    await untilSays(library, 'Colour changed: 40 annotations.', PATIENCE_MS);
    await library.click('.picked button', 'Delete');
    await untilSays(library, 'Deleted: 50 annotations.', PATIENCE_MS);
    await untilSays(library, 'Nothing matches', PATIENCE_MS);
    expect(await faultsOf(library)).toEqual([]);
    // Undo has the focus.
    await library.press('Enter');
    await untilSays(library, 'As it was before.', PATIENCE_MS);
    await untilCounted(library, '50 annotations');
    await until('the focus in the list', () =>
      library.evaluate(() => document.activeElement?.closest('.virtual') !== null),
    );
  });

  it('are put together by who says them, with the same words side by side', async () => {
    await library.evaluate(() => {
      location.hash = '#/speakers';
    });
    await library.click('.row-counted a', 'Ada Quill');
    await untilSays(library, '50 annotations · 50 pages · 4 outlets', PATIENCE_MS);
    expect(await faultsOf(library)).toEqual([]);
    await library.click('button', '1 said in several articles');
    await until('what differs', () =>
      library.evaluate(() => document.querySelector('.same ins')?.textContent.trim() === 'not'),
    );
    expect(await faultsOf(library)).toEqual([]);
    await library.click('.same-as input');
    await library.type('Bram Osei');
    await library.press('Enter');
    await untilSays(library, '100 annotations', PATIENCE_MS);
    await untilSays(library, 'All of them are Ada Quill now.', PATIENCE_MS);
    await library.press('Enter');
    await untilSays(library, 'As it was before.', PATIENCE_MS);
    await untilSays(library, '50 annotations · 50 pages', PATIENCE_MS);
  });

  it('are drawn, each chart as a table too, and told by their days', async () => {
    const goTo = (hash: string) =>
      library.evaluate((to) => {
        location.hash = to;
      }, hash);
    await goTo('#/pictures');
    await untilSays(library, '250 kept statements', PATIENCE_MS);
    await until('the charts', () =>
      library.evaluate(() => document.querySelectorAll('.chart').length === 3),
    );
    expect(await faultsOf(library)).toEqual([]);
    // Closed, a table is one stop of the keyboard.
    await library.evaluate(() => document.querySelector<HTMLElement>('.chart summary')?.focus());
    await library.press('Enter');
    await until('the table', () =>
      library.evaluate(() =>
        document.querySelector<HTMLElement>('.chart table')?.innerText.includes('50 · 20%'),
      ),
    );
    expect(await faultsOf(library)).toEqual([]);
    await goTo('#/dates');
    // As many as the time zone makes of sixty-two and a half.
    await until('the days', async () => /^6[34] days$/.test(await counted(library)));
    expect(await faultsOf(library)).toEqual([]);
    await library.click('[data-index="3"] .day');
    await untilCounted(library, '4 annotations');
    expect(await session.browser.complaints()).toEqual([]);
  });
});
