import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/attribution/attribution.ts';
import { faultsOf } from './axe.ts';
import { BROWSERS } from './browser.ts';
import { untilSays } from './hearsay.ts';
import { openSession } from './session.ts';
import { until } from './until.ts';

const EVERYWHERE = ['http://*/*', 'https://*/*'];

describe.each(BROWSERS)('the guide in %s', (name) => {
  const session = openSession(name);

  it('reads the sample article, takes the choice where to start, and can be skipped', async () => {
    const { browser } = session;
    await browser.consentTo(EVERYWHERE);
    const page = await browser.openTab(`${browser.origin}/guide/index.html#welcome`);
    const kinds = await until('the sample to be read', async () => {
      const found = await page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLElement>('.sample-text mark'), (mark) =>
          String(mark.dataset.source),
        ),
      );
      return found.length > 0 ? found : null;
    });
    expect(new Set(kinds)).toEqual(new Set(['named', 'unnamed', 'second-hand']));
    await page.click('.statement', 'We lost a street');
    await until('the words to be lit', () =>
      page.evaluate(() =>
        document.querySelector('[data-lit="true"]')?.textContent?.includes('We lost a street'),
      ),
    );
    const chosen = () =>
      page.evaluate(() => Array.from(document.querySelectorAll('input'), ({ checked }) => checked));
    await until('what is granted', async () => (await chosen()).join() === 'true,false');
    await page.click('.where-choice', 'On every article');
    await until('every article', async () => (await chosen()).join() === 'false,true');
    await page.click('.where-choice', 'When I click');
    await until('the click alone', async () => (await chosen()).join() === 'true,false');
    expect(await faultsOf(page)).toEqual([]);

    await page.evaluate(() => {
      location.hash = '#help';
    });
    await untilSays(page, 'What it cannot do');
    await untilSays(page, 'Highlight the selection');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('is told Arabic names, which a script of their own knows', async () => {
    const page = await session.browser.openTab(`${session.browser.origin}/guide/index.html`);
    const speakers = await page.evaluate(async (text) => {
      const { browser, chrome } = globalThis as typeof globalThis & { browser?: typeof chrome };
      const argument = { text, language: 'ar' };
      const said = { to: 'background', kind: 'attribute', argument };
      const { value } = await (browser ?? chrome).runtime.sendMessage(said);
      return (value as readonly Attribution[]).map(({ speaker, naming }) => [speaker, naming]);
    }, 'وقال وزير الخارجية المصري سامح شكري إن بلاده ترفض ذلك.');
    expect(speakers).toEqual([['سامح شكري', 'person']]);
    await page.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
