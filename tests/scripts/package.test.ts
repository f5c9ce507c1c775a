/** What stores are given, made twice: from a copy of the sources, and from the sources in the package. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesOf } from '../../scripts/package/sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = 'dist/packages';
/** Two builds of both browsers on a busy machine of two cores. */
const BUILDS_MS = 240_000;

const place = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
afterAll(() => rmSync(place, { recursive: true, force: true }), BUILDS_MS);

/** Runs `npm run package` in a folder, on a machine set otherwise; the packages by name. */
function packageIn(folder: string, settings: Readonly<Record<string, string>>) {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const cli = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'scripts/package.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...settings },
  });
  if (status !== 0) throw new Error(stderr);
  const names = readdirSync(join(folder, PACKAGES)).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, PACKAGES, name))]));
}

/** What runs code that is not in the package, or asks anybody for anything. */
const RUNS_OR_ASKS = [
  /\beval\s*\(|\bFunction\s*\(\s*["'`]|set(?:Timeout|Interval)\s*\(\s*["'`]/g,
  /\bimport\s*\((?!["'`]\.{0,2}\/(?!\/))|\b(?:import|from)\s*["'](?:https?:|\/\/)/g,
  /createElement\(["'`]script/g,
  /\b(?:fetch|sendBeacon)\s*\(|\bXMLHttpRequest\b|\bnew (?:WebSocket|EventSource|WebTransport|Image)\b/g,
  // But a script of the package itself.
  /\bnew (?:Shared)?Worker\s*\((?!["'][\w-]+\.js["'])/g,
];

/**
 * What packages of others bring and never come to here: citeproc's reader of XML for browsers without
 * another, and Papa Parse's way to read a table from an address. The policy of our pages refuses both.
 */
const NEVER_RUN = ['citation/styles.js', 'interchange/registry.js', 'library/import-worker.js'].map(
  (path) => `${path}: XMLHttpRequest`,
);

type Packages = ReturnType<typeof packageIn>;
const only = (packages: Packages, ending: string) => {
  const [found] = [...packages].filter(([name]) => name.endsWith(ending));
  if (!found) throw new Error(`no package ends with ${ending}`);
  return found[1];
};

describe('the packages', () => {
  let first: Packages;
  let second: Packages;

  beforeAll(() => {
    const copy = join(place, 'a');
    for (const path of sourcesOf(ROOT)) cpSync(join(ROOT, path), join(copy, path));
    first = packageIn(copy, { TZ: 'Pacific/Kiritimati', LANG: 'C' });

    const unpacked = join(place, 'a folder', 'of another depth');
    const files = unzipSync(only(first, '-source.zip'));
    for (const [path, bytes] of Object.entries(files).reverse()) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), bytes);
    }
    second = packageIn(unpacked, { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' });
  }, BUILDS_MS);

  it('are named by the version in package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const endings = ['chromium.zip', 'firefox.zip', 'sbom.cdx.json', 'source.zip'];
    expect([...first.keys()]).toEqual(endings.map((ending) => `hearsay-${version}-${ending}`));
    for (const browser of ['chromium', 'firefox']) {
      const manifest = strFromU8(unzipSync(only(first, `${browser}.zip`))['manifest.json']!);
      expect(JSON.parse(manifest).version).toBe(version);
    }
  });

  it('are the same bytes from any folder, and from the sources in the package', () => {
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, bytes] of first) expect(bytes.equals(second.get(name)!), name).toBe(true);
  });

  it.each(['chromium.zip', 'firefox.zip'])(
    'hold all that is run, and ask for nothing: %s',
    (ending) => {
      const files = Object.entries(unzipSync(only(first, ending)));
      const scripts = files.filter(([path]) => path.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(8);
      const found = scripts.flatMap(([path, bytes]) =>
        RUNS_OR_ASKS.flatMap((pattern) =>
          [...strFromU8(bytes).matchAll(pattern)].map(([words]) => `${path}: ${words}`),
        ),
      );
      expect(found.filter((one) => !NEVER_RUN.includes(one))).toEqual([]);
      const pages = files.filter(([path]) => /\.(html|css)$/.test(path));
      expect(pages.length).toBeGreaterThan(8);
      for (const [path, bytes] of pages) {
        expect(strFromU8(bytes), path).not.toMatch(
          /(?:src|href|action)="(?:[a-z]+:|\/\/)|@import|url\((?!["']?data:)/i,
        );
      }
    },
  );

  it('hold every bundled package in the bill of materials', () => {
    const listed = /^(.+) (\d[\w.-]*) \(.+\)$/gm;
    const list = strFromU8(unzipSync(only(first, 'chromium.zip'))['LICENSES.txt']!);
    const bundled = [...list.matchAll(listed)].map(([, name, version]) => `${name}@${version}`);
    const bill = JSON.parse(only(first, '-sbom.cdx.json').toString()) as {
      components: { name: string; version: string }[];
    };
    const billed = bill.components.map(({ name, version }) => `${name}@${version}`);
    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter((one) => !billed.includes(one))).toEqual([]);
  });
});
