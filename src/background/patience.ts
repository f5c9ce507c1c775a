/** A call that did not settle in time; it may still happen. */
export class Silent extends Error {
  override readonly name = 'Silent';
}

/**
 * Bounds every call into the store: on a full disk some never settle (promises.md, R7), and whoever
 * waits for one has to be told. While any such call is out, nothing else is tried: it would wait, too.
 */
export class Patience {
  private overdue = 0;

  /** True while a call is out that should have settled. */
  get isAtEnd(): boolean {
    return this.overdue > 0;
  }

  /** What the call comes to; rejects with `Silent` after `ms` milliseconds, or at once when at end. */
  async within<Value>(ms: number, call: () => Promise<Value>): Promise<Value> {
    if (this.isAtEnd) throw new Silent('an earlier call has not settled');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const called = call();
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.overdue++;
        // Late is better than never: then the store answers again.
        const settled = () => void this.overdue--;
        called.then(settled, settled);
        reject(new Silent(`not settled in ${ms} ms`));
      }, ms);
    });
    try {
      return await Promise.race([called, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }
}
