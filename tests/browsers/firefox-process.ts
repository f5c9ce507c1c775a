import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';
import { findFirefox } from './find-browser.ts';

/**
 * The host name of the extension's pages. Firefox draws one at random for each profile; the same
 * one has to come back after a restart, or the database of the session before is out of reach.
 */
const HOSTNAME = '5e0c2f6a-7d1b-4c3e-9f80-68ea25a1d0b7';

/** Nothing calls home, nothing greets, and a crashed session starts like any other. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // A page is shown at the address that was asked for.
  'dom.security.https_first': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
  // A temporary add-on is removed when Firefox ends, and its data with it unless these say no.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/**
 * Starts Firefox on a profile prepared for the extension of this id. Gives the process, and the
 * address at which it listens for WebDriver BiDi.
 */
export async function startFirefox(
  options: LaunchOptions,
  id: string,
): Promise<[ChildProcess, string]> {
  const path = findFirefox();
  if (path === null) throw new Error('no Firefox is installed');
  const [host, port] = options.proxy?.split(':') ?? [];
  const preferences = {
    ...PREFERENCES,
    // What a test saves goes with its profile.
    'browser.download.folderList': 2,
    'browser.download.dir': join(options.profile, 'downloads'),
    'extensions.webextensions.uuids': JSON.stringify({ [id]: HOSTNAME }),
    ...(options.colorScheme === undefined
      ? {}
      : {
          'layout.css.prefers-color-scheme.content-override':
            options.colorScheme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
        }),
    ...(options.proxy === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          // What goes to this machine passes the proxy too.
          'network.proxy.allow_hijacking_localhost': true,
        }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(options.profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    path,
    [
      ...(options.headed === true ? [] : ['--headless']),
      ...['--no-remote', '--profile', options.profile],
      ...['--remote-debugging-port=0', '--remote-allow-system-access'],
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '900',
      },
    },
  );
  // Whatever ends this program ends the browser too: nobody else knows of it.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += String(data);
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (match?.[1] !== undefined) found(match[1]);
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Firefox ended with ${code}: ${said}`)));
  });
  return [child, address];
}
