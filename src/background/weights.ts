import type { Model } from '../attribution/model/tagger.ts';
import { loadModel } from '../attribution/model/weights.ts';

/** Written by the build from src/attribution/model/english.bin: one global, a letter for each byte. */
const FILE = '/weights/english.js';

/** What the background's global is in each browser, and what the file of weights leaves in it. */
const world = globalThis as typeof globalThis & {
  /** In Chromium's service worker only. */
  importScripts?: (file: string) => void;
  hearsayWeights?: string;
};

let model: Promise<Model | undefined> | null = null;

/**
 * A service worker may later import only what it imported while it was installed, so the file is
 * imported once then, and let go. To be called before the worker's first `await`.
 */
export function installWeights(): void {
  if (!world.importScripts) return;
  world.addEventListener('install', () => {
    world.importScripts?.(FILE);
    delete world.hearsayWeights;
  });
}

/**
 * The learned English weights, read when the first article comes and kept while the background
 * lives. Undefined when they cannot be read: quotations are found without them. A script and not a
 * request, because our pages may make no request, not even to themselves.
 */
export function readWeights(onError: (error: unknown) => void): Promise<Model | undefined> {
  model ??= load().catch((error: unknown) => {
    onError(error);
    return undefined;
  });
  return model;
}

async function load(): Promise<Model> {
  // The name stands here in full: linters and readers see that nothing else can be imported.
  if (world.importScripts) world.importScripts(FILE);
  else await import('/weights/english.js');
  const text = world.hearsayWeights;
  if (text === undefined) throw new Error('the file of weights holds none');
  delete world.hearsayWeights;
  return loadModel(bytesOf(text).buffer);
}

/** The bytes of a text that has a letter for each. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length);
  // `Uint8Array.from` with a function takes ten times as long, and every article waits for this.
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
