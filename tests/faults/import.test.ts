/** An import by the library's own screen is taken in whole or not at all, whenever the browser is killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { makeHighlight, newId } from '../../src/annotations/make.ts';
import { BROWSERS, type Browser, type View } from '../browsers/browser.ts';
import { chooseFile, says } from '../browsers/exchange.ts';
import { until } from '../browsers/until.ts';
import { type Count, type Ground, IS_LONG, makeRandom, prepare, printRow } from './ground.ts';

const IMPORTED = IS_LONG ? 20_000 : 2_000;
const WORDS = `${IMPORTED.toLocaleString('en')} annotations`;
/** Twenty thousand take a minute on two busy cores. */
const PATIENCE_MS = 240_000;

/** A file of so many annotations, in Hearsay's own JSON. */
function makeFile(count: number): string {
  const at = '2026-01-02T03:04:05.000Z';
  const articles = Array.from({ length: count / 10 }, (_, article) => {
    const source = `https://paper.example/${article}`;
    const annotations = Array.from({ length: 10 }, (_, index) => {
      const exact = `the words of passage ${article * 10 + index}`;
      const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
      const colour = 'yellow' as const;
      const made = { id: newId(), source, selectors: [quote], colour, now: at };
      return { rev: 1, annotation: makeHighlight(made) };
    });
    return { source, title: `Story ${article}`, outlet: null, annotations };
  });
  return JSON.stringify({ hearsay: 'annotations', version: 1, written: at, articles });
}

/** On the import's screen, with the file read and shown for what it is: one key away from being kept. */
async function comeToPreview(browser: Browser, file: string): Promise<View> {
  const library = await browser.openTab(`${browser.origin}/library/index.html#/import`);
  await chooseFile(library, 'all.json', file);
  await says(library, `Import ${WORDS}`, PATIENCE_MS);
  return library;
}

const grown = (sizes: readonly number[], by: number) => sizes.map((size) => size + by);

describe.each(BROWSERS)('in %s', (name) => {
  let ground: Ground | undefined;
  afterEach(async () => {
    await ground?.close();
    ground = undefined;
  });

  /** An import that nobody kills: how long it takes here, in milliseconds. */
  async function importWhole(on: Ground, file: string): Promise<number> {
    const before = await (await on.open()).call('sizes');
    const library = await comeToPreview(on.browser, file);
    const began = performance.now();
    await library.press('Enter');
    await says(library, `Imported: ${WORDS}`, PATIENCE_MS);
    const took = performance.now() - began;
    expect(await (await on.open()).call('sizes')).toEqual(grown(before, IMPORTED));
    return took;
  }

  it('an import that is killed midway has taken in all or nothing, and can be made again', async () => {
    const file = makeFile(IMPORTED);
    const random = makeRandom(8);
    const count: Count = { trials: 0, lost: 0, twice: 0 };
    let whole = 0;
    ground = await prepare(name);
    const wholeMs = await importWhole(ground, file);
    await ground.close();
    ground = await prepare(name);
    while (count.trials < (IS_LONG ? 20 : 1)) {
      const before = await (await ground.open()).call('sizes');
      const library = await comeToPreview(ground.browser, file);
      await library.press('Enter');
      await sleep(random(0, wholeMs));
      await ground.browser.kill();
      await ground.relaunch();
      const again = await ground.open();
      const after = await again.call('sizes');
      const isNothing = isDeepStrictEqual(after, before);
      if (isDeepStrictEqual(after, grown(before, IMPORTED))) whole++;
      else if (!isNothing) count.lost++;
      const state = await until('the background', () => again.call('storeStatus'));
      if (state !== 'sound') count.lost++;
      count.trials++;
      // From an empty library again.
      if (isNothing && count.trials > 1) continue;
      if (isNothing) await importWhole(ground, file);
      await ground.close();
      ground = await prepare(name);
    }
    const seconds = (wholeMs / 1_000).toFixed(1);
    const what = `import of ${IMPORTED}, ${seconds} s when let be, killed midway (${whole} were done)`;
    printRow(what, name, count);
    expect(count.lost).toBe(0);
  });
});
