import type { entryInStyle } from '../citation/csl.ts';

/** Written by the build from styles-file.ts: citeproc and the styles of the manuals. */
const FILE = '/citation/styles.js';

/** What the background's global is in each browser, and what the file of styles leaves in it. */
export type StylesWorld = typeof globalThis & {
  /** In Chromium's service worker only. */
  importScripts?: (file: string) => void;
  hearsayStyles?: typeof entryInStyle;
};

const world: StylesWorld = globalThis;

/**
 * A service worker may later import only what it imported while it was installed, so the file is
 * imported once then, and let go. To be called before the worker's first `await`.
 */
export function installStyles(): void {
  if (!world.importScripts) return;
  world.addEventListener('install', () => {
    world.importScripts?.(FILE);
    delete world.hearsayStyles;
  });
}

/** The writer of the manuals' styles, loaded when it is first asked for; rejects when it cannot be. */
export async function readStyles(): Promise<typeof entryInStyle> {
  if (!world.hearsayStyles) {
    // The name stands here in full: linters and readers see that nothing else can be imported.
    if (world.importScripts) world.importScripts(FILE);
    else await import('/citation/styles.js');
  }
  if (!world.hearsayStyles) throw new Error('the file of styles holds none');
  return world.hearsayStyles;
}
