import { describe, expect, it } from 'vitest';
import { complete } from '../../src/ui/complete.ts';

const KNOWN = ['war', 'Quillon Pier', 'Pierre', 'Zürich', 'peace-talks', 'wards'];

describe('complete', () => {
  it.each([
    ['pi', [], ['Pierre', 'Quillon Pier']],
    ['WAR', [], ['war', 'wards']],
    ['war', ['War'], ['wards']],
    ['zuri', [], ['Zürich']],
    ['talk', [], ['peace-talks']],
    ['illon', [], []],
    ['  ', [], []],
    ['', [], []],
  ])('offers for %j, beside %j, %j', (typed, has, expected) => {
    expect(complete(typed, KNOWN, has)).toEqual(expected);
  });

  it('offers six at most', () => {
    const many = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    expect(complete('tag', many, [])).toHaveLength(6);
  });
});
