/** How long one try may take: a strict transaction on a slow disk takes a tenth of that. */
const DEADLINE_MS = 3_000;
/**
 * Pauses before the tries after the first. A worker that died wakes with the next message, so the
 * first pause is short; a full or busy disk needs the longer ones.
 */
const PAUSES_MS = [200, 500, 1_000, 2_000] as const;

/**
 * Sends one save until the background answers that very operation, at least once and at most five
 * times. `send` must carry `opId` every time, so that however often it arrives it happens once.
 * No reply, an error, a reply later than three seconds or to another operation mean "not saved
 * yet"; `'unsaved'` is the answer when no try was better. Never rejects.
 */
export async function saveReliably<Outcome extends { readonly opId: string }>(
  send: () => Promise<Outcome>,
  opId: string,
): Promise<Outcome | 'unsaved'> {
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const outcome = await attempt(send);
    if (outcome?.opId === opId) return outcome;
  }
  return 'unsaved';
}

/** One try at a call that should answer within three seconds; null when it failed or was late. */
export async function attempt<Value>(send: () => Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, DEADLINE_MS, null);
  });
  try {
    return await Promise.race([send(), tooLate]);
  } catch {
    // Every failure means the same here; the caller tells the reader when the last try failed.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
