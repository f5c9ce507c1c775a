import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../content-scripts/notes.ts';
import { stepFrom, stopsOf } from '../../content-scripts/step.ts';
import type { Span } from '../../src/span.ts';

const at = (id: string, span: Span | null): PlacedAnnotation => ({
  anchor: { id, colour: 'yellow', isStatement: false, verdict: null, selectors: [] },
  anchoring: span
    ? { status: 'exact', span, confidence: 1 }
    : { status: 'orphan', reason: 'removed', candidates: [] },
});

describe('a step from annotation to annotation', () => {
  const stops = stopsOf([
    at('end', [50, 60]),
    at('long', [10, 40]),
    at('gone', null),
    at('short', [10, 20]),
  ]);
  const step = (last: string | null, from: number, direction: 1 | -1) =>
    stepFrom(stops, last, ({ span }) => span[0] >= from, direction)?.id;

  it('goes in reading order, past what is not on the page', () => {
    expect(stops.map(({ id }) => id)).toEqual(['short', 'long', 'end']);
    expect(step('short', 0, 1)).toBe('long');
    expect(step('long', 0, 1)).toBe('end');
    expect(step('end', 0, -1)).toBe('long');
  });

  it('goes round either end', () => {
    expect(step('end', 0, 1)).toBe('short');
    expect(step('short', 0, -1)).toBe('end');
    expect(step(null, 70, 1)).toBe('short');
  });

  it('begins where the reader is', () => {
    expect(step(null, 0, 1)).toBe('short');
    expect(step(null, 30, 1)).toBe('end');
    expect(step(null, 30, -1)).toBe('long');
    expect(step('gone', 30, 1)).toBe('end');
  });

  it('leads nowhere where nothing is', () => {
    expect(stepFrom([], null, () => true, 1)).toBeNull();
    expect(stepFrom([], null, () => true, -1)).toBeNull();
  });
});
