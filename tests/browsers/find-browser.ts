import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

/** Names on the PATH and whole paths under which one browser is usually found. */
interface Places {
  readonly variable: string;
  readonly names: readonly string[];
  readonly paths: readonly string[];
}

/** Windows keeps programs under several roots; the variables name those of this machine. */
function underProgramFiles(...tail: readonly string[]): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((root) => root !== undefined)
    .map((root) => join(root, ...tail));
}

const CHROMIUM: Places = {
  variable: 'HEARSAY_CHROMIUM',
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  paths: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...underProgramFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
    ...underProgramFiles('Chromium', 'Application', 'chrome.exe'),
    ...underProgramFiles('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ],
};

const FIREFOX: Places = {
  variable: 'HEARSAY_FIREFOX',
  names: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
  paths: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ...underProgramFiles('Mozilla Firefox', 'firefox.exe'),
    ...underProgramFiles('Firefox Developer Edition', 'firefox.exe'),
  ],
};

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Absent or not executable: either way not a browser to start.
    return false;
  }
}

function find(places: Places, playwrights: string): string | null {
  const chosen = process.env[places.variable];
  if (chosen !== undefined && chosen !== '') return canRun(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = places.names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places.paths, playwrights].find(canRun) ?? null;
}

/**
 * Where an installed Chrome, Chromium or Edge is, or null. `HEARSAY_CHROMIUM` names one outright;
 * after the usual places comes the folder that Playwright's installer fills.
 */
export function findChromium(): string | null {
  return find(CHROMIUM, chromium.executablePath());
}

/** Where an installed Firefox is, or null. `HEARSAY_FIREFOX` names one outright. */
export function findFirefox(): string | null {
  return find(FIREFOX, firefox.executablePath());
}
