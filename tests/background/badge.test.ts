import { beforeEach, describe, expect, it, vi } from 'vitest';

const shown: { tabId: number; text: string }[] = [];
let stored: unknown;
vi.mock('../../src/browser.ts', () => ({
  browser: {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async (given: { tabId: number; text: string }) => void shown.push(given),
    },
    storage: { local: { get: async () => ({ settings: stored }) } },
    tabs: { query: async () => [] },
  },
}));
const { showCount } = await import('../../src/background/badge.ts');

describe('the badge', () => {
  beforeEach(() => {
    shown.length = 0;
    stored = undefined;
  });

  it.each([
    [0, ''],
    [7, '7'],
    [1_500, '999+'],
  ])('says of %j annotations %j', async (count, text) => {
    await showCount(3, count);
    expect(shown).toEqual([{ tabId: 3, text }]);
  });

  it('says nothing to a reader who does not want it', async () => {
    stored = { badge: false };
    await showCount(3, 7);
    expect(shown).toEqual([{ tabId: 3, text: '' }]);
  });
});
