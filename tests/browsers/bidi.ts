import WebSocket from 'ws';

/** How long one command may take, in milliseconds; pages here are local and load in far less. */
const PATIENCE_MS = process.env.HEARSAY_FAULTS === 'long' ? 180_000 : 90_000;

/** A WebDriver BiDi session (w3c.github.io/webdriver-bidi): commands out, results back. */
export interface Bidi {
  /** Sends one command; fails with the browser's message, or after long silence. */
  send<R = unknown>(method: string, params?: object): Promise<R>;
  /** Hears of events that the session has subscribed to. */
  on<E>(method: string, tell: (event: E) => void): void;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Opens a session at the address that the browser printed. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise<void>((open, fail) => {
    socket.once('open', open);
    socket.once('error', fail);
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  const listening = new Map<string, (event: never) => void>();
  let count = 0;
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    else if (reply.method !== undefined) listening.get(reply.method)?.(reply.params as never);
  });
  socket.on('close', () => {
    for (const tell of waiting.values()) tell({ type: 'error', error: 'the browser has ended' });
    waiting.clear();
  });

  async function send<R>(method: string, params: object = {}): Promise<R> {
    const id = ++count;
    const reply = await new Promise<Reply>((tell) => {
      const timer = setTimeout(
        () => tell({ type: 'error', error: `no answer in ${PATIENCE_MS} ms` }),
        PATIENCE_MS,
      );
      waiting.set(id, (arrived) => {
        clearTimeout(timer);
        tell(arrived);
      });
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify({ id, method, params }));
      } else {
        waiting.get(id)?.({ type: 'error', error: 'the browser has ended' });
      }
    });
    waiting.delete(id);
    if (reply.type === 'success') return reply.result as R;
    throw new Error(`${method}: ${reply.error ?? ''} ${reply.message ?? ''}`.trim());
  }

  await send('session.new', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } },
  });
  return { send, on: (method, tell) => listening.set(method, tell), close: () => socket.close() };
}
