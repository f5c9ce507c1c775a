import { browser } from '../browser.ts';

/** A ticket is used at once by the frame that was opened with it; a minute is plenty. */
const VALID_MS = 60_000;

interface Ticket {
  readonly tabId: number;
  readonly id: string;
  readonly issued: number;
}

const keyOf = (ticket: string) => `ticket:${ticket}`;

/**
 * A one-time ticket for an editor frame, bound to a tab and an annotation. Kept in session
 * storage, because the worker may be stopped between issue and use.
 */
export async function issueTicket(tabId: number, id: string): Promise<string> {
  const ticket = crypto.randomUUID();
  const value: Ticket = { tabId, id, issued: Date.now() };
  await browser.storage.session.set({ [keyOf(ticket)]: value });
  return ticket;
}

/** The annotation that the ticket opens in this tab; null when unknown, used, old or another's. */
export async function redeemTicket(ticket: string, tabId: number): Promise<string | null> {
  const key = keyOf(ticket);
  const found = (await browser.storage.session.get(key))[key] as Ticket | undefined;
  await browser.storage.session.remove(key);
  if (!found || found.tabId !== tabId || Date.now() - found.issued > VALID_MS) return null;
  return found.id;
}
