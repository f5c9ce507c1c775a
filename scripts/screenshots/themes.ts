import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserName, Tab } from '../../tests/browsers/browser.ts';
import { builtExtension, launch, newProfile } from '../../tests/browsers/launch.ts';
import { until } from '../../tests/browsers/until.ts';

/** How pages of ours look: by colours, language, room and browser. */
export interface Theme {
  readonly name: string;
  /** Chromium unless told. */
  readonly browser?: BrowserName;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** With the words of that language. */
  readonly language?: string;
  /** Of a window, in CSS pixels. */
  readonly width: number;
  /** Of the side panel. */
  readonly panel: number;
  /** The states that are taken; all unless told. */
  readonly only?: RegExp;
}

/** Those with another frame or more room than usual differ where something is laid out by them. */
const FEW =
  /^(?:library|library-(?:article|charts|import-preview|export|settings)|guide-welcome|panel-sources)$/;

export const THEMES: readonly Theme[] = [
  { name: 'light', width: 1280, panel: 360 },
  { name: 'narrow', width: 320, panel: 320 },
  { name: 'wide', width: 1920, panel: 600, only: FEW },
  { name: 'dark', width: 1280, panel: 360, colorScheme: 'dark' },
  { name: 'forced', width: 1280, panel: 360, forcedColors: true },
  { name: 'rtl', width: 1280, panel: 360, language: 'ar' },
  { name: 'firefox', width: 1280, panel: 360, browser: 'firefox', only: FEW },
];

/** Starts the browser of a theme on a new profile, and ends it after `use`. */
export async function inTheme(theme: Theme, use: (browser: Browser) => Promise<void>) {
  const { browser: name = 'chromium', language, colorScheme = 'light', forcedColors } = theme;
  const profile = await newProfile(name);
  const extension = language ? inLanguage(language) : builtExtension(name);
  const colours = { colorScheme, ...(forcedColors ? { forcedColors } : {}) };
  const browser = await launch(name, { profile, extension, ...colours });
  try {
    await use(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
    if (language) rmSync(extension, { recursive: true, force: true });
  }
}

/** Waits until there is such an element. */
export const there = (page: Tab, selector: string): Promise<unknown> =>
  until(
    selector,
    () => page.evaluate((sought) => document.querySelector(sought) !== null, selector),
    60_000,
  );

/** Takes a picture once nothing moves. */
export async function take(page: Tab, path: string): Promise<void> {
  await until('nothing to move', () => page.evaluate(() => document.getAnimations().length === 0));
  await page.screenshot(path);
}

/** A copy of the built extension that speaks a language, whatever the browser's own is. */
function inLanguage(language: string): string {
  const built = builtExtension('chromium');
  const copy = mkdtempSync(join(built, '..', '..', 'node_modules', '.cache', 'language-'));
  cpSync(built, copy, { recursive: true });
  cpSync(join(copy, '_locales', language), join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}
