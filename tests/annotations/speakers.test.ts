import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames, type SpeakerAct } from '../../src/annotations/speakers.ts';

const AT = '2026-01-02T03:04:05.000Z';
type Said =
  | { act: 'merge'; names: readonly string[] }
  | { act: 'split'; name: string }
  | { act: 'undo'; of: string };
/** Acts one after the other; the id of each is its place. */
const acts = (...said: Said[]): SpeakerAct[] =>
  said.map((one, index) => ({ ...one, opId: String(index), count: index + 1, at: AT }));
const groups = (some: readonly SpeakerAct[]) =>
  [...new Set([...groupNames(some).values()].map((names) => names.join(' = ')))].sort();

describe('groupNames', () => {
  it('makes names one, across mergers, shown under the first', () => {
    const done = acts(
      { act: 'merge', names: ['Ada Lovelace', 'Ada King'] },
      { act: 'merge', names: ['Babbage', 'C. Babbage'] },
      { act: 'merge', names: ['Countess of Lovelace', 'ada king'] },
    );
    expect(groups(done)).toEqual([
      'Babbage = C. Babbage',
      'Countess of Lovelace = ada king = Ada Lovelace',
    ]);
    expect(groupNames(done).get('ada lovelace')?.[0]).toBe('Countess of Lovelace');
  });

  it('splits one name off and leaves the others together', () => {
    const merge = { act: 'merge', names: ['A', 'B', 'C'] } as const;
    expect(groups(acts(merge, { act: 'split', name: 'a' }))).toEqual(['B = C']);
    expect(groups(acts({ act: 'merge', names: ['A', 'B'] }, { act: 'split', name: 'A' }))).toEqual(
      [],
    );
  });

  it('forgets an act that was taken back, and remembers it when that was taken back', () => {
    const merge = { act: 'merge', names: ['A', 'B'] } as const;
    expect(groups(acts(merge, { act: 'undo', of: '0' }))).toEqual([]);
    expect(groups(acts(merge, { act: 'undo', of: '0' }, { act: 'undo', of: '1' }))).toEqual([
      'A = B',
    ]);
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd', 'A');
  const said = fc.array(
    fc.oneof(
      fc.record({
        act: fc.constant('merge' as const),
        names: fc.array(name, { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ act: fc.constant('split' as const), name }),
      fc.record({ act: fc.constant('undo' as const), of: fc.nat(9).map(String) }),
    ),
    { maxLength: 10 },
  );

  it('comes to the same in whatever order the acts arrive, and each name is in one group', () => {
    fc.assert(
      fc.property(said, fc.infiniteStream(fc.nat(2)), (some, counts) => {
        // Acts done apart have the same count.
        const done = acts(...some).map((act) => ({ ...act, count: counts.next().value }));
        const found = groupNames(done);
        expect(groups(done.toReversed())).toEqual(groups(done));
        for (const [key, names] of found) {
          expect(names.map((one) => one.toLowerCase())).toContain(key);
          for (const one of names) expect(found.get(one.toLowerCase())).toBe(names);
        }
      }),
    );
  });

  it('is as before once the last act is taken back, whatever it was', () => {
    fc.assert(
      fc.property(said, said, (before, [last]) => {
        if (!last) return;
        const undo = { act: 'undo', of: String(before.length) } as const;
        expect(groups(acts(...before, last, undo))).toEqual(groups(acts(...before)));
      }),
    );
  });
});
