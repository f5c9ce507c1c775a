import { browser, type Runtime } from './browser.ts';
import { type Envelope, isEnvelope, type Reply } from './envelope.ts';

/** Answers one call, or null when this sender may not make it or its argument is malformed. */
export type Answerer = (
  envelope: Envelope,
  sender: Runtime.MessageSender,
) => (() => unknown) | null;

/**
 * The one message listener of a context. `choose` judges sender and argument and gives the act;
 * what it does not know is refused. Every reply is a native promise of a `Reply`: a Dexie promise
 * returned to the browser would arrive as `undefined`.
 */
export function answer(to: Envelope['to'], choose: Answerer, report: Report, signal?: AbortSignal) {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (!isEnvelope(message, to)) return undefined;
    return respond(message, sender, choose, report);
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Where an entry file tells of an error: what went wrong, and when. */
export type Report = (error: unknown, when: string) => void;

async function respond(
  envelope: Envelope,
  sender: Runtime.MessageSender,
  choose: Answerer,
  report: Report,
): Promise<Reply> {
  const act = choose(envelope, sender);
  if (!act) return { ok: false, error: 'refused' };
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    report(error, envelope.kind);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
