import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab, type View } from './browser.ts';
import { PAINTED, painted, paste, select, start } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

const WORDS = 'Switch the radio off by all means';
const LATER = 'and then explain to me who has been punished';
/** Longer than browsers let a page be copied from after a click in it, in milliseconds. */
const PAST_ACTIVATION = 6000;

/** Firefox without a display imagines a clipboard of text and HTML alone; with one it keeps Markdown, too. */
const KEEPS_ALL = { chromium: true, firefox: false } as const;

describe.each(BROWSERS)('copying with a citation, in %s', (name) => {
  const session = openSession(name);

  const openStarted = async (url: string): Promise<Tab> => {
    const tab = await session.browser.openTab(url);
    await start(session.browser, tab);
    await until('the quotations', async () => (await painted(tab))[PAINTED.quotation]?.length);
    return tab;
  };
  const openOurs = () => session.browser.openTab(`${session.browser.origin}/popup/index.html`);

  /** As the menu item does, some time later: from a page of ours, because browsers keep their menus. */
  const cite = (ours: View, of: string, afterMs = 0): Promise<unknown> =>
    ours.evaluate(
      async (part, ms) => {
        await new Promise((next) => setTimeout(next, ms));
        const tabs = await chrome.tabs.query({});
        const id = tabs.find(({ url }) => url?.includes(part))?.id ?? -1;
        const envelope = { to: 'content', kind: 'citeSelection', argument: {} };
        return (await chrome.tabs.sendMessage(id, envelope))?.ok;
      },
      of,
      afterMs,
    );

  /** As the reader does in the settings; pages know of it when this is done. */
  const choose = (ours: View, style: string): Promise<unknown> =>
    ours.evaluate(async (citation) => {
      const envelope = { to: 'background', kind: 'changeSettings', argument: { citation } };
      return (await chrome.runtime.sendMessage(envelope))?.ok;
    }, style);

  it.each(['url', 'insecureUrl'] as const)(
    'puts three formats on the clipboard: %s',
    async (site) => {
      const ours = await openOurs();
      const tab = await openStarted(`${session.site[site]}${SAMPLE}?cite-${site}`);
      expect(await tab.evaluate(() => isSecureContext)).toBe(site === 'url');
      await select(tab, WORDS);
      expect(await cite(ours, `?cite-${site}`)).toBe(true);
      expect(await tab.evaluate(() => String(getSelection()))).toBe(WORDS);
      const pasted = await paste(tab);
      const [quote, said, entry, address] = (pasted['text/plain'] ?? '').split('\n');
      expect(quote).toBe(`“${WORDS}”`);
      expect(said).toBe('— a senior figure, through The Northern Gazette');
      expect(entry).toMatch(
        /^Ines Valloran, “Rival ports trade storm warnings in secret, says Dorrick newspaper”, The Lantern Ledger, March 14, 2024 \(accessed \w+ \d+, \d{4}\)$/,
      );
      expect(address).toContain('#:~:text=Switch%20the%20radio');
      expect(pasted['text/html']).toContain(`<p dir="auto">${WORDS}</p></blockquote>`);
      expect(pasted['text/html']).toContain(`<a href="${address}">“Rival ports`);
      if (KEEPS_ALL[name]) {
        expect(pasted['text/markdown']).toContain(`> ${WORDS}\n\n— a senior figure`);
        expect(pasted['text/markdown']).toContain(`newspaper”](${address}), *The Lantern Ledger*`);
      }
      await tab.close();
      await ours.close();
    },
  );

  it('writes the styles of manuals, in a background that has just woken, too', async () => {
    const ours = await openOurs();
    const tab = await openStarted(`${session.site.url}${SAMPLE}?manual`);
    const entries: [style: string, entry: string][] = [
      ['apa', 'Valloran, I. (2024, March 14). Rival ports trade'],
      ['chicago', 'Valloran, Ines. “Rival Ports Trade Storm Warnings'],
      ['mla', 'The Lantern Ledger, 14 Mar. 2024, http'],
    ];
    for (const [style, entry] of entries) {
      expect(await choose(ours, style)).toBe(true);
      await session.browser.killBackground();
      await select(tab, LATER);
      expect(await cite(ours, '?manual')).toBe(true);
      const { 'text/plain': plain, 'text/html': html } = await paste(tab);
      expect(plain).toContain(`“${LATER}”\n— a senior figure, through The Northern Gazette\n`);
      expect(plain).toContain(entry);
      expect(html).toContain('<i>The Lantern Ledger</i>');
    }
    expect(await choose(ours, 'hearsay')).toBe(true);
    await tab.close();
    await ours.close();
  });

  it('offers a button where the browser wants a click in the page', async () => {
    const ours = await openOurs();
    const tab = await openStarted(`${session.site.url}${SAMPLE}?late`);
    await select(tab, WORDS);
    expect(await cite(ours, '?late', PAST_ACTIVATION)).toBe(true);
    await tab.clickAt(await until('the button', () => tab.shadowButton('Copy with citation')));
    expect(await tab.evaluate(() => String(getSelection()))).toBe(WORDS);
    expect((await paste(tab))['text/plain']).toContain(`“${WORDS}”\n— a senior figure`);
    await tab.close();
    await ours.close();
  });

  it('is neither seen nor changed by listeners of the page', async () => {
    const ours = await openOurs();
    const tab = await session.browser.openTab(`${session.site.url}${SAMPLE}?guard`);
    await tab.evaluate(() => {
      const spoil = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', 'Read more at our site');
        event.clipboardData?.setData('text/x-tracking', 'reader 7');
        document.documentElement.dataset.seen = event.clipboardData?.getData('text/html') ?? '';
        event.preventDefault();
        event.stopPropagation();
      };
      // First of all that hear it, before anything of ours is there; and the usual two.
      addEventListener('copy', spoil, true);
      document.addEventListener('copy', spoil, true);
      document.body.oncopy = () => false;
    });
    await start(session.browser, tab);
    await until('the quotations', async () => (await painted(tab))[PAINTED.quotation]?.length);
    await select(tab, WORDS);
    expect(await cite(ours, '?guard')).toBe(true);
    const pasted = await paste(tab);
    expect(pasted['text/plain']).toContain(`“${WORDS}”\n— a senior figure`);
    const formats = ['text/html', ...(KEEPS_ALL[name] ? ['text/markdown'] : []), 'text/plain'];
    expect(Object.keys(pasted).toSorted()).toEqual(formats);
    expect(await tab.evaluate(() => document.documentElement.dataset.seen)).toBe('');
    await tab.close();
    await ours.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
