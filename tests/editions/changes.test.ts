import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/editions/changes.ts';
import { diff, diffWords } from '../../src/editions/diff.ts';
import { editionOf, hashOf, pack, unpack } from '../../src/editions/edition.ts';

const TITLE = 'Council puts off the vote';
const FIRST = 'The council put off the vote on the harbour until the autumn.';
const SAID = '“We need more time,” said the chair, and closed the meeting.';
const LAST = 'Nobody in the hall asked what the time was needed for.';
const before = editionOf(TITLE, [FIRST, SAID, LAST].join('\n\n'));
const changed = (...paragraphs: string[]) =>
  changesBetween(before, editionOf(TITLE, paragraphs.join('\n\n')));

describe('what changed between two editions', () => {
  it('is nothing where only white space did', () => {
    expect(changed(FIRST, SAID.replace(' said', '\u00a0said'), ` ${LAST}`)).toBeNull();
  });

  it('counts paragraphs that were added, removed and reworded', () => {
    const added = 'A second meeting is planned for the week after the fair.';
    const reworded = FIRST.replace('autumn', 'spring');
    expect(changed(reworded, SAID, added)).toMatchObject({ added: 1, removed: 1, reworded: 1 });
    expect(changed(FIRST, SAID)).toMatchObject({ added: 0, removed: 1, reworded: 0 });
    expect(changed(FIRST, SAID, LAST, added)).toMatchObject({ added: 1, removed: 0, reworded: 0 });
  });

  it('tells quotations that came, went, and were reworded', () => {
    expect(changed(FIRST, SAID.replace('more time', 'much more time'), LAST)).toMatchObject({
      quotationsReworded: [{ before: 'We need more time,', now: 'We need much more time,' }],
      quotationsAdded: [],
      quotationsRemoved: [],
    });
    const silent = 'The chair closed the meeting, and left by the back door.';
    expect(changed(FIRST, silent, LAST)?.quotationsRemoved).toEqual(['We need more time,']);
    expect(changed(FIRST, SAID, `${LAST} "Nothing at all," said a clerk.`)).toMatchObject({
      quotationsAdded: ['Nothing at all,'],
      reworded: 1,
    });
  });

  it('gives the headline as it was and as it is', () => {
    const now = { ...before, title: 'Council to vote after all' };
    expect(changesBetween(before, now)?.headline).toEqual({ before: TITLE, now: now.title });
  });
});

describe('a diff', () => {
  const pieces = (one: string, other: string) =>
    diffWords(one, other).map(({ kind, items }) => `${kind}: ${items.join('')}`);

  it('goes by words', () => {
    expect(pieces('until the autumn at least', 'until the early spring at least')).toEqual([
      'same: until the ',
      'gone: autumn',
      'come: early spring',
      'same:  at least',
    ]);
  });

  it('takes a space between two changes into both', () => {
    expect(pieces('that nobody may switch off', 'that burns on')).toEqual([
      'same: that ',
      'gone: nobody may switch off',
      'come: burns on',
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    const letters = (seed: number) =>
      Array.from(
        { length: 40 },
        (_, at) => 'abc'[Math.floor(Math.sin(seed * 99 + at * 7) * 1e4) & 1],
      );
    for (let seed = 0; seed < 200; seed++) {
      const [one, other] = [letters(seed), letters(seed + 0.5)];
      const parts = diff(one, other);
      const without = (kind: string) =>
        parts.filter((part) => part.kind !== kind).flatMap(({ items }) => items);
      expect(without('come')).toEqual(one);
      expect(without('gone')).toEqual(other);
    }
  });

  it('takes bounded time where everything differs', () => {
    const many = (name: string) => Array.from({ length: 20_000 }, (_, at) => `${name}${at}`);
    expect(diff(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['gone', 'come']);
  });
});

describe('an edition', () => {
  it('comes back from the store as it was, and is smaller there', async () => {
    const long = editionOf(TITLE, Array(50).fill(FIRST).join('\n\n'));
    const packed = await pack(long);
    expect(await unpack(packed)).toEqual(long);
    expect(packed.length).toBeLessThan(JSON.stringify(long).length / 3);
  });

  it('has the hash of its words', async () => {
    expect(await hashOf(editionOf(TITLE, FIRST))).toBe(await hashOf(editionOf(TITLE, FIRST)));
    expect(await hashOf(editionOf(TITLE, LAST))).not.toBe(await hashOf(editionOf(TITLE, FIRST)));
  });
});
