/**
 * Every screen and act over a large library: three thousand annotations, and in the long form
 * (HEARSAY_FAULTS=long) a hundred thousand.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  annotationOf,
  speakerName,
  tagName,
  wordsOf,
} from '../../scripts/bench/generated-library.ts';
import { noteOf, quoteOf } from '../../src/annotations/annotation.ts';
import { speakerOf, tagsOf } from '../../src/annotations/body.ts';
import type { AnnotationRow } from '../../src/store/database.ts';
import { BROWSERS, type Browser, type Tab, type View } from './browser.ts';
import { highlight, start, untilSays } from './hearsay.ts';
import { ARTICLES, largeExtension, largeProfile } from './large.ts';
import { launch } from './launch.ts';
import { SAMPLE, type Site, serve } from './server.ts';
import { until } from './until.ts';

const IS_LONG = process.env.HEARSAY_FAULTS === 'long';
const COUNT = IS_LONG ? 100_000 : 3_000;

/** How long an answer out of everything may take on a busy machine, in milliseconds. */
const PATIENCE_MS = IS_LONG ? 300_000 : 30_000;
/** How long it takes to make a library, in milliseconds. */
const MAKING_MS = 1_800_000;
/** How long a test may take. */
const TEST_MS = IS_LONG ? 900_000 : 90_000;
/** The longest that the page may not answer in, on a busy machine: a reader would notice a second. */
const STILL_MS = 1_000;

/** What is there, outside the trash. */
const all = Array.from({ length: COUNT }, (_, number) => annotationOf(number, ARTICLES));
const rows = all.filter(({ deleted }) => deleted === 0);
const count = (holds: (row: AnnotationRow) => boolean) => rows.filter(holds).length;
const said = (number: number, what: string) => `${number.toLocaleString('en')} ${what}`;
/** How many each speaker is quoted in. */
const perSpeaker = new Map<string, number>();
for (const { annotation } of rows) {
  const name = speakerOf(annotation.body)?.name;
  if (name !== undefined) perSpeaker.set(name, (perSpeaker.get(name) ?? 0) + 1);
}
const saidBy = (name: string) => perSpeaker.get(name) ?? 0;

/** What stands above the list; nothing while that is about something else than was asked last. */
const counted = (library: View) =>
  library.evaluate(() =>
    document.querySelector('.list[aria-busy="true"]')
      ? ''
      : (document.querySelector('.list-count [role="status"], p.list-count')?.textContent ?? ''),
  );
const untilCounted = (library: View, words: string) =>
  until(
    `“${words}” above the list`,
    async () => (await counted(library)).startsWith(words),
    PATIENCE_MS,
  );

const goTo = (library: View, hash: string) =>
  library.evaluate((to) => {
    location.hash = to;
  }, hash);

async function search(library: View, words: string): Promise<void> {
  await library.click('input[type="search"]');
  await library.press('Control+a');
  await library.press('Backspace');
  if (words !== '') await library.type(words);
}

/** The place in the list of the row that Tab reaches, once its words are there. */
const untilAt = (library: View, index: number) =>
  until(
    `row ${index} with its words`,
    () =>
      library.evaluate((at) => {
        const { activeElement: button } = document;
        const isAt = button?.closest<HTMLElement>('[data-index]')?.dataset.index === String(at);
        return isAt && (button?.textContent.trim().length ?? 0) > 0;
      }, index),
    PATIENCE_MS,
  );

/** Does something, and gives how long the page did not answer meanwhile, at most. */
async function stillWhile(library: View, act: () => Promise<void>): Promise<number> {
  await library.evaluate(() => {
    let last = performance.now();
    const times = { longest: 0, timer: 0 };
    times.timer = window.setInterval(() => {
      times.longest = Math.max(times.longest, performance.now() - last);
      last = performance.now();
    }, 5);
    Object.assign(window, { times });
  });
  await act();
  return await library.evaluate(() => {
    const { times } = window as unknown as { times: { longest: number; timer: number } };
    clearInterval(times.timer);
    return times.longest;
  });
}

