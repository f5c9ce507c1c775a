/** Work that is cut into steps: after each it may be paused. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs work to its end without a pause, and gives what it comes to. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Work between two pauses, in milliseconds: half of what a frame has at 60 a second, and with what
 * a single step may add, far from the 50 that make a long task.
 */
const SLICE_MS = 8;

/**
 * As `finish`, but lets the page work between slices of `ms` milliseconds: `pause` resolves when it has.
 */
export async function finishInSlices<T>(
  steps: Steps<T>,
  pause: () => Promise<void>,
  ms = SLICE_MS,
): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < ms) continue;
    await pause();
    began = performance.now();
  }
}
