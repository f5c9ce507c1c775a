/** The manifest's surface, frozen: a new permission is a decision and not an accident. */
import { describe, expect, it } from 'vitest';
import { deriveManifest } from '../scripts/manifest.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'none'; object-src 'none'";
const COMMON = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = deriveManifest(browser);

  it('asks for these permissions and no hosts at install', () => {
    expect(manifest.permissions).toEqual(
      browser === 'chromium' ? [...COMMON, 'sidePanel'] : COMMON,
    );
    expect(manifest.host_permissions).toBeUndefined();
    // Asked for when automatic backups are turned on where no folder can be picked.
    expect(manifest.optional_permissions).toEqual(
      browser === 'chromium' ? undefined : ['downloads'],
    );
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  it('suggests no keys that a browser keeps for itself', () => {
    const commands = manifest.commands as Record<string, { suggested_key?: { default: string } }>;
    const keys = Object.values(commands).flatMap(({ suggested_key: key }) => key?.default ?? []);
    // Firefox opens its menus by Alt and a letter of theirs, with Shift as well, on Windows and Linux:
    // File, Edit, View, History, Bookmarks, Tools, Help. Chrome has A, B, I and T of these.
    expect(keys.filter((one) => /^Alt\+Shift\+[FEVSBTHAI]$/.test(one))).toEqual([]);
    expect(keys.length).toBeGreaterThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lets extension pages reach nothing outside', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
    // Without the key every extension may connect to us in Chromium; with an empty list Chromium
    // warns. Nobody can have this id. Firefox knows no such key and lets nobody connect unheard.
    expect(manifest.externally_connectable).toEqual(
      browser === 'chromium' ? { ids: ['a'.repeat(32)] } : undefined,
    );
  });

  it('shows pages nothing of ours but the editor', () => {
    const resources = manifest.web_accessible_resources as { resources: string[] }[];
    expect(resources.flatMap((entry) => entry.resources)).toEqual(['editor/index.html']);
  });

  it('has one background, and the keys of its own browser only', () => {
    const background = manifest.background as Record<string, unknown>;
    expect('service_worker' in background).toBe(browser === 'chromium');
    expect('scripts' in background).toBe(browser === 'firefox');
    expect('browser_specific_settings' in manifest).toBe(browser === 'firefox');
  });
});
