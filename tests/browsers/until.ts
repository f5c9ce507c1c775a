import { setTimeout as pause } from 'node:timers/promises';

/** How often to ask again, in milliseconds: seldom enough for two cores, below what one notices. */
const PAUSE_MS = 50;

/** How long is asked unless told: nothing takes a second on a quiet machine, and a busy one must not fail. */
const USUAL_MS = 60_000;

/**
 * Asks until the answer is neither null, undefined nor false, and returns it. Fails after
 * `patienceMs`, a minute unless told, with what was wanted and what went wrong last: while a page
 * loads or a worker starts, a question may fail once and succeed the next time.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  patienceMs = USUAL_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let last = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = '';
    } catch (error) {
      last = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}${last}`);
    await pause(PAUSE_MS);
  }
}
