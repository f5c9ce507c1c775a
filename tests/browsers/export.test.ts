/** Saving annotations in other formats: from the library's screen to the file, in both browsers. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { BROWSERS, type View } from './browser.ts';
import { highlight, PAINTED, start, untilPainted, untilSays, writeNote } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** Keeps what the page hands to the browser's downloads where the test can read it. */
const watchDownloads = (library: View) =>
  library.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      (file as Blob).text().then((text) => {
        document.documentElement.dataset.saved = text;
      });
      return create(file);
    };
  });

const chooseFormat = (library: View, id: string) =>
  library.evaluate((wanted) => {
    const list = document.querySelector('#format') as HTMLSelectElement;
    list.value = wanted;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, id);

/** Saves, and takes what was written. */
async function save(library: View, button = 'Save file'): Promise<string> {
  await library.evaluate(() => {
    delete document.documentElement.dataset.saved;
  });
  await library.click('.export button', button);
  return await until('the file', () =>
    library.evaluate(() => document.documentElement.dataset.saved ?? null),
  );
}

const previewHolds = (library: View, words: string) =>
  until(`“${words}” in the preview`, () =>
    library.evaluate(
      (sought) =>
        document.querySelector<HTMLTextAreaElement>('.preview textarea')?.value.includes(sought),
      words,
    ),
  );

describe.each(BROWSERS)('the export screen in %s', (name) => {
  const session = openSession(name);

  it('shows what will be saved and saves it, by a template of the reader’s own too', async () => {
    const { browser } = session;
    const words = 'cut every tie four years ago';
    const page = await session.open(SAMPLE);
    await start(browser, page);
    await writeNote(page, words, 'Who **says** so? نص');
    await untilPainted(page, PAINTED.yellow, words);
    await highlight(page, 'an hour late');

    const library = await browser.openTab(`${browser.origin}/library/index.html#/export`);
    await untilSays(library, 'Everything in the library');
    await previewHolds(library, `> ${words}`);
    await previewHolds(library, 'Who **says** so? نص');
    expect(await faultsOf(library)).toEqual([]);

    await watchDownloads(library);
    await chooseFormat(library, 'json');
    await previewHolds(library, '"hearsay":"annotations"');
    const { articles } = JSON.parse(await save(library));
    expect(articles).toHaveLength(1);
    expect(articles[0].annotations).toHaveLength(2);
    await untilSays(library, 'is in your downloads');

    for (const id of ['bibtex', 'ris']) {
      await chooseFormat(library, id);
      expect(await save(library)).toContain(session.site.url);
    }
    await chooseFormat(library, 'markdown-files');
    await previewHolds(library, '---\ntitle: ');
    expect((await save(library, 'Save as a zip')).slice(0, 2)).toBe('PK');

    if (name === 'chromium') {
      // It alone has the dialogue, which no test can see: a folder that nobody has to pick.
      await library.evaluate(() => {
        Object.assign(globalThis, {
          showDirectoryPicker: async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }),
        });
      });
      await chooseFormat(library, 'html');
      await chooseFormat(library, 'markdown-files');
      await library.click('.export button', 'Save to a folder');
      await untilSays(library, 'The files are in picked.');
      const notes = await library.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
        const texts: string[] = [];
        for await (const handle of folder.values()) {
          if (handle.kind === 'file') texts.push(await (await handle.getFile()).text());
        }
        return texts;
      });
      expect(notes).toHaveLength(1);
      expect(notes[0]).toContain(`> ${words}`);
      await library.evaluate(() => {
        Object.assign(globalThis, {
          showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) => {
            const root = await navigator.storage.getDirectory();
            const file = await root.getFileHandle(`my-${suggestedName}`, { create: true });
            Object.assign(globalThis, { picked: file });
            return file;
          },
        });
      });
      const pickedText = () =>
        library.evaluate(async () =>
          (
            await (globalThis as unknown as { picked: FileSystemFileHandle }).picked.getFile()
          ).text(),
        );
      await chooseFormat(library, 'json');
      await library.click('.export button', 'Choose where to save');
      await untilSays(library, 'Saved as my-hearsay-');
      expect(JSON.parse(await pickedText()).articles[0].annotations).toHaveLength(2);
      await chooseFormat(library, 'markdown-files');
      await library.click('.export button', 'Choose where to save');
      await untilSays(library, '.zip.');
      expect((await pickedText()).slice(0, 2)).toBe('PK');
    }

    await chooseFormat(library, 'markdown');
    await library.click('.template summary');
    await library.evaluate(() => {
      const field = document.querySelector('.template textarea') as HTMLTextAreaElement;
      field.value = 'mine: {{title}}';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await previewHolds(library, 'mine: ');
    await library.click('.template button');
    await previewHolds(library, `> ${words}`);
    expect(await faultsOf(library)).toEqual([]);

    await chooseFormat(library, 'html');
    const html = await save(library);
    expect(html).toContain('<strong>says</strong>');
    if (name === 'chromium') {
      // What is written is a page of its own, wherever it is opened.
      for (const id of ['html', 'evidence']) {
        await chooseFormat(library, id);
        const file = await save(library);
        const written = await browser.openTab(
          `data:text/html;charset=utf-8,${encodeURIComponent(file)}`,
        );
        await untilSays(written, words);
        expect(await faultsOf(written)).toEqual([]);
        await written.close();
      }
    }
    await library.close();
    await page.close();
    expect(await browser.complaints()).toEqual([]);
  });
});
