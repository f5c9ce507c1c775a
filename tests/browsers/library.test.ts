import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf as faultsNow } from './axe.ts';
import { BROWSERS, type Tab, type View } from './browser.ts';
import { untilSaved, untilSays } from './hearsay.ts';
import { KEPT, keepSome } from './kept.ts';
import { openSession, type Session } from './session.ts';
import { until } from './until.ts';

const SCREENS = [
  ...['everything', 'articles', 'speakers', 'tags', 'dates', 'pictures', 'trash'],
  ...['import', 'export', 'settings'],
];

/** What axe finds once nothing moves: half through a change of colour it would measure neither. */
async function faultsOf(library: View): Promise<string[]> {
  await until('nothing to move', () =>
    library.evaluate(() => document.getAnimations().length === 0),
  );
  return faultsNow(library);
}

const openLibrary = ({ browser }: Session, screen = 'everything'): Promise<Tab> =>
  browser.openTab(`${browser.origin}/library/index.html#/${screen}`);

/** Goes to another screen as a click on its name does. */
const goTo = (library: View, hash: string) =>
  library.evaluate((to) => {
    location.hash = to;
  }, hash);

/** The words of each row, from top to bottom; rows not read yet are left out. */
const rowsOf = (library: View) =>
  library.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('.virtual > li > .row'),
      (row) => [Number(row.parentElement?.dataset.index), row.innerText] as const,
    )
      .toSorted(([one], [other]) => one - other)
      .map(([, words]) => words),
  );
const untilRows = (library: View, count: number) =>
  until(`${count} rows`, async () => {
    const rows = await rowsOf(library);
    return rows.length === count && rows;
  });

/** What stands above the list. */
const untilCounted = (library: View, words: string) =>
  until(`“${words}” above the list`, () =>
    library.evaluate(
      (sought) => document.querySelector('.list-count')?.textContent.includes(sought),
      words,
    ),
  );

/** Searches for something else. */
async function search(library: View, words: string): Promise<void> {
  await library.click('input[type="search"]');
  await library.press('Control+a');
  await library.press('Backspace');
  if (words !== '') await library.type(words);
}

/** What has the focus: the class of it or of the row. */
const focused = (library: View) =>
  library.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.localName} ${activeElement?.className}`.trim();
  });
const untilFocused = (library: View, wanted: string) =>
  until(`the focus on ${wanted}`, async () => (await focused(library)) === wanted);

describe.each(BROWSERS)('an empty library in %s', (name) => {
  const session = openSession(name);

  it('says so on every screen', async () => {
    const library = await openLibrary(session);
    await untilSays(library, 'Nothing kept yet');
    for (const [screen, words] of [
      ['articles', '0 pages'],
      ['speakers', '0 speakers'],
      ['tags', '0 tags'],
      ['dates', '0 days'],
      ['pictures', 'None yet.'],
      ['trash', '0 annotations'],
      ['settings', 'Never'],
    ] as const) {
      await goTo(library, `#/${screen}`);
      await untilSays(library, words);
      expect(await faultsOf(library)).toEqual([]);
    }
    await goTo(library, '#/article/none');
    await untilSays(library, 'It is already gone.');
    await search(library, 'quokka');
    await untilSays(library, 'Nothing matches');
    await library.close();
    expect(await session.browser.complaints()).toEqual([]);
  });
});

