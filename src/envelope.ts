/**
 * How calls between contexts travel: as `{to, kind, argument}`; the answer as `{ok: true, value}` or
 * `{ok: false, error}`, because errors do not cross contexts whole.
 */

type Call = (argument: never) => unknown;
/** One function a call of an interface, which may answer later. */
export type Handlers<Calls, Context> = {
  [Kind in keyof Calls]: Calls[Kind] extends (argument: infer Argument) => infer Value
    ? (argument: Argument, context: Context) => Value | Promise<Value>
    : never;
};

/** What travels. `to` keeps the directions apart: one listener hears them all. */
export interface Envelope {
  readonly to: 'background' | 'content' | 'pages';
  readonly kind: string;
  readonly argument: unknown;
}
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

/** The argument and the value of one call of an interface. */
export type ArgumentOf<Calls, Kind extends keyof Calls> = Calls[Kind] extends Call
  ? Parameters<Calls[Kind]>[0]
  : never;
export type ValueOf<Calls, Kind extends keyof Calls> = Calls[Kind] extends Call
  ? ReturnType<Calls[Kind]>
  : never;

/** True for an envelope addressed `to`; everything else on the line is not ours. */
export function isEnvelope(message: unknown, to: Envelope['to']): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { to: address, kind } = message as Partial<Envelope>;
  return address === to && typeof kind === 'string';
}

/**
 * Unwraps a reply. Throws when the other side failed, or when no proper reply came (a worker that
 * dies answers `undefined`): the caller must take that as "it did not happen".
 */
export function unwrap(reply: unknown, kind: string): unknown {
  const { ok, value, error } = (reply ?? {}) as Partial<{
    ok: boolean;
    value: unknown;
    error: string;
  }>;
  if (ok === true) return value;
  throw new Error(ok === false ? `${kind}: ${error}` : `${kind}: no reply`);
}
