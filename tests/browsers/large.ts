import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserName } from './browser.ts';
import { builtExtension, forgetBackground, launch, newProfile } from './launch.ts';
import { until } from './until.ts';

/** Articles of a large library. */
export const ARTICLES = 8_000;

/** How long a library may take to be written, in milliseconds: minutes on a busy machine. */
const MAKING_MS = 1_200_000;

/**
 * A public key of nobody's: Chromium makes the address of an extension's pages, and so of its storage, of
 * this, where it would make it of the folder that the extension lies in.
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzVoFbiILiLVRm7aE0w4v2ldaqU2rMMnz8lQKDRgy7r6C+AWwx55h0K7Hx3dmZi9tOlWb7UlxqxVqZpZI896q+Bjo5OtHtJgsJXW+oejR3MUWkidW7d6+YIbrSUCAFFjkgQQgVl+eN0qIRTdL0QOV3G1PbemdFkYcuSPEpZL4O04Fc3160cAK4ZYIQRo/qTEJpG50Eyps3Rdi1+zP7WyynFQ+i1XmeOAVzITi8b+f2WQY81+g0Kxjnd4h5mrlLT/LjWx0K7GaJunr8yCdEJuC3uKml5eN2PrNefYItwTZ7GkmdpnCqFuY3qjiwdTPjVLPOsdYTLYrkAVvlnl0rtIxJQIDAQAB';

/**
 * Gives a copy of the extension for Chromium the address that large profiles are made for; and a version of
 * its own, since a profile that knows a version starts the background that it had of it.
 */
export function withKey(folder: string): void {
  const path = join(folder, 'manifest.json');
  const manifest: { readonly version: string } = JSON.parse(readFileSync(path, 'utf8'));
  const version = `${manifest.version}.${Math.floor(Date.now() / 1_000) % 65_536}`;
  writeFileSync(path, JSON.stringify({ ...manifest, version, key: KEY }));
}

/** The built extension as large profiles know it; Firefox's has one address everywhere. */
export function largeExtension(name: BrowserName): string {
  const built = builtExtension(name);
  if (name === 'firefox') return built;
  const folder = `${built}-large`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  withKey(folder);
  return folder;
}

/**
 * A profile with a library of so many annotations over `ARTICLES` articles, to be changed and thrown away:
 * a copy of one that is made the first time, which takes minutes, and kept until what makes it is another.
 */
export async function largeProfile(name: BrowserName, count: number): Promise<string> {
  const code = await fillingCode();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const profile = await newProfile(name);
  const [folder, prefix] = [dirname(profile), `large-${name}-${count}-`];
  const kept = join(folder, prefix + hash);
  if (!existsSync(kept)) {
    await make(name, count, profile, code);
    for (const old of readdirSync(folder).filter((one) => one.startsWith(prefix))) {
      rmSync(join(folder, old), { recursive: true, force: true });
    }
    renameSync(profile, kept);
  }
  await cp(kept, profile, { recursive: true, mode: constants.COPYFILE_FICLONE });
  forgetBackground(profile);
  return profile;
}

/** What makes the rows, and writes them, in a page of the extension. */
async function fillingCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'large-in-page.ts')],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8' },
    // Without comments, in which the folders of this machine stand.
    minifyWhitespace: true,
  });
  return outputFiles?.[0]?.text ?? '';
}

async function make(
  name: BrowserName,
  count: number,
  profile: string,
  code: string,
): Promise<void> {
  // The page runs no text as code: the bundle has to be part of the function that is evaluated.
  const begin = Object.assign((_count: number, _articles: number) => {}, {
    toString: () => `(count, articles) => { ${code}
 globalThis.makeLarge(count, articles); }`,
  });
  const browser = await launch(name, { extension: largeExtension(name), profile });
  try {
    const page = await browser.openTab(`${browser.origin}/library/index.html`);
    // It shows that there is nothing once the background has made the database.
    await until('an empty library', () =>
      page.evaluate(() => document.querySelector('.nothing') !== null),
    );
    await page.evaluate(begin, count, ARTICLES);
    const said = await until(
      'the library to be written',
      () => page.evaluate(() => document.documentElement.dataset.made),
      MAKING_MS,
    );
    if (said !== 'whole') throw new Error(`the library was not written: ${said}`);
  } finally {
    await browser.close();
  }
}
