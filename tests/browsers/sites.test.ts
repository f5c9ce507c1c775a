import { describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type View } from './browser.ts';
import { painted, untilSays } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** A page in which it starts is painted within a second on a quiet machine. */
const PRESENT_MS = 20_000;
/** Where it does not start, so long without marks is enough to know. */
const ABSENT_MS = 3_000;

/** An article whose words come by script, some time after everything else. */
const LATE = '/late/';
const LATE_HTML = `<!doctype html><html lang="en"><head><title>The ferry and the fog</title>
<meta property="og:type" content="article"></head><body><article></article><script>
  setTimeout(() => {
    for (let pier = 0; pier < 8; pier++) {
      const paragraph = document.createElement('p');
      paragraph.append('Pilot ' + pier + ' waited at the quay. “We wait for the fog,” said the harbour master of pier ' + pier + ', “and the fog waits for us.”');
      document.querySelector('article').append(paragraph);
    }
  }, 1500);
</script></body></html>`;

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Presses one of the popup's two buttons for sites and waits for what it says afterwards. */
async function press(browser: Browser, popup: View, button: string, after: string): Promise<void> {
  await popup.click('.sites button', button);
  await untilSays(popup, after);
  await browser.closePopup();
}

describe.each(BROWSERS)('where Hearsay starts by itself in %s', (name) => {
  const session = openSession(name);

  /** Opens a page anew, without a click on the toolbar, and tells whether Hearsay paints there. */
  async function startsAt(origin: string, within = ABSENT_MS, path = SAMPLE): Promise<boolean> {
    const tab = await session.browser.openTab(origin + path);
    const marks = await until(
      'marks',
      async () => {
        const found = await painted(tab);
        return Object.keys(found).length > 0 ? found : null;
      },
      within,
    ).catch(() => null);
    await tab.close();
    return marks !== null;
  }

  it('starts on this site once allowed, nowhere else, and no longer once taken back', async () => {
    const here = session.site.url;
    const elsewhere = here.replace('127.0.0.1', 'localhost');
    expect(await startsAt(here)).toBe(false);
    const tab = await session.open(SAMPLE);
    await session.browser.consentTo(['http://127.0.0.1/*']);
    let popup = await session.browser.clickToolbar(tab);
    await press(session.browser, popup, 'Always on this site', 'Stop on this site');
    expect(await startsAt(here, PRESENT_MS)).toBe(true);
    expect(await startsAt(elsewhere)).toBe(false);

    popup = await session.browser.clickToolbar(tab);
    await press(session.browser, popup, 'Stop on this site', 'Always on this site');
    expect(await startsAt(here)).toBe(false);
    await tab.close();
  });

  it('starts on every site once allowed, and no longer once taken back', async () => {
    const elsewhere = session.site.url.replace('127.0.0.1', 'localhost');
    await session.browser.consentTo(EVERYWHERE);
    const tab = await session.open(SAMPLE);
    let popup = await session.browser.clickToolbar(tab);
    await press(session.browser, popup, 'On every site', 'Stop on every site');
    expect(await startsAt(session.site.url, PRESENT_MS)).toBe(true);
    expect(await startsAt(elsewhere, PRESENT_MS)).toBe(true);
    session.site.put(LATE, LATE_HTML);
    expect(await startsAt(session.site.url, PRESENT_MS, LATE)).toBe(true);

    popup = await session.browser.clickToolbar(tab);
    await press(session.browser, popup, 'Stop on every site', 'On every site');
    expect(await startsAt(elsewhere)).toBe(false);
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
