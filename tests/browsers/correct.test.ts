import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { editor, PAINTED, painted, select, start } from './hearsay.ts';
import { clickPart, pointOn, untilCard } from './parts.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** A quotation, and other words of its sentence that shall be kept instead. */
const QUOTATION = 'that only undertakers can enjoy';
const OTHER = 'Nothing is written down';

describe.each(BROWSERS)('the words of a statement in %s', (name) => {
  const session = openSession(name);

  it('are put right by selecting others in the page, and stay right', async () => {
    const tab = await session.open(`${SAMPLE}?words`);
    await start(session.browser, tab);
    const yellow = async () => (await painted(tab))[PAINTED.yellow] ?? [];
    await tab.clickAt(await until(QUOTATION, () => pointOn(tab, PAINTED.quotation, QUOTATION)));
    await untilCard(tab, 'Lior Penhallow');
    await clickPart(tab, '.card button', 'Keep as note');
    const frame = await editor(tab);
    const kept = await until('the highlight', async () => (await yellow())[0]);
    expect(kept).toContain(QUOTATION);

    const move = 'Use the selected words';
    const said = (words: string) =>
      until(words, () =>
        frame.evaluate(
          (sought) =>
            Array.from(document.querySelectorAll('[role="status"]')).some(
              ({ textContent }) => textContent === sought,
            ),
          words,
        ),
      );
    // Nothing is selected yet, and nothing is moved.
    await tab.evaluate(() => getSelection()?.empty());
    await frame.click('.review-choices button', move);
    await said('First select the words in the page.');
    expect(await yellow()).toEqual([kept]);

    await select(tab, OTHER);
    await frame.click('.review-choices button', move);
    await until('other words', async () => (await yellow()).join() === OTHER);
    await tab.reload();
    await start(session.browser, tab);
    await until('the same words', async () => (await yellow()).join() === OTHER);
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
