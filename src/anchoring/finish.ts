/** Runs work that is cut into steps to its end without a pause, and gives what it comes to. */
export function finish<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
