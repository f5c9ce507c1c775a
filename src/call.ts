import { browser } from './browser.ts';
import { type ArgumentOf, type Envelope, unwrap, type ValueOf } from './envelope.ts';
import type { ToContent, ToPages } from './messages.ts';

/**
 * A caller of the background for the calls of one interface. A call rejects when the background
 * refused, failed, or died before it answered.
 */
export function backgroundCaller<Calls extends object>() {
  return async <Kind extends keyof Calls & string>(
    kind: Kind,
    argument: ArgumentOf<Calls, Kind>,
  ): Promise<ValueOf<Calls, Kind>> => {
    const envelope: Envelope = { to: 'background', kind, argument };
    return unwrap(await browser.runtime.sendMessage(envelope), kind) as ValueOf<Calls, Kind>;
  };
}

/** Calls the content script in a tab's top frame; rejects when none is there. */
export async function callContent<Kind extends keyof ToContent & string>(
  tabId: number,
  kind: Kind,
  argument: ArgumentOf<ToContent, Kind>,
): Promise<ValueOf<ToContent, Kind>> {
  const envelope: Envelope = { to: 'content', kind, argument };
  const reply: unknown = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  return unwrap(reply, kind) as ValueOf<ToContent, Kind>;
}

/** Tells the extension's open pages something; there may be none, and none answers. */
export function tellPages<Kind extends keyof ToPages & string>(
  kind: Kind,
  argument: ArgumentOf<ToPages, Kind>,
): void {
  const envelope: Envelope = { to: 'pages', kind, argument };
  // It rejects where nobody listens, which is the common case and none of our concern.
  browser.runtime.sendMessage(envelope).catch(() => {});
}
