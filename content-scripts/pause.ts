/** Work in slices: yields to the page between them and keeps the time that the slices took. */
export interface Pacer {
  /** Ends a slice; resolves when the page has had its turn. */
  pause(): Promise<void>;
  /** Pauses when this slice has lasted long enough. */
  breathe(): Promise<void>;
  /** Ends the last slice: milliseconds of all slices, and of the longest. */
  stop(): { readonly ms: number; readonly longestTaskMs: number };
}

/** Half of what a frame has at 60 a second, in milliseconds: the other half is the page's. */
const SLICE_MS = 8;

/**
 * Ends a task: resolves when painting and input have gone first. A timer would do, but nested ones come no sooner than
 * after 4 ms (HTML, 8.7 Timers), and a page is read in a dozen slices.
 */
export const turn = (): Promise<void> => scheduler.postTask(() => {}, { priority: 'user-visible' });

export function createPacer(signal: AbortSignal): Pacer {
  let began = performance.now();
  let ms = 0;
  let longestTaskMs = 0;
  const endSlice = () => {
    const took = performance.now() - began;
    ms += took;
    longestTaskMs = Math.max(longestTaskMs, took);
  };
  const pause = async () => {
    endSlice();
    await turn();
    signal.throwIfAborted();
    began = performance.now();
  };
  return {
    pause,
    async breathe() {
      if (performance.now() - began > SLICE_MS) await pause();
    },
    stop() {
      endSlice();
      return { ms, longestTaskMs };
    },
  };
}
