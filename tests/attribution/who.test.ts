import { describe, expect, it } from 'vitest';
import { ASKED, accuracy } from './cases/answer.ts';
import { who } from './cases/who.ts';
import { whoHeld } from './cases/who-held.ts';
import { shippedModel } from './weights.ts';

/** The least share that must be right on the questions set aside. */
const LEAST = { speaker: 0.92, naming: 0.9, chain: 0.9 } as const;

describe('attribute, asked who said it', () => {
  const counts = accuracy(whoHeld, shippedModel());

  it('is asked at least 120 questions, half of them set aside', () => {
    expect(who.length + whoHeld.length).toBeGreaterThanOrEqual(120);
    expect(Math.abs(who.length - whoHeld.length)).toBeLessThanOrEqual(1);
  });

  it.each(ASKED)('answers enough on what is set aside: %s', (asked) => {
    const { right, of } = counts[asked];
    expect(right / of).toBeGreaterThanOrEqual(LEAST[asked]);
  });
});
