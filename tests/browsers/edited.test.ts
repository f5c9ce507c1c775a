import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { describePage, highlight, start, untilSays } from './hearsay.ts';
import { openSession } from './session.ts';

const STORY = readFileSync(
  join(import.meta.dirname, '../pages/change--re-render/index.html'),
  'utf8',
);

/** The story after a publisher's edit. */
const EDITED = STORY.replaceAll('that nobody may switch off', 'that burns on')
  .replace('day and night since Monday', 'day and night since Sunday')
  .replace('My hens have stopped believing', 'My hens no longer believe')
  .replace(
    '</article>',
    '<p>The wedding is to last until Friday. “I still count the ships,” said Agnes Moe, a pilot.</p></article>',
  );

describe.each(BROWSERS)('an article that was edited, in %s', (name) => {
  const session = openSession(name);

  it('says what was edited since the last visit, and which passages', async () => {
    session.site.put('/story/', STORY);
    const tab = await session.open('/story/');
    await start(session.browser, tab);
    await highlight(tab, 'has burned day and night since Monday, because');
    await tab.reload();
    let popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, '1 annotation');
    await describePage(popup);
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain('Edited');
    await session.browser.closePopup();

    session.site.put('/story/', EDITED);
    await tab.reload();
    popup = await session.browser.clickToolbar(tab);
    await untilSays(popup, 'Edited since');
    await untilSays(popup, 'new headline · 2 paragraphs reworded · 1 paragraph added');
    await untilSays(popup, 'Now quoted: Agnes Moe');
    await popup.click('.edited summary');
    await untilSays(popup, 'Torvald Eng: statement reworded');
    await untilSays(popup, 'Agnes Moe: statement added');
    const changed = await popup.evaluate(() => ({
      gone: Array.from(document.querySelectorAll('.edited del'), ({ textContent }) => textContent),
      altered: Array.from(document.querySelectorAll('.card .altered'), (one) => [
        one.querySelector('del')?.textContent,
        one.querySelector('ins')?.textContent,
      ]),
    }));
    expect(changed.gone).toContain('have stopped believing');
    expect(changed.altered).toEqual([['Monday', 'Sunday']]);
    await session.browser.closePopup();
    await tab.close();
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
