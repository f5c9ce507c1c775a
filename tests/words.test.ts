import { describe, expect, it, vi } from 'vitest';

vi.mock('../src/browser.ts', async () => ({
  browser: { i18n: (await import('./ui/stub-browser.ts')).i18n },
}));
const { say, sayCount, sayNumber, sayShare, sayTime } = await import('../src/words.ts');

describe('say', () => {
  it('fills the gaps of a message', () => {
    expect(say('statement_through', 'the Harbour Post')).toBe('through the Harbour Post');
  });
});

describe('sayCount', () => {
  it('takes the plural form of the language', () => {
    expect(sayCount('quotations', 1)).toBe('1 quotation');
    expect(sayCount('quotations', 0)).toBe('0 quotations');
    expect(sayCount('speakers', 1234)).toBe('1,234 speakers');
  });
});

describe('numbers', () => {
  it('are written as the language does', () => {
    expect(sayNumber(1234)).toBe('1,234');
    expect(sayShare(0.823)).toBe('82%');
  });
});

describe('sayTime', () => {
  it('writes day and time', () => {
    expect(sayTime('2026-03-05T10:00:00.000Z')).toMatch(/Mar 5, 2026/);
  });
});
