/** A whole library out to a file and into an empty profile, in both browsers. */
import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser } from './browser.ts';
import { chooseFile, savedText, says, sumsOf, watchDownloads } from './exchange.ts';
import { fillLibrary } from './fill.ts';
import { launch, newProfile } from './launch.ts';
import { openSession } from './session.ts';

/** Five an article. */
const COUNT = 2_000;
/** An import of thousands takes its time on a slow machine. */
const PATIENCE_MS = 120_000;

describe.each(BROWSERS)('what is exported in %s', (name) => {
  const session = openSession(name);
  beforeAll(() => fillLibrary(session.browser, COUNT), PATIENCE_MS);

  async function exported(format: string): Promise<string> {
    const { browser } = session;
    const library = await browser.openTab(`${browser.origin}/library/index.html#/export`);
    await says(library, 'Everything in the library');
    await watchDownloads(library);
    await library.evaluate((id) => {
      const list = document.querySelector('#format') as HTMLSelectElement;
      list.value = id;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, format);
    await library.click('.export button', 'Save file');
    await says(library, 'is in your downloads', PATIENCE_MS);
    const text = await savedText(library);
    await library.close();
    return text;
  }

  async function importInto(browser: Browser, file: string, text: string, wanted: string) {
    const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
    await chooseFile(library, file, text);
    await says(library, wanted, PATIENCE_MS);
    if (wanted.startsWith('Will be')) {
      await library.click('button', 'Import 2,000 annotations');
      await says(library, 'Imported: 2,000 annotations', PATIENCE_MS);
    }
    await library.close();
  }

  it('is equal in an empty profile, as JSON; Markdown and CSV of it hold nothing new', async () => {
    const profile = await newProfile(name);
    const other = await launch(name, { profile });
    try {
      await importInto(other, 'all.json', await exported('json'), 'Will be added: 2,000');
      expect(await sumsOf(other)).toEqual(await sumsOf(session.browser));
      for (const format of ['markdown', 'csv']) {
        const text = await exported(format);
        await importInto(other, `all.${format}`, text, 'There is nothing new in it.');
      }
      expect(await other.complaints()).toEqual([]);
    } finally {
      await other.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
