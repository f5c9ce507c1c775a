import { join } from 'node:path';
import { openPageWorld } from '../predict/page-world.ts';
import type { Outcome } from './run-cases.ts';

/** Pages are taken by a browser, so they are a target of their own kind. */
export const PAGES = { name: 'a page, read, attributed, annotated and changed', share: 0.05 };

/** Cases of one call into the browser, and how long one may last: a hundred times what it takes. */
const CHUNK = 1_000;
const HANG_MS = 240_000;

const EMPTY = '<!doctype html><title>Generated</title><body></body>';

/** Gives so many generated pages to what reads them, in Chromium; the first thousand have the seed itself. */
export async function runPages(cases: number, seed: number): Promise<Outcome[]> {
  const entry = join(import.meta.dirname, 'pages-in-page.ts');
  const outcomes: Outcome[] = [];
  let world = await openPageWorld(entry);
  try {
    for (let done = 0; done < cases; done += CHUNK) {
      const own = seed + done / CHUNK;
      await world.openHtml(EMPTY);
      const asked = world.evaluate<Outcome>(`fuzz(${Math.min(CHUNK, cases - done)}, ${own})`);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), HANG_MS);
      });
      const outcome = await Promise.race([asked.catch(failed), late]);
      clearTimeout(timer);
      outcomes.push(outcome ?? failed(`pages, seed ${own}: hangs`));
      if (outcome) continue;
      asked.catch(() => undefined);
      await world.close();
      world = await openPageWorld(entry);
    }
  } finally {
    await world.close();
  }
  return outcomes;
}

const failed = (error: unknown): Outcome => ({
  cases: 0,
  slowest: Number.POSITIVE_INFINITY,
  failure: String(error),
});