describe.each(BROWSERS)('the library in %s', (name) => {
  const session = openSession(name);
  beforeAll(() => keepSome(session.browser, session.site.url), 120_000);

  it('lists everything, opens one, and keeps what is changed in it', async () => {
    const library = await openLibrary(session);
    const rows = await untilRows(library, KEPT);
    await untilCounted(library, `${KEPT} annotations`);
    expect(rows[0]).toContain('put off until June');
    // Of a note's Markdown only the words.
    await until('the note read as Markdown', async () =>
      (await rowsOf(library)).some((row) => row.includes('He means it')),
    );

    await library.click('.row', 'flat rate for each landing');
    await untilFocused(library, 'aside detail');
    await library.click('.detail textarea');
    await library.type('Unfair *to whom*');
    await untilSaved(library);
    await until('the row to follow', async () =>
      (await rowsOf(library))[0]?.includes('Unfair to whom'),
    );
    expect(await library.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await library.click('.detail [role="combobox"]');
    await library.type('money,');
    await until('the tag in the row', async () => (await rowsOf(library))[0]?.includes('money'));
    await library.click('.detail .swatch-button');
    await library.click('.detail .palette-colour', 'Green');
    await until('the colour of the row', () =>
      library.evaluate(
        () =>
          document.querySelector<HTMLElement>('.row[aria-current="true"]')?.dataset.colour ===
          'green',
      ),
    );
    expect(await faultsOf(library)).toEqual([]);
    await library.click('.detail button', 'Done');
    await until('it to close', () =>
      library.evaluate(() => document.querySelector('.detail') === null),
    );
    expect(await focused(library)).toBe('button row');
    await library.close();
  });

  it('keeps one open that is typed in, wherever its row goes', async () => {
    const library = await openLibrary(session, `everything?${new URLSearchParams({ q: 'radio' })}`);
    await untilRows(library, 1);
    await library.click('.row', 'Switch the radio off');
    await library.click('.detail textarea');
    await search(library, 'quokka');
    await untilSays(library, 'Nothing matches');
    await library.click('.detail textarea');
    await library.type('Which figure?');
    await untilSaved(library);
    expect(await library.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'Which figure?',
    );
    await library.press('Escape');
    await library.close();
  });

  it('deletes one, and puts it back by Undo or from the trash', async () => {
    const library = await openLibrary(session);
    await untilRows(library, KEPT);
    const words = 'an hour late';
    const remove = async () => {
      await library.click('.row', words);
      // The field comes a moment later, and moves what is below it.
      await until('the field', () =>
        library.evaluate(() => document.querySelector('.detail textarea')),
      );
      await library.click('.detail button', 'Delete');
      await untilSays(library, 'Annotation deleted.');
      await untilRows(library, KEPT - 1);
    };
    await remove();
    await untilFocused(library, 'button button-main');
    await library.press('Enter');
    await untilSays(library, 'Annotation restored.');
    await untilRows(library, KEPT);
    await remove();
    await goTo(library, '#/trash');
    await untilRows(library, 1);
    expect(await faultsOf(library)).toEqual([]);
    await library.click('.row button', 'Put back');
    await untilRows(library, 0);
    await goTo(library, '#/everything');
    await untilRows(library, KEPT);
    await library.close();
  });

  it('searches by words and by operators, and tells a date that is none', async () => {
    const library = await openLibrary(session);
    await untilRows(library, KEPT);
    for (const [query, count] of [
      ['undertakers', 1],
      ['"the archive"', 1],
      ['speaker:brode', 2],
      ['tag:sea', 2],
      ['tag:sea -radio', 1],
      ['is:unnamed radio', 1],
      ['site:127.0.0.1 speaker:brode waves', 1],
    ] as const) {
      await search(library, query);
      await until('the whole query', () =>
        library.evaluate(
          (typed) => document.querySelector<HTMLInputElement>('.search')?.value === typed,
          query,
        ),
      );
      await untilRows(library, count);
    }
    await search(library, 'after:2026-13');
    await untilCounted(library, 'no date: 2026-13');
    await search(library, 'undertakers');
    await until('the words marked', () =>
      library.evaluate(() => document.querySelector('.row mark')?.textContent === 'undertakers'),
    );
    expect(await faultsOf(library)).toEqual([]);
    await search(library, '');
    await untilRows(library, KEPT);
    await library.close();
  });

  it('shows an article with its text, and a mark in it opens its note', async () => {
    const library = await openLibrary(session, 'articles');
    await untilRows(library, 2);
    expect(await faultsOf(library)).toEqual([]);
    await library.click('.row', 'Rival ports');
    await untilSays(library, '7 annotations');
    await until('all marks', () =>
      library.evaluate(() => document.querySelectorAll('.text mark').length === 7),
    );
    await library.click('.mark-link', 'that only undertakers can enjoy');
    await until('its note', () =>
      library.evaluate(() => document.querySelector('textarea')?.value === 'Check the archive'),
    );
    expect(await faultsOf(library)).toEqual([]);
    await library.press('Escape');
    await until('the focus on the mark', () =>
      library.evaluate(() => document.activeElement?.className === 'mark-link'),
    );
    await library.close();
  });

  it('deletes all of an article, and brings all back', async () => {
    const library = await openLibrary(session, 'articles');
    await untilRows(library, 2);
    await library.click('.row', 'Harbour fees');
    await library.click('.reading button', 'Delete all of these');
    await untilSays(library, 'Deleted: 3 annotations.');
    await untilSays(library, '0 annotations');
    await goTo(library, '#/everything');
    await untilRows(library, KEPT - 3);
    await library.click('.toast button', 'Undo');
    await untilSays(library, 'As it was before.');
    await untilRows(library, KEPT);
    await library.close();
  });

  it('makes two speakers one, undoes it, and takes one out again', async () => {
    const library = await openLibrary(session, 'speakers');
    await untilCounted(library, '6 speakers');
    const choose = (who: string) => library.click(`[aria-label="Choose ${who}"]`);
    const merge = async () => {
      await choose('Lior Penhallow');
      await choose('a senior figure');
      await library.click('button', 'These are all Lior Penhallow');
      await untilCounted(library, '5 speakers');
    };
    await merge();
    await untilSays(library, 'All of them are Lior Penhallow now.');
    expect(await faultsOf(library)).toEqual([]);
    await library.click('.toast button', 'Undo');
    await untilCounted(library, '6 speakers');
    await merge();
    await search(library, 'Anselm');
    await untilCounted(library, '1 speaker');
    await goTo(library, '#/everything?q=speaker%3Apenhallow');
    await untilRows(library, 2);
    await goTo(library, '#/speakers');
    await library.click('[aria-label="Take a senior figure out"]');
    await untilSays(library, 'a senior figure stands alone again.');
    await untilCounted(library, '6 speakers');
    await goTo(library, '#/tags');
    await untilCounted(library, '3 tags');
    expect(await faultsOf(library)).toEqual([]);
    await library.click('.row a', 'sea');
    await untilRows(library, 2);
    await library.close();
  });

  it('can be gone through by the keyboard alone', async () => {
    const library = await openLibrary(session);
    await untilRows(library, KEPT);
    const row = (index: number) =>
      until(`the focus in row ${index}`, () =>
        library.evaluate(
          (sought) => document.activeElement?.closest('li')?.dataset.index === String(sought),
          index,
        ),
      );
    await library.click('input[type="search"]');
    const isInList = () =>
      library.evaluate(() => document.activeElement?.closest('.virtual') instanceof Element);
    // Past the places and the button that selects all; who never comes there fails below.
    for (let count = 0; count < 20 && !(await isInList()); count += 1) await library.press('Tab');
    await row(0);
    await library.press('ArrowDown');
    await row(1);
    await library.press('ArrowDown');
    await row(2);
    await library.press('End');
    await row(KEPT - 1);
    await library.press('Home');
    await row(0);
    await library.press('ArrowDown');
    await row(1);
    await library.press('Enter');
    await untilFocused(library, 'aside detail');
    await library.press('Escape');
    await row(1);
    // The list is one stop: the next is outside.
    await library.press('Enter');
    await untilFocused(library, 'aside detail');
    await library.press('Tab');
    await until('the focus in it', () =>
      library.evaluate(() => document.activeElement?.closest('.detail') !== null),
    );
    await library.press('Escape');
    await row(1);
    await library.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});

describe.each(BROWSERS)('the library in the dark, in %s', (name) => {
  const session = openSession(name, 'dark');
  beforeAll(() => keepSome(session.browser, session.site.url), 120_000);

  it('has nothing that axe finds, wide or narrow', async () => {
    const library = await openLibrary(session);
    await untilRows(library, KEPT);
    for (const width of [1280, 390]) {
      await library.resize(width, 800);
      for (const screen of SCREENS) {
        await goTo(library, `#/${screen}`);
        await until(screen, () =>
          library.evaluate(
            () => document.querySelector('h1') && !document.querySelector('main > p.soft'),
          ),
        );
        expect(await faultsOf(library)).toEqual([]);
      }
      await goTo(library, '#/everything');
      await library.click('.row', 'We discuss waves');
      await untilFocused(library, 'aside detail');
      expect(await faultsOf(library)).toEqual([]);
      await library.click('.detail-page');
      await until('the text', () => library.evaluate(() => document.querySelector('.text')));
      expect(await faultsOf(library)).toEqual([]);
    }
    await library.close();
  });
});
