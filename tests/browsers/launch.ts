import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserName, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the build puts the extension for this browser. */
export function builtExtension(name: BrowserName): string {
  return join(ROOT, 'dist', name);
}

/**
 * A new, empty profile folder. It lies within the checkout and not in the system's folder for
 * temporary files, which a browser that came as a snap cannot see.
 */
export async function newProfile(name: BrowserName): Promise<string> {
  const profiles = join(ROOT, 'node_modules', '.cache', 'hearsay');
  await mkdir(profiles, { recursive: true });
  return mkdtemp(join(profiles, `${name}-`));
}

/**
 * Has a profile forget the background that it had of the extension: Chromium starts that again, whatever the
 * extension's folder holds by now. To be called before the browser starts.
 */
export function forgetBackground(profile: string): void {
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
}

/** Starts a browser with the built Hearsay in it. */
export function launch(
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension'> & { readonly extension?: string },
): Promise<Browser> {
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  return start({ extension: builtExtension(name), ...options });
}
