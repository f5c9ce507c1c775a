/** Files out of the library's export and into its import, by the screens that a reader sees. */
import type { Browser, View } from './browser.ts';
import { until } from './until.ts';

/** Characters that go between test and browser at once. */
const PIECE = 4_000_000;

/** Waits until the page says this. */
export const says = (page: View, words: string, patienceMs?: number): Promise<unknown> =>
  until(
    `the library to say “${words}”`,
    () => page.evaluate((sought) => document.body.innerText.includes(sought), words),
    patienceMs,
  );

/** Keeps what the page hands to the browser's downloads where `savedText` finds it. */
export const watchDownloads = (library: View): Promise<unknown> =>
  library.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { saved: file });
      return create(file);
    };
  });

/** The text of the file that was handed over last; it lies on the disk until it is asked for. */
export async function savedText(library: View): Promise<string> {
  const size = await until('the file', () =>
    library.evaluate(() => (globalThis as unknown as { saved?: File }).saved?.size),
  );
  const pieces: Buffer[] = [];
  for (let at = 0; at < size; at += PIECE) {
    const base64 = await library.evaluate(
      async (from, to) => {
        const { saved } = globalThis as unknown as { saved: File };
        const bytes = new Uint8Array(await saved.slice(from, to).arrayBuffer());
        let text = '';
        for (let index = 0; index < bytes.length; index += 8192) {
          text += String.fromCharCode(...bytes.subarray(index, index + 8192));
        }
        return btoa(text);
      },
      at,
      at + PIECE,
    );
    pieces.push(Buffer.from(base64, 'base64'));
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Chooses a file on the import's screen, one that lies on the disk, as the browser's own dialogue would. */
export async function chooseFile(library: View, name: string, text: string): Promise<void> {
  await layFile(library, name, text);
  await chooseLaid(library, name);
}

/** Lays a file down where a page of the extension can choose it, in whatever session. */
export async function layFile(library: View, name: string, text: string): Promise<void> {
  await library.evaluate(async (own) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(own, { create: true });
    // Empty, whatever was chosen by this name before.
    await (await handle.createWritable()).close();
  }, placeOf(name));
  for (let at = 0; at < text.length; at += PIECE) {
    await library.evaluate(
      async (own, piece) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle(own);
        const { size } = await handle.getFile();
        const out = await handle.createWritable({ keepExistingData: true });
        await out.write({ type: 'write', position: size, data: piece });
        await out.close();
      },
      placeOf(name),
      text.slice(at, at + PIECE),
    );
  }
}

const placeOf = (name: string): string => `chosen-${name}`;

/** Chooses a file that was laid down. */
export async function chooseLaid(library: View, name: string): Promise<void> {
  await until('the screen', () =>
    library.evaluate(() => document.querySelector('input[type=file]') !== null),
  );
  await library.evaluate(
    async (own, given) => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle(own)).getFile();
      const files = new DataTransfer();
      files.items.add(new File([file], given));
      const input = document.querySelector('input[type=file]') as HTMLInputElement;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    placeOf(name),
    name,
  );
}

/** What each annotation is, with its page, in one sum for every thousand of them; however they lie in the store. */
export const sumsOf = (browser: Browser): Promise<readonly string[]> =>
  inLibrary(browser, (library) =>
    library.evaluate(async () => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const sorted = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(sorted);
        if (typeof value !== 'object' || value === null) return value;
        const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
        return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
      };
      const database = await answer(indexedDB.open('hearsay'));
      const stores = database.transaction(['documents', 'annotations'], 'readonly');
      const pages = new Map(
        (await answer(stores.objectStore('documents').getAll())).map((page) => [page.id, page]),
      );
      const sums: string[] = [];
      for (let last = ''; ; ) {
        const transaction = database.transaction('annotations', 'readonly');
        const range = IDBKeyRange.lowerBound(last, true);
        const rows = await answer(transaction.objectStore('annotations').getAll(range, 1_000));
        if (rows.length === 0) break;
        last = rows.at(-1).id;
        const said = rows
          .filter(({ deleted }) => deleted === 0)
          .map(({ annotation, docId }) => {
            const { title, outlet = null } = pages.get(docId) ?? {};
            return JSON.stringify([sorted(annotation), title, outlet]);
          });
        const bytes = new TextEncoder().encode(said.join('\n'));
        const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        sums.push(Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''));
      }
      database.close();
      return sums;
    }),
  );

async function inLibrary<T>(browser: Browser, use: (library: View) => Promise<T>): Promise<T> {
  const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
  await says(library, 'Choose files');
  const result = await use(library);
  await library.close();
  return result;
}
