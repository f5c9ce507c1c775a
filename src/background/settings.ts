import { browser } from '../browser.ts';
import { readSettings } from '../settings/check.ts';
import {
  SETTINGS_KEY,
  type Settings,
  type SettingsChange,
  withSetting,
} from '../settings/settings.ts';
import { tellTabs } from './tabs.ts';

/** What the reader has chosen. */
export async function storedSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

let changing: Promise<void> = Promise.resolve();

/** Changes them, one change after the other, so that none is lost to another. */
export function changeSettings(change: SettingsChange): Promise<void> {
  const changed = changing.then(async () => {
    const next = withSetting(await storedSettings(), change);
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    await tellTabs('settingsChanged');
  });
  // A change that failed is told to whoever asked for it, and keeps no other from being made.
  changing = changed.catch(() => {});
  return changed;
}
