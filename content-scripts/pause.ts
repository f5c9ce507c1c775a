/** Work in slices: yields to the page between them and keeps the time that the slices took. */
export interface Pacer {
  /** Ends a slice; resolves when the page has had its turn. */
  pause(): Promise<void>;
  /** Ends the last slice: milliseconds of all slices, and of the longest. */
  stop(): { readonly ms: number; readonly longestTaskMs: number };
}

export function createPacer(signal: AbortSignal): Pacer {
  let began = performance.now();
  let ms = 0;
  let longestTaskMs = 0;
  const endSlice = () => {
    const took = performance.now() - began;
    ms += took;
    longestTaskMs = Math.max(longestTaskMs, took);
  };
  return {
    async pause() {
      endSlice();
      // A timer lets painting and input go first in both browsers.
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal.throwIfAborted();
      began = performance.now();
    },
    stop() {
      endSlice();
      return { ms, longestTaskMs };
    },
  };
}
