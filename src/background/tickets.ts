import { browser } from '../browser.ts';

/** A ticket is used at once by the frame that was opened with it; a minute is plenty. */
const VALID_MS = 60_000;

interface Ticket {
  readonly tabId: number;
  readonly id: string;
  /** The speakers of the article, as its page names them. */
  readonly speakers: readonly string[];
  readonly issued: number;
  /** True from its one use on: it then stands for the frame that used it. */
  readonly isUsed: boolean;
}

const keyOf = (ticket: string) => `ticket:${ticket}`;

async function find(ticket: string, tabId: number): Promise<Ticket | null> {
  const key = keyOf(ticket);
  const found = (await browser.storage.session.get(key))[key] as Ticket | undefined;
  return found?.tabId === tabId ? found : null;
}

/**
 * A one-time ticket for an editor frame, bound to a tab and an annotation. Kept in session
 * storage, because the worker may be stopped between issue and use.
 */
export async function issueTicket(
  tabId: number,
  id: string,
  speakers: readonly string[],
): Promise<string> {
  const ticket = crypto.randomUUID();
  const value: Ticket = { tabId, id, speakers, issued: Date.now(), isUsed: false };
  await browser.storage.session.set({ [keyOf(ticket)]: value });
  return ticket;
}

/** What the ticket opens in this tab; null when it is unknown, used, old or another's. */
export async function redeemTicket(
  ticket: string,
  tabId: number,
): Promise<Pick<Ticket, 'id' | 'speakers'> | null> {
  const found = await find(ticket, tabId);
  if (!found || found.isUsed || Date.now() - found.issued > VALID_MS) return null;
  await browser.storage.session.set({ [keyOf(ticket)]: { ...found, isUsed: true } });
  return found;
}

/** True for a ticket that was redeemed in this tab and not given back: only its frame has it. */
export async function holdsTicket(ticket: string, tabId: number): Promise<boolean> {
  return (await find(ticket, tabId))?.isUsed === true;
}

/** Takes back the ticket of a frame that closes; false when it held none. */
export async function returnTicket(ticket: string, tabId: number): Promise<boolean> {
  const isHeld = await holdsTicket(ticket, tabId);
  if (isHeld) await browser.storage.session.remove(keyOf(ticket));
  return isHeld;
}
