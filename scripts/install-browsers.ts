import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserName } from '../tests/browsers/browser.ts';
import { findChromium, findFirefox } from '../tests/browsers/find-browser.ts';

/** A browser that the tests drive, and what each installer calls it. */
interface Wanted {
  readonly name: 'Chromium' | 'Firefox';
  readonly find: () => string | null;
  /** Debian's package. On Ubuntu it is absent, or only a shim that asks for a snap. */
  readonly debian: string;
  readonly playwright: BrowserName;
  /** What a person can do when no installer worked. */
  readonly advice: string;
}

const WANTED: readonly Wanted[] = [
  {
    name: 'Chromium',
    find: findChromium,
    debian: 'chromium',
    playwright: 'chromium',
    advice: 'install Chrome, Chromium or Edge, or name its path in HEARSAY_CHROMIUM',
  },
  {
    name: 'Firefox',
    find: findFirefox,
    debian: 'firefox-esr',
    playwright: 'firefox',
    advice: 'install Firefox from mozilla.org, or name its path in HEARSAY_FIREFOX',
  },
];

/** Without recommended packages no serif comes along, and the screenshots would look odd. */
const FONTS = ['fonts-liberation', 'fonts-dejavu-core'];

function run(command: string, args: readonly string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** Whether Debian's or Ubuntu's archive has the browser itself rather than a shim for a snap. */
function archiveHas(name: string): boolean {
  const candidate = /Candidate: (.*)/.exec(run('apt-cache', ['policy', name]).output)?.[1];
  return candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap');
}

/** Installs what it can by apt; quietly does nothing where apt or the right to use it is absent. */
function installByApt(missing: readonly Wanted[]): void {
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version']).ok) return;
  run('apt-get', ['update']);
  const names = missing.map((wanted) => wanted.debian).filter(archiveHas);
  if (names.length === 0) return;
  console.log(`installing ${names.join(' and ')} with apt-get; this takes a minute or two`);
  const { ok, output } = run('apt-get', [
    'install',
    '--yes',
    '--no-install-recommends',
    // Another installation may hold the lock: wait five minutes rather than fail.
    ...['-o', 'DPkg::Lock::Timeout=300'],
    ...names,
    ...FONTS,
  ]);
  if (!ok) console.log(output.trim().split('\n').slice(-3).join('\n'));
}

function installByPlaywright(wanted: Wanted): void {
  console.log(`installing ${wanted.name} with Playwright; this takes a minute or two`);
  const asRoot = process.getuid?.() === 0 ? ['--with-deps'] : [];
  const cli = join(import.meta.dirname, '..', 'node_modules', 'playwright-core', 'cli.js');
  const { ok, output } = run(process.execPath, [cli, 'install', ...asRoot, wanted.playwright]);
  if (!ok) console.log(output.trim().split('\n').slice(-1).join('\n'));
}

/**
 * Installs the browsers that are missing, both or only the named one, and returns a line of advice
 * for each that it could not.
 */
export function installBrowsers(only?: BrowserName): string[] {
  const wantedHere = WANTED.filter((wanted) => only === undefined || wanted.playwright === only);
  const missing = () => wantedHere.filter((wanted) => wanted.find() === null);
  if (missing().length > 0) installByApt(missing());
  for (const wanted of missing()) installByPlaywright(wanted);
  return missing().map((wanted) => `no ${wanted.name} found: ${wanted.advice}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const advice = installBrowsers();
  for (const line of advice) console.log(line);
  process.exitCode = advice.length > 0 ? 1 : 0;
}