describe.each(BROWSERS)(`a library of ${COUNT} in %s`, { timeout: TEST_MS }, (name) => {
  let site: Site;
  let profile = '';
  let browser: Browser;
  let library: Tab;
  beforeAll(async () => {
    site = await serve();
    profile = await largeProfile(name, COUNT);
    const extension = largeExtension(name);
    browser = await launch(name, { extension, profile, proxy: site.proxy, colorScheme: 'light' });
    library = await browser.openTab(`${browser.origin}/library/index.html`);
    await untilCounted(library, said(rows.length, 'annotations'));
  }, MAKING_MS);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  /** Does something, during which the page must go on answering. */
  const responsively = async (act: () => Promise<void>) =>
    expect(await stillWhile(library, act)).toBeLessThan(STILL_MS);

  it('is scrolled from its first row to its last', async () => {
    await responsively(async () => {
      await library.click('[data-index="0"] .row');
      await library.press('Escape');
      await untilAt(library, 0);
      await library.press('End');
      await untilAt(library, rows.length - 1);
      await library.press('ArrowUp');
      await untilAt(library, rows.length - 2);
      await library.press('Home');
      await untilAt(library, 0);
    });
  });

  it('is searched, by words and by operators', async () => {
    const word = wordsOf('latin')[800]!;
    const has = ({ annotation }: AnnotationRow) =>
      `${quoteOf(annotation)}\n${noteOf(annotation)}`.toLowerCase().includes(word);
    await responsively(async () => {
      await search(library, word);
      await until(
        'rows with the word marked',
        () =>
          library.evaluate(
            (sought) => document.querySelector('.row mark')?.textContent.toLowerCase() === sought,
            word,
          ),
        PATIENCE_MS,
      );
      // Titles are searched as well.
      const found = Number((await counted(library)).replaceAll(/[^\d].*|,/g, ''));
      expect(found).toBeGreaterThanOrEqual(Math.min(1, count(has)));
      await search(library, `tag:${tagName(0)} has:note`);
      const tagged = count(
        ({ annotation }) =>
          noteOf(annotation) !== '' &&
          tagsOf(annotation.body).some((tag) => tag.startsWith(tagName(0))),
      );
      await untilCounted(library, said(tagged, 'annotations'));
      await search(library, 'qqqqq');
      await untilSays(library, 'Nothing matches', PATIENCE_MS);
      await search(library, '');
      await untilCounted(library, said(rows.length, 'annotations'));
    });
  });

  it('is opened by article, speaker, tag and day', async () => {
    await responsively(async () => {
      await goTo(library, '#/articles');
      const articles = new Set(rows.map(({ docId }) => docId));
      await untilCounted(library, said(articles.size, 'pages'));
      await library.click('[data-index="0"] a');
      const { docId } = all.findLast((row) => articles.has(row.docId))!;
      const here = count((row) => row.docId === docId);
      await untilSays(library, here === 1 ? '1 annotation' : `${here} annotations`, PATIENCE_MS);

      await goTo(library, '#/speakers');
      await untilCounted(library, said(perSpeaker.size, 'speakers'));
      const first = speakerName(0);
      await library.click('.row-counted a', first);
      await untilSays(library, said(saidBy(first), 'annotations'), PATIENCE_MS);
      await library.press('Tab');

      await goTo(library, '#/tags');
      const tags = new Set(rows.flatMap(({ annotation }) => tagsOf(annotation.body)));
      await untilCounted(library, said(tags.size, 'tags'));
      await library.click('.row-counted a', tagName(0));
      await until('what has the tag', async () =>
        (await library.evaluate(() => location.hash)).includes('tag'),
      );

      await goTo(library, '#/dates');
      await until('the days', async () => (await counted(library)).endsWith(' days'), PATIENCE_MS);
      await library.click('[data-index="1"] .day');
      await until(
        'a day',
        async () => /^1\d\d annotations/.test(await counted(library)),
        PATIENCE_MS,
      );
    });
  });

  it('is drawn in charts', async () => {
    await responsively(async () => {
      await goTo(library, '#/pictures');
      const statements = count((row) => speakerOf(row.annotation.body) !== null);
      await untilSays(library, said(statements, 'kept statements'), PATIENCE_MS);
      await until('the charts', () =>
        library.evaluate(() => document.querySelectorAll('.chart').length === 3),
      );
    });
  });

  it('has many deleted at once, and put back by one Undo', async () => {
    // Of somewhat more than one operation takes.
    const speaker = Array.from({ length: 1_000 }, (_, rank) => speakerName(rank)).findLast(
      (one) => saidBy(one) > (IS_LONG ? 120 : 20),
    )!;
    const many = said(saidBy(speaker), 'annotations');
    await responsively(async () => {
      await goTo(library, '#/everything');
      await search(library, `speaker:"${speaker}"`);
      await untilCounted(library, many);
      await library.click('button', 'Select all');
      await library.click('.picked button', 'Delete');
      await untilSays(library, `Deleted: ${many}.`, PATIENCE_MS);
      await untilSays(library, 'Nothing matches', PATIENCE_MS);
      await library.click('.toast button', 'Undo');
      await untilSays(library, 'As it was before.', PATIENCE_MS);
      await untilCounted(library, many);
      await search(library, '');
      await untilCounted(library, said(rows.length, 'annotations'));
    });
  });

  it('has a trash, from which one is put back', async () => {
    await responsively(async () => {
      await goTo(library, '#/trash');
      const gone = COUNT - rows.length;
      await untilCounted(library, said(gone, 'annotations'));
      await library.click('[data-index="0"] button', 'Put back');
      await untilCounted(library, said(gone - 1, 'annotations'));
      await goTo(library, '#/everything');
      await untilCounted(library, said(rows.length + 1, 'annotations'));
    });
  });

  it('goes out, and tells how much it holds', async () => {
    await responsively(async () => {
      await goTo(library, '#/export');
      await untilSays(library, said(rows.length + 1, 'annotations'), PATIENCE_MS);
      await goTo(library, '#/settings');
      await untilSays(library, said(rows.length + 1, 'annotations'), PATIENCE_MS);
    });
    await library.close();
  });

  it('shows in the popup what is of one page', async () => {
    const tab = await browser.openTab(site.url + SAMPLE);
    await start(browser, tab);
    await highlight(tab, 'find a polite word for it');
    const popup = await browser.clickToolbar(tab);
    await untilSays(popup, '1 annotation');
    await popup.click('.card button', 'Delete');
    await untilSays(popup, 'Annotation deleted.');
    await popup.click('.toast button', 'Undo');
    await untilSays(popup, '1 annotation');
    await browser.closePopup();
    expect(await browser.complaints()).toEqual([]);
  });
});
