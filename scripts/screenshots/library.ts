import type { Browser } from '../../tests/browsers/browser.ts';
import { KEPT, keepSome } from '../../tests/browsers/kept.ts';
import { until } from '../../tests/browsers/until.ts';

/** Widths of a window and of a phone, in CSS pixels. */
const WIDTHS = { '': 1280, '-narrow': 390 } as const;

/** Pictures of the library with a few annotations: the list with one open, an article, the speakers. */
export async function takeLibrary(
  browser: Browser,
  site: string,
  picture: (name: string) => string,
): Promise<void> {
  await keepSome(browser, site);
  const library = await browser.openTab(`${browser.origin}/library/index.html`);
  const untilThere = (selector: string, count = 1) =>
    until(selector, () =>
      library.evaluate(
        (sought, least) => document.querySelectorAll(sought).length >= least,
        selector,
        count,
      ),
    );
  const goTo = (hash: string) =>
    library.evaluate((to) => {
      location.hash = to;
    }, hash);
  for (const [suffix, width] of Object.entries(WIDTHS)) {
    await library.resize(width, 800);
    await goTo('#/everything');
    await untilThere('.row', Math.min(KEPT, 6));
    await library.click('.row', 'that only undertakers');
    await untilThere('.detail textarea');
    await library.screenshot(picture(`library${suffix}`));
    await library.click('.detail-page');
    await untilThere('.text mark');
    await library.screenshot(picture(`library-article${suffix}`));
    await goTo('#/speakers');
    await untilThere('.row-counted', 3);
    await library.screenshot(picture(`library-speakers${suffix}`));
  }
  await library.close();
}
