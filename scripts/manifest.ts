import { readFileSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';
type Manifest = Record<string, unknown>;

const read = (name: string): Manifest =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as Manifest;

/** Keys that one browser knows and the other warns about at load. */
const ONLY_CHROMIUM = ['side_panel', 'minimum_chrome_version', 'externally_connectable'];
const ONLY_FIREFOX = ['sidebar_action', 'browser_specific_settings', 'optional_permissions'];
/** Permissions that only Chromium knows. */
const CHROMIUM_PERMISSIONS = ['sidePanel'];
/** Chromium takes no more keys than these; the rest the reader can give in the browser's settings. */
const CHROMIUM_KEYS = ['_execute_action', 'highlight', 'note', 'next-mark'];

/**
 * The manifest for one browser, made from the one `manifest.json` and the version in
 * `package.json`: each browser warns about the other's keys, so each gets only its own.
 */
export function deriveManifest(browser: BrowserName): Manifest {
  const manifest = read('manifest.json');
  manifest.version = read('package.json').version;
  const background = manifest.background as Manifest;
  if (browser === 'chromium') {
    for (const key of ONLY_FIREFOX) delete manifest[key];
    delete background.scripts;
    for (const [id, command] of Object.entries(manifest.commands as Record<string, Manifest>)) {
      if (!CHROMIUM_KEYS.includes(id)) delete command.suggested_key;
    }
    // A classic worker: only such a one can import the weights when they are needed.
    delete background.type;
    return manifest;
  }
  for (const key of ONLY_CHROMIUM) delete manifest[key];
  delete background.service_worker;
  manifest.permissions = (manifest.permissions as string[]).filter(
    (permission) => !CHROMIUM_PERMISSIONS.includes(permission),
  );
  for (const entry of manifest.web_accessible_resources as Manifest[]) delete entry.use_dynamic_url;
  return manifest;
}
