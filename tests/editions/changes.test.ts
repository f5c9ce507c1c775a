import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { changesBetween } from '../../src/editions/changes.ts';
import { diff, diffWords } from '../../src/editions/diff.ts';
import { editionOf, hashOf, pack, unpack } from '../../src/editions/edition.ts';

const TITLE = 'Council puts off the vote';
const FIRST = 'The council put off the vote on the harbour until the autumn.';
const SAID = '“We need more time,” said the chair, and closed the meeting.';
const LAST = 'Nobody in the hall asked what the time was needed for.';
const before = editionOf(TITLE, [FIRST, SAID, LAST].join('\n\n'));
const changed = (...paragraphs: string[]) =>
  changesBetween(before, editionOf(TITLE, paragraphs.join('\n\n')), null);

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

  it('gives the headline as it was and as it is', () => {
    const now = { ...before, title: 'Council to vote after all' };
    expect(changesBetween(before, now, null)?.headline).toEqual({ before: TITLE, now: now.title });
  });
});

describe('what changed in what people say', () => {
  const OPENED =
    'The ferry to Hallin will stop running in the winter, the harbour board said on Monday.';
  const MASTER = '“Nobody rides it when the ice comes,” said Ines Varga, the harbour master.';
  const BAKER = '“I ride it with forty loaves every morning,” said Odd Lunde, a baker on Hallin.';
  const ENDED = 'A petition lies in the bakery, and has been signed by every grown islander.';

  /** Each edition attributed by itself, as it is when the article is opened. */
  const said = (paragraphs: readonly string[]) => {
    const text = paragraphs.join('\n');
    return attribute({ text, language: 'en' }, undefined).map(({ content, speaker }) => ({
      words: content.map(([start, end]) => text.slice(start, end)).join(' '),
      speaker,
    }));
  };
  const edition = (paragraphs: readonly string[]) => editionOf('', paragraphs.join('\n\n'));
  const edited = (old: readonly string[], fresh: readonly string[]) =>
    changesBetween(edition(old), edition(fresh), { before: said(old), now: said(fresh) })?.said;

  it('is who has a word now, and who has none any more', () => {
    const more = edited([OPENED, MASTER, ENDED], [OPENED, MASTER, BAKER, ENDED]);
    expect(more?.voicesAdded).toEqual(['Odd Lunde']);
    expect(more?.added.map(({ speaker }) => speaker)).toEqual(['Odd Lunde']);
    expect(more?.voicesRemoved).toEqual([]);
    const fewer = edited([OPENED, MASTER, BAKER, ENDED], [OPENED, BAKER, ENDED]);
    expect(fewer?.voicesRemoved).toEqual(['Ines Varga']);
    expect(fewer?.removed[0]?.words).toContain('Nobody rides it');
  });

  it('is whose words were changed', () => {
    const softer = MASTER.replace('Nobody rides it', 'Hardly anybody rides it');
    const changes = edited([OPENED, MASTER, BAKER], [OPENED, softer, BAKER]);
    expect(changes?.reworded).toHaveLength(1);
    expect(changes?.reworded[0]?.now.speaker).toBe('Ines Varga');
    expect(changes).toMatchObject({ added: [], removed: [], voicesAdded: [], voicesRemoved: [] });
  });

  it('is who else is said to have said the same', () => {
    const other = MASTER.replace('Ines Varga, the harbour master', 'Tove Brandt, her deputy');
    const changes = edited([OPENED, MASTER, BAKER], [OPENED, other, BAKER]);
    expect(changes?.reassigned).toMatchObject([
      { before: { speaker: 'Ines Varga' }, now: { speaker: 'Tove Brandt' } },
    ]);
    expect(changes).toMatchObject({ voicesAdded: ['Tove Brandt'], voicesRemoved: ['Ines Varga'] });
  });

  it('is nothing where a statement moved, or was found in one of the two alone', () => {
    expect(edited([OPENED, MASTER, BAKER, ENDED], [OPENED, BAKER, ENDED, MASTER])).toBeNull();
    const found = { before: [], now: said([MASTER]) };
    const late = changesBetween(edition([MASTER]), edition([MASTER, ENDED]), found);
    expect(late).toMatchObject({ added: 1, said: null });
    const lost = { before: said([MASTER]), now: [] };
    const gone = changesBetween(edition([MASTER]), edition([MASTER, ENDED]), lost);
    expect(gone).toMatchObject({ added: 1, said: null });
  });

  it('knows a voice by a part of its name', () => {
    const short = MASTER.replace('Ines Varga, the harbour master', 'Varga');
    const changes = edited([OPENED, MASTER], [OPENED, short]);
    expect(changes ?? null).toBeNull();
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
