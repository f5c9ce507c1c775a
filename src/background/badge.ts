import { browser } from '../browser.ts';
import { storedSettings } from './settings.ts';

/** More are not counted: the badge has room for four signs. */
const MOST_COUNTED = 999;
/** A quiet grey that white reads on (7 to 1), in light and dark toolbars. */
const COLOUR = '#54504a';

/** Shows on the toolbar button how many annotations the page of a tab has; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const { badge } = await storedSettings();
  const text = !badge || count === 0 ? '' : count > MOST_COUNTED ? `${MOST_COUNTED}+` : `${count}`;
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text });
}
