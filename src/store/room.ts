/**
 * Free space below which nothing is written any more: a disk that is full to the last byte makes a
 * browser lose whole databases, and 50 MB left were enough to keep them (promises.md, D3).
 */
const LEAST_FREE = 100_000_000;
/** How long an answer holds. */
const HOLDS_MS = 5_000;

/** What the browser says of the space that there is, in bytes. */
export type Estimate = () => Promise<{ readonly quota?: number; readonly usage?: number }>;

/** Whether there is room to write. */
export interface Room {
  /** Asked of the browser at most every five seconds. */
  has(): Promise<boolean>;
  /** Asked again now: something failed that may have failed for want of space. */
  stillHas(): Promise<boolean>;
}

export function createRoom(estimate: Estimate): Room {
  let asked = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(true);
  const stillHas = () => {
    asked = performance.now();
    // A browser that does not say is not taken for full.
    answer = estimate().then(
      ({ quota, usage }) =>
        quota === undefined || usage === undefined || quota - usage >= LEAST_FREE,
      () => true,
    );
    return answer;
  };
  return {
    has: () => (performance.now() - asked < HOLDS_MS ? answer : stillHas()),
    stillHas,
  };
}

/** True for what a database says when there is no room: Dexie wraps the browser's own error. */
export function isOutOfRoom(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { readonly name?: unknown; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner != null && isOutOfRoom(inner));
}
