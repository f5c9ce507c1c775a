import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Session storage as both browsers have it, as far as tickets need it. */
const kept = new Map<string, unknown>();
vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) => {
          if (key === null) return Object.fromEntries(kept);
          return kept.has(key) ? { [key]: kept.get(key) } : {};
        },
        set: async (given: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(given)) kept.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) kept.delete(key);
        },
      },
    },
  },
}));
const { holdsTicket, issueTicket, redeemTicket, returnTicket } = await import(
  '../../src/background/tickets.ts'
);

describe('an editor’s ticket', () => {
  let ticket = '';
  beforeEach(async () => {
    vi.useRealTimers();
    ticket = await issueTicket(7, 'urn:uuid:1', ['Ada']);
  });

  it('opens its annotation once, and then stands for its frame', async () => {
    expect(await holdsTicket(ticket, 7)).toBe(false);
    expect(await redeemTicket(ticket, 7)).toMatchObject({ id: 'urn:uuid:1', speakers: ['Ada'] });
    expect(await redeemTicket(ticket, 7)).toBeNull();
    expect(await holdsTicket(ticket, 7)).toBe(true);
    expect(await returnTicket(ticket, 7)).toBe(true);
    expect(await holdsTicket(ticket, 7)).toBe(false);
    expect(await returnTicket(ticket, 7)).toBe(false);
  });

  it('opens nothing in another tab, and stays good for its own', async () => {
    expect(await redeemTicket(ticket, 8)).toBeNull();
    expect(await redeemTicket(ticket, 7)).toMatchObject({ id: 'urn:uuid:1', speakers: ['Ada'] });
    expect(await holdsTicket(ticket, 8)).toBe(false);
    expect(await returnTicket(ticket, 8)).toBe(false);
  });

  it('opens nothing that was never issued', async () => {
    expect(await redeemTicket(crypto.randomUUID(), 7)).toBeNull();
  });

  it('closes no frame that has not opened', async () => {
    expect(await returnTicket(ticket, 7)).toBe(false);
  });

  it('opens its annotation for one of two frames that come at once', async () => {
    const both = await Promise.all([redeemTicket(ticket, 7), redeemTicket(ticket, 7)]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });

  it('keeps nothing for long of what no frame came for, and no speakers of what one did', async () => {
    await redeemTicket(ticket, 7);
    const other = await issueTicket(7, 'urn:uuid:2', ['Ada']);
    vi.useFakeTimers({ now: Date.now() + 61_000 });
    await issueTicket(7, 'urn:uuid:3', []);
    expect(kept.has(`ticket:${other}`)).toBe(false);
    expect(kept.get(`ticket:${ticket}`)).toMatchObject({ isUsed: true, speakers: [] });
  });

  it('opens nothing after a minute', async () => {
    vi.useFakeTimers({ now: Date.now() + 61_000 });
    expect(await redeemTicket(ticket, 7)).toBeNull();
  });
});
