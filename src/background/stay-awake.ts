import { browser } from '../browser.ts';

/** A third of the half minute after which browsers end a background that seems to do nothing. */
const EVERY_MS = 10_000;

/**
 * Does work that may take minutes, and has the browser leave the background alone meanwhile: a
 * transaction or an answer under way is no reason for Firefox not to end it, a call of the browser's
 * own is. Without, a library of 120,000 could never be restored there.
 */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => browser.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
