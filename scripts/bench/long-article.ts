import { rmSync } from 'node:fs';
import type { Selector } from '../../src/annotations/annotation.ts';
import { identityOf } from '../../src/annotations/identity.ts';
import { makeHighlight } from '../../src/annotations/make.ts';
import type { AnnotationRow, DocumentRow } from '../../src/store/database.ts';
import { searchRowOf } from '../../src/store/search-row.ts';
import type { Browser, Tab } from '../../tests/browsers/browser.ts';
import { launch, newProfile } from '../../tests/browsers/launch.ts';
import { serve } from '../../tests/browsers/server.ts';
import { until } from '../../tests/browsers/until.ts';
import { longestTask } from './longest-task.ts';

/** The long article: a million UTF-16 units, so many statements, so many notes. */
export const STATEMENTS = 5_000;
export const MANY_NOTES = 1_000;
const NAMES = ['Ada Lindqvist', 'Bruno Salter', 'Chioma Reyes', 'Dara Whitlock', 'Emil Castor'];
const TOPICS = ['the harbour', 'the budget', 'the bridge', 'the school', 'the ferry', 'the winter'];
const PATH = '/long-article/';
const ROUNDS = 3;
/** Nothing changes for so long: all is painted. In milliseconds. */
const QUIET_MS = 1_500;

/** Selectors of each of some passages. */
export type Passages = readonly (readonly Selector[])[];

const paragraphOf = (index: number): string =>
  `“We looked at ${TOPICS[index % TOPICS.length]} ${index} times before anybody asked us what it would ` +
  `cost,” said ${NAMES[index % NAMES.length]}. The boats lay at the quay until the tide came in, and lamp ${index} burned there all night in the rain.`;

/** An article of `STATEMENTS` paragraphs, each with a quotation. */
export function longArticle(): string {
  const paragraphs = Array.from(
    { length: STATEMENTS },
    (_, index) => `<p>${paragraphOf(index)}</p>`,
  );
  return (
    '<!doctype html><html lang="en"><head><title>What the town was told</title>' +
    '<meta property="og:type" content="article"></head><body><article>' +
    `<h1>What the town was told</h1>${paragraphs.join('\n')}</article></body></html>`
  );
}

/** Rows of annotations of an article, one on each of these passages. */
function rowsOn(source: string, passages: Passages) {
  const page: DocumentRow = {
    ...{ id: 'long-article', urlKey: identityOf(source), host: new URL(source).host },
    ...{ title: 'What the town was told', outlet: '', updatedSeq: passages.length, v: 1 },
  };
  const annotations = passages.map((selectors, number): AnnotationRow => {
    const id = `urn:uuid:01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
    const now = new Date(Date.UTC(2026, 0, 1) + number).toISOString();
    const annotation = makeHighlight({ id, source, selectors, colour: 'yellow', now });
    return { id, docId: page.id, annotation, rev: 1, updatedSeq: number + 1, deleted: 0, v: 1 };
  });
  return { page, annotations, search: annotations.map((row) => searchRowOf(row, page)) };
}

/** Writes rows as they are, in a page of the extension. */
async function fill(browser: Browser, rows: ReturnType<typeof rowsOn>): Promise<void> {
  const library = await browser.openTab(`${browser.origin}/library/index.html`);
  await until('an empty library', () =>
    library.evaluate(() => document.querySelector('.nothing') !== null),
  );
  await library.evaluate(async ({ page, annotations, search }) => {
    const asked = indexedDB.open('hearsay');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const transaction = database.transaction(['documents', 'annotations', 'search'], 'readwrite');
    transaction.objectStore('documents').put(page);
    for (const row of annotations) transaction.objectStore('annotations').put(row);
    for (const row of search) transaction.objectStore('search').put(row);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, rows);
  await library.close();
}

/** When something was last painted, by the page's clock in milliseconds since 1970, and how many ranges. */
const watch = (tab: Tab) =>
  tab.evaluate(() => {
    const painted = { ranges: 0, last: 0 };
    Object.assign(window, { painted });
    setInterval(() => {
      const ranges = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      if (ranges !== painted.ranges) painted.last = performance.timeOrigin + performance.now();
      painted.ranges = ranges;
    }, 10);
  });
const paintedIn = (tab: Tab) =>
  tab.evaluate(() => (window as unknown as { painted: { ranges: number; last: number } }).painted);

/**
 * The extension as it is built, in Chromium, on the long article with its notes: from the popup's document to
 * the last range painted, and the page's longest task meanwhile. Resolves to a Markdown table.
 */
export async function timeLongArticle(passages: Passages): Promise<string> {
  const profile = await newProfile('chromium');
  const site = await serve();
  const browser = await launch('chromium', { profile, proxy: site.proxy });
  const rows: string[] = [];
  try {
    const html = longArticle();
    site.put(PATH, html);
    await fill(browser, rowsOn(site.url + PATH, passages));
    for (let round = 1; round <= ROUNDS; round++) {
      const tab = await browser.openTab(site.url + PATH);
      await watch(tab);
      // The page lays itself out first: that is no work of ours.
      await new Promise((next) => setTimeout(next, QUIET_MS));
      let opened = 0;
      const task = await longestTask(tab.protocol!, async () => {
        const popup = await browser.clickToolbar(tab);
        opened = await popup.evaluate(() => performance.timeOrigin);
        await until('all to be painted', async () => {
          const { ranges, last } = await paintedIn(tab);
          const isAll = ranges >= STATEMENTS + passages.length;
          if (!isAll) throw new Error(`${ranges} ranges`);
          return Date.now() - last > QUIET_MS;
        });
        await browser.closePopup();
      });
      const { ranges, last } = await paintedIn(tab);
      rows.push(
        `| ${round} | ${ranges} | ${(last - opened).toFixed(0)} | ${task.wall.toFixed(0)} | ${task.processor.toFixed(0)} |`,
      );
      await tab.close();
    }
    return [
      `| ${html.length} characters, ${STATEMENTS} statements, ${passages.length} notes, round | ranges painted | popup’s document to the last, ms | longest task, ms | in processor time |`,
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
