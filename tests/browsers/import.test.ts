/** Files of other programs brought in, from the choice to the page that they are about. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { BROWSERS, type View } from './browser.ts';
import { PAINTED, painted, start, untilPainted } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

const WORDS = 'cut every tie four years ago';

/** Hypothesis' export of two annotations: one on the page, one that nobody may open. */
const exportOf = (uri: string) =>
  JSON.stringify({
    export_date: '2026-01-02T03:04:05Z',
    export_userid: 'acct:ada@hypothes.is',
    client_version: '1.2.3',
    annotations: [
      {
        id: 'kept',
        uri,
        text: '<img src=x onerror=alert(1)> “Who?”',
        tags: ['sea'],
        created: '2025-01-02T03:04:05.000000+00:00',
        document: { title: ['A story'] },
        target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact: WORDS }] }],
      },
      { id: 'unsafe', uri: 'javascript:alert(1)', text: 'no', tags: [], target: [] },
    ],
  });

/** Enough to be ended in the middle. */
const MANY = 8_000;
const many = () => {
  const rows = Array.from({ length: MANY }, (_, index) => ({
    ...{ id: `many ${index}`, uri: `https://paper.example/${index % 50}`, tags: [] },
    ...{ text: `Note ${index}. ${'It was said on the pier. '.repeat(20)}`, target: [] },
  }));
  return JSON.stringify({ total: MANY, rows });
};

const says = (page: View, words: string) =>
  until(`the library to say “${words}”`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );

/** Chooses a file, as the reader does in the browser's own dialogue. */
async function choose(library: View, name: string, text: string): Promise<void> {
  await until('the screen', () =>
    library.evaluate(() => document.querySelector('input[type=file]') !== null),
  );
  await library.evaluate(
    (given, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], given));
      const input = document.querySelector('input[type=file]') as HTMLInputElement;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

const focused = (page: View) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(BROWSERS)('an import in %s', (name) => {
  const session = openSession(name);

  it('shows what would be, keeps it at a key, is painted on its page, and is taken back', async () => {
    const { browser } = session;
    const tab = await session.open(SAMPLE);
    const address = await tab.evaluate(() => location.href);
    const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
    await says(library, 'Choose files');
    expect(await faultsOf(library)).toEqual([]);

    await choose(library, 'broken.json', '{"annotations": [');
    await says(library, 'The file ends in the middle. (line 1');
    await library.click('button', 'Cancel');
    // Whatever its name: what stands in it tells.
    await choose(library, 'export.txt', exportOf(address));
    await says(library, 'Will be added: 1');
    await says(library, 'No address that may be kept: javascript:alert(1) (line 1');
    expect(await faultsOf(library)).toEqual([]);
    await until('the button to have the focus', async () =>
      (await focused(library)).includes('Import 1 annotation'),
    );
    await library.press('Enter');
    await says(library, 'Imported: 1 annotation');

    const again = await browser.openTab(`${browser.origin}/library/index.html#/import`);
    await choose(again, 'export.json', exportOf(address));
    await says(again, 'There is nothing new in it.');
    await again.close();

    const page = await session.open(SAMPLE);
    await start(browser, page);
    await untilPainted(page, PAINTED.yellow, WORDS);

    await library.click('button', 'Undo');
    await says(library, 'Taken back: 1 annotation');
    await until('the words to be painted no more', async () => {
      const found = await painted(page);
      return !(found[PAINTED.yellow] ?? []).includes(WORDS);
    });
    expect(await browser.complaints()).toEqual([]);
  });

  it('shows how far it is, and keeps nothing when it is cancelled', async () => {
    const { browser } = session;
    const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
    await choose(library, 'many.json', many());
    await library.click('button', 'Import 8,000 annotations');
    await until('it to be under way', () =>
      library.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0),
    );
    expect(await faultsOf(library)).toEqual([]);
    await library.click('button', 'Cancel');
    await says(library, 'Cancelled. Nothing was kept.');
    await choose(library, 'many.json', many());
    await says(library, 'Will be added: 8,000');
    await library.close();
    expect(await browser.complaints()).toEqual([]);
  });
});
