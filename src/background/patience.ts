import { type Moved, Silent, within } from '../store/deadline.ts';

/**
 * Long work, a restore or a snapshot, may be as long as this without any progress. The longest stretch is
 * the end of a restore, when the browser brings everything to the disk at once.
 */
export const STILL_MS = 60_000;

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

  /**
   * What the call comes to; rejects with `Silent` after `ms` milliseconds in which it neither settled
   * nor said that it `moved`, or at once when at end.
   */
  async within<Value>(ms: number, call: (moved: Moved) => Promise<Value>): Promise<Value> {
    if (this.isAtEnd) throw new Silent('an earlier call has not settled');
    return await within(ms, call, (late) => {
      this.overdue++;
      // Late is better than never: then the store answers again.
      const settled = () => void this.overdue--;
      late.then(settled, settled);
    });
  }
}
