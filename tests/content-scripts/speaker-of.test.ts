import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../content-scripts/page-reading.ts';
import { speakerOf } from '../../content-scripts/speaker-of.ts';
import type { Attribution } from '../../src/attribution/attribution.ts';

const said = (given: Partial<Attribution>) => ({ confidence: 0.9, naming: 'person', ...given });
const reading = {
  attributions: [
    said({ content: [[10, 40]], speaker: 'Ada Lovelace' }),
    said({
      content: [
        [50, 60],
        [70, 90],
      ],
      speaker: 'a senior official',
      naming: 'unnamed',
    }),
    said({ content: [[100, 140]], speaker: 'nobody for sure', confidence: 0.4 }),
    said({ content: [[150, 190]], speaker: null }),
  ],
} as unknown as PageReading;

describe('who speaks in selected words', () => {
  it('is the speaker of the statement that makes out most of them', () => {
    expect(speakerOf(reading, [12, 30])).toEqual({ name: 'Ada Lovelace', isUnnamed: false });
    expect(speakerOf(reading, [35, 90])).toEqual({ name: 'a senior official', isUnnamed: true });
  });

  it.each([
    ['words beside any statement', [0, 9]],
    ['words that a statement has less than half of', [0, 19]],
    ['an uncertain source', [100, 120]],
    ['a statement without a source', [150, 160]],
  ] as const)('is nobody for %s', (_, span) => {
    expect(speakerOf(reading, span)).toBeNull();
  });
});
