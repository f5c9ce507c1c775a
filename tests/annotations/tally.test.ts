import { describe, expect, it } from 'vitest';
import { Counter, monthAfter } from '../../src/annotations/tally.ts';

describe('a counter', () => {
  it('counts speakers and how outlets name them, the commonest first', () => {
    const counter = new Counter();
    const add = (speaker: string | null, naming: 'person' | 'unnamed' | 'author' | null) =>
      counter.addStatement({ speaker, naming, outlet: naming === 'author' ? 'B' : 'A' });
    add('Ada', 'person');
    add('Bram', 'author');
    add('Ada', 'unnamed');
    add(null, null);
    const { statements, speakers, outlets } = counter.tally();
    expect(statements).toBe(4);
    expect(speakers).toEqual([
      { name: 'Ada', count: 2 },
      { name: 'Bram', count: 1 },
    ]);
    expect(outlets).toEqual([
      {
        ...{ outlet: 'A', count: 3 },
        named: { named: 1, document: 0, outlet: 0, unnamed: 1, unknown: 1 },
      },
      {
        ...{ outlet: 'B', count: 1 },
        named: { named: 0, document: 0, outlet: 1, unnamed: 0, unknown: 0 },
      },
    ]);
  });

  it('has every month from the first to the last, over the turn of a year', () => {
    const counter = new Counter();
    for (const day of ['2026-01-31T12:00', '2025-11-01T12:00', '2026-01-02T12:00']) {
      counter.addAnnotation(new Date(day));
    }
    expect(counter.tally().months).toEqual([
      { month: '2025-11', count: 1 },
      { month: '2025-12', count: 0 },
      { month: '2026-01', count: 2 },
    ]);
    expect(new Counter().tally().months).toEqual([]);
    expect(monthAfter('2025-12')).toBe('2026-01');
  });
});
