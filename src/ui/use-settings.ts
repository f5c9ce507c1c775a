import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { report } from '../report.ts';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from '../settings/settings.ts';

/**
 * What the reader has chosen, followed while it changes; undefined until it is known. Read where it
 * is, so that no background has to wake for it.
 */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    // What is stored was checked when it was written; what an earlier version lacks is as at first.
    const take = (stored: unknown) =>
      setSettings({ ...DEFAULT_SETTINGS, ...(stored as Partial<Settings> | undefined) });
    browser.storage.local.get(SETTINGS_KEY).then(
      (found) => take(found[SETTINGS_KEY]),
      (error: unknown) => report(error, 'reading the settings'),
    );
    const follow = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
      const change = changes[SETTINGS_KEY];
      if (change) take(change.newValue);
    };
    browser.storage.local.onChanged.addListener(follow);
    return () => browser.storage.local.onChanged.removeListener(follow);
  }, []);
  return settings;
}
