import type { NameTeller } from '../attribution/names.ts';

/** Written by the build from arabic-names-file.ts: how Arabic names look, and which nouns are none. */
const FILE = '/names/arabic.js';

/** What the background's global is in each browser, and what the file of names leaves in it. */
export type NamesWorld = typeof globalThis & {
  /** In Chromium's service worker only. */
  importScripts?: (file: string) => void;
  hearsayArabicNames?: NameTeller;
};

const world: NamesWorld = globalThis;

/**
 * A service worker may later import only what it imported while it was installed, so the file is
 * imported once then, and let go. To be called before the worker's first `await`.
 */
export function installArabicNames(): void {
  if (!world.importScripts) return;
  world.addEventListener('install', () => {
    world.importScripts?.(FILE);
    delete world.hearsayArabicNames;
  });
}

/** What tells Arabic names, loaded with the first text in Arabic; rejects when it cannot be. */
export async function readArabicNames(): Promise<NameTeller> {
  if (!world.hearsayArabicNames) {
    // The name stands here in full: linters and readers see that nothing else can be imported.
    if (world.importScripts) world.importScripts(FILE);
    else await import('/names/arabic.js');
  }
  if (!world.hearsayArabicNames) throw new Error('the file of names tells none');
  return world.hearsayArabicNames;
}
