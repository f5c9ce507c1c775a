import { describe, expect, it } from 'vitest';
import type { CallBackground, PlacedAnnotation } from '../../content-scripts/notes.ts';
import { createOrphanTeller } from '../../content-scripts/orphans.ts';

const placed = (id: string, status: 'exact' | 'orphan') =>
  ({ anchor: { id }, anchoring: { status } }) as unknown as PlacedAnnotation;

describe('telling of orphans', () => {
  it('is done once for every change, and not at all without annotations', () => {
    const calls: unknown[] = [];
    const call = (async (_: string, standing: unknown) => void calls.push(standing)) as never;
    const tell = createOrphanTeller(call as CallBackground, (error) => {
      throw error;
    });
    tell([], []);
    tell([placed('a', 'orphan'), placed('b', 'exact')], []);
    tell([placed('a', 'orphan'), placed('b', 'exact')], []);
    tell([placed('a', 'exact'), placed('b', 'exact')], []);
    tell([], []);
    tell([placed('a', 'exact'), placed('b', 'exact')], []);
    expect(calls).toEqual([
      { pages: [], orphans: ['a'], found: ['b'] },
      { pages: [], orphans: [], found: ['a', 'b'] },
      { pages: [], orphans: [], found: ['a', 'b'] },
    ]);
  });
});
