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

const PREFIX = 'ticket:';
const keyOf = (ticket: string) => PREFIX + ticket;

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
  await dropStale();
  const ticket = crypto.randomUUID();
  const value: Ticket = { tabId, id, speakers, issued: Date.now(), isUsed: false };
  await browser.storage.session.set({ [keyOf(ticket)]: value });
  return ticket;
}

/** Tickets that no frame came with. */
async function dropStale(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null));
  const stale = all.filter(([key, value]) => key.startsWith(PREFIX) && isStale(value as Ticket));
  await browser.storage.session.remove(stale.map(([key]) => key));
}

const isStale = ({ isUsed, issued }: Ticket): boolean => !isUsed && Date.now() - issued > VALID_MS;

let redeeming: Promise<unknown> = Promise.resolve();

/**
 * What the ticket opens in this tab; null when it is unknown, used, old or another's. One after the other:
 * in Firefox a page can read a frame's address off our root, and bring a frame of its own with it.
 */
export function redeemTicket(
  ticket: string,
  tabId: number,
): Promise<Pick<Ticket, 'id' | 'speakers'> | null> {
  const redeemed = redeeming.then(async () => {
    const found = await find(ticket, tabId);
    if (!found || found.isUsed || isStale(found)) return null;
    const used: Ticket = { ...found, speakers: [], isUsed: true };
    await browser.storage.session.set({ [keyOf(ticket)]: used });
    return found;
  });
  redeeming = redeemed.catch(() => {});
  return redeemed;
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
