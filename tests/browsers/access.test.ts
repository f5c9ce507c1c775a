import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, faultsOfParts } from './axe.ts';
import { BROWSERS, type Browser, type Tab } from './browser.ts';
import { editor, PAINTED, painted, select, start, writeNote } from './hearsay.ts';
import { launch, newProfile } from './launch.ts';
import { clickPart, partText, pointInPart, pointOn, untilCard } from './parts.ts';
import { type Site, serve } from './server.ts';
import { SAMPLE } from './session.ts';
import { until } from './until.ts';

const CASES = BROWSERS.flatMap((name) => [
  { name, colorScheme: 'light' as const },
  { name, colorScheme: 'dark' as const },
]);
const RADIO = 'Switch the radio off by all means';
const BRODE = 'I sleep remarkably well on rough nights';

describe.each(CASES)('axe finds nothing wrong in $name, $colorScheme', ({ name, colorScheme }) => {
  let site: Site;
  let browser: Browser;
  let profile = '';
  beforeAll(async () => {
    site = await serve();
    profile = await newProfile(name);
    browser = await launch(name, { profile, proxy: site.proxy, colorScheme });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async (query: string): Promise<Tab> => {
    const tab = await browser.openTab(`${site.url}${SAMPLE}?${query}`);
    await start(browser, tab);
    await until('the marks', async () => (await painted(tab))[PAINTED.quotation]?.length);
    return tab;
  };
  const press = async (tab: Tab, words: string, speaker: string) => {
    await tab.clickAt(await until(words, () => pointOn(tab, PAINTED.quotation, words)));
    await untilCard(tab, speaker);
  };

  it('with the card', async () => {
    const tab = await open('card');
    const dark = await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(dark).toBe(colorScheme === 'dark');
    await press(tab, BRODE, 'Anselm Brode');
    expect(await faultsOfParts(tab)).toEqual([]);
    // Under the pointer a button has another ground.
    await tab.pointAt(await pointInPart(tab, '.card .main'));
    expect(await faultsOfParts(tab)).toEqual([]);
    await press(tab, RADIO, 'a senior figure');
    await clickPart(tab, '.card summary', 'Dismiss');
    await clickPart(tab, '.card button', 'Copy with citation');
    await until('to be told', async () => (await partText(tab, '.card output')) === 'Copied');
    expect(await faultsOfParts(tab)).toEqual([]);
    await tab.resize(320, 640);
    await press(tab, RADIO, 'a senior figure');
    expect(await faultsOfParts(tab)).toEqual([]);
    await tab.close();
  });

  it('with the toolbar', async () => {
    const tab = await open('bar');
    await select(tab, 'an hour late');
    await until('the bar', () => partText(tab, '.bar'));
    expect(await faultsOfParts(tab)).toEqual([]);
    await tab.pointAt(await pointInPart(tab, '.bar button', 'Note'));
    expect(await faultsOfParts(tab)).toEqual([]);
    await clickPart(tab, '.bar button', 'Copy link');
    await until('to be told', async () => (await partText(tab, '.bar output')) === 'Copied');
    expect(await faultsOfParts(tab)).toEqual([]);
    await tab.resize(320, 640);
    await select(tab, 'an hour late');
    await until('the bar', () => partText(tab, '.bar'));
    expect(await faultsOfParts(tab)).toEqual([]);
    await tab.close();
  });

  it('with the editor', async () => {
    const tab = await open('editor');
    await press(tab, BRODE, 'Anselm Brode');
    await clickPart(tab, '.card .main');
    const frame = await editor(tab);
    expect(await faultsOf(frame)).toEqual([]);
    await frame.click('.review-choices button', 'Nothing is said here');
    await frame.click('.review-choices button', 'Right');
    expect(await faultsOf(frame)).toEqual([]);
    await frame.evaluate(() => {
      const lists = document.querySelectorAll<HTMLElement>('.review select');
      lists[lists.length - 1]?.focus();
    });
    await tab.press('D');
    await frame.click('.review input[type="url"]');
    await tab.type('no address\n');
    await until('to be told', () =>
      frame.evaluate(() => document.querySelector('.review [role="alert"]') !== null),
    );
    expect(await faultsOf(frame)).toEqual([]);
    expect(await faultsOfParts(tab)).toEqual([]);
    await tab.press('Escape');
    await until('the editor to go', async () => (await tab.frame('/editor/index.html')) === null);

    const note = await writeNote(
      tab,
      'Nothing is written down',
      '# Why?\n\n> They said so\n\n- **one** and `two`\n- [link](https://tide.example/)',
    );
    await note.click('button', 'Preview');
    await until('the preview', () =>
      note.evaluate(() => document.querySelector('.note-preview li') !== null),
    );
    expect(await faultsOf(note)).toEqual([]);
    await note.click('.swatch-button');
    expect(await faultsOf(note)).toEqual([]);
    await tab.close();
  });
});
