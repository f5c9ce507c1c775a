import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

vi.mock('../src/browser.ts', async () => ({
  browser: { i18n: (await import('./ui/stub-browser.ts')).i18n },
}));
const { say, sayCount, sayTime } = await import('../src/words.ts');

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

describe('sayTime', () => {
  it('writes day and time', () => {
    expect(sayTime('2026-03-05T10:00:00.000Z')).toMatch(/Mar 5, 2026/);
  });
});

describe('the English words', () => {
  it('fit the limits of browsers and stores', () => {
    expect(messages.name.message.length).toBeLessThanOrEqual(45);
    expect(messages.description.message.length).toBeLessThanOrEqual(132);
  });

  it('hold every key that the manifest names', () => {
    const manifest = readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8');
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(messages).toHaveProperty(key);
  });

  it('have a singular for every plural', () => {
    const plurals = Object.keys(messages).filter((key) => key.endsWith('_other'));
    expect(plurals.length).toBeGreaterThan(0);
    for (const key of plurals) expect(messages).toHaveProperty(key.replace('_other', '_one'));
  });
});
