import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, type Fields, foldFields } from '../../src/search/entry.ts';
import { foldText } from '../../src/search/fold.ts';
import { foundWords } from '../../src/search/found-words.ts';
import { Haystack } from '../../src/search/haystack.ts';
import { FLAGS, parseQuery, type Term } from '../../src/search/query.ts';
import { unmarked } from '../../src/search/unmarked.ts';
import { finish } from '../../src/steps.ts';

const EMPTY: Fields = { speaker: '', outlet: '', tags: [], title: '', quote: '', note: '' };
const ABOUT = { site: 'paper.example', made: 0, flags: 0, isDeleted: false };

let last = 0;
function entry(fields: Partial<Fields>, more: Partial<Entry> = {}): Entry {
  const seq = more.seq ?? ++last;
  return { ...ABOUT, id: `${seq}`, seq, ...foldFields({ ...EMPTY, ...fields }), ...more };
}

function search(entries: readonly Entry[], typed: string, limit?: number) {
  const haystack = new Haystack();
  for (const one of entries) haystack.put(one);
  return finish(haystack.search(parseQuery(typed), limit));
}

/** The numbers of the entries found, in their order. */
const found = (entries: readonly Entry[], typed: string) =>
  search(entries, typed).ids.map((id) => entries.findIndex((one) => one.id === id));

describe('Haystack.search', () => {
  it('puts whole words before beginnings before insides, and the newest first among equals', () => {
    const entries = ['a scart', 'an artist', 'of art', 'the art', 'no'].map((quote) =>
      entry({ quote }),
    );
    expect(found(entries, 'art ')).toEqual([3, 2, 1, 0]);
    // While it is being typed a word may end anywhere.
    expect(found(entries, 'art')).toEqual([3, 2, 1, 0]);
  });

  it('puts quote and note before title, speaker and the rest', () => {
    const entries = [entry({ note: 'tax' }), entry({ title: 'tax' }), entry({ tags: ['tax'] })];
    expect(found(entries, 'tax')).toEqual([0, 2, 1]);
  });

  it('ranks by the word that matches worst, and wants every word', () => {
    const entries = [
      entry({ quote: 'tax cuts' }),
      entry({ quote: 'syntax cut' }),
      entry({ quote: 'tax' }),
    ];
    expect(found(entries, 'tax cut')).toEqual([0, 1]);
  });

  it('finds words in every script, with or without spaces and marks', () => {
    const entries = ['気候変動対策を発表', 'إِعْلَان', 'พรรคประชาชน', 'Ελλάδα', '기후변화'].map(
      (quote) => entry({ quote }),
    );
    expect(
      ['変動', 'اعلان', 'ประชา', 'ελλαδα', '기후'].map((typed) => found(entries, typed)),
    ).toEqual([[0], [1], [2], [3], [4]]);
  });

  it('takes exact words as they stand, and refuses whole words', () => {
    const entries = ['the art of war', 'artful', 'art: the war'].map((quote) => entry({ quote }));
    expect(found(entries, '"art of"')).toEqual([0]);
    expect(found(entries, '"art"')).toEqual([2, 0]);
    expect(found(entries, 'art -"the war"')).toEqual([0, 1]);
    expect(found(entries, 'art -art')).toEqual([1]);
  });

  it('keeps fields apart', () => {
    const entries = [
      entry({ speaker: 'Ada King', tags: ['cool maths', 'art'], quote: 'Turing' }),
      entry({ outlet: 'Ada Times', tags: ['party'], quote: 'king' }),
    ];
    expect(found(entries, 'speaker:ada')).toEqual([0]);
    expect(found(entries, 'outlet:times')).toEqual([1]);
    expect(found(entries, 'tag:art')).toEqual([0]);
    expect(found(entries, '-speaker:"ada k"')).toEqual([1]);
    expect(found(entries, '"king cool"')).toEqual([]);
    expect(found(entries, '"maths art"')).toEqual([]);
  });

  it('filters by site, time and flags, each turned round by a minus', () => {
    const day = (month: number) => +new Date(2026, month - 1, 10);
    const entries = [
      entry({}, { site: 'www.paper.example', made: day(1), flags: FLAGS['has:note'] }),
      entry({}, { site: 'newspaper.example', made: day(2), flags: FLAGS['is:disputed'] }),
    ];
    expect(found(entries, 'site:paper.example')).toEqual([0]);
    expect(found(entries, '-site:paper')).toEqual([1]);
    expect(found(entries, 'after:2026-02-10')).toEqual([1]);
    expect(found(entries, 'before:2026-02-10')).toEqual([0]);
    expect(found(entries, '-before:2026-02-10')).toEqual([1]);
    expect(found(entries, 'has:note')).toEqual([0]);
    expect(found(entries, '-has:note is:disputed')).toEqual([1]);
    expect(found(entries, 'is:orphan')).toEqual([]);
    expect(found(entries, '')).toEqual([1, 0]);
  });

  it('knows orphans, whether they come before the annotation or after', () => {
    const haystack = new Haystack();
    const ids = (typed = 'is:orphan') => finish(haystack.search(parseQuery(typed))).ids;
    haystack.put(entry({}, { id: 'x', seq: 1, flags: FLAGS['has:note'] }));
    expect(haystack.setOrphans(new Set(['x', 'y']))).toBe(true);
    expect(haystack.setOrphans(new Set(['y', 'x']))).toBe(false);
    haystack.put(entry({}, { id: 'y', seq: 2 }));
    expect(ids()).toEqual(['y', 'x']);
    expect(ids('is:orphan has:note')).toEqual(['x']);
    haystack.put(entry({ note: 'changed' }, { id: 'x', seq: 3 }));
    expect(ids()).toEqual(['x', 'y']);
    haystack.setOrphans(new Set(['y']));
    expect(ids('-is:orphan')).toEqual(['x']);
  });

  it('finds a speaker by any of their names, and by none of another’s', () => {
    const haystack = new Haystack();
    const ids = (typed: string) => finish(haystack.search(parseQuery(typed))).ids;
    haystack.put(entry({ speaker: 'Ada King' }, { id: 'x', seq: 1 }));
    haystack.put(entry({ speaker: 'Charles Babbage' }, { id: 'y', seq: 2 }));
    expect(ids('speaker:lovelace')).toEqual([]);
    expect(haystack.setSpeakers([['Ada Lovelace', 'Ada King']])).toBe(true);
    expect(haystack.setSpeakers([['Ada Lovelace', 'Ada King']])).toBe(false);
    expect(ids('speaker:lovelace')).toEqual(['x']);
    expect(ids('-speaker:lovelace')).toEqual(['y']);
    expect(ids('speaker:"lovelace ada"')).toEqual([]);
    haystack.setSpeakers([]);
    expect(ids('speaker:lovelace')).toEqual([]);
  });

  it('follows changes, and leaves the trash alone', () => {
    const haystack = new Haystack();
    const ids = () => finish(haystack.search(parseQuery('new'))).ids;
    haystack.put(entry({ note: 'old' }, { id: 'x', seq: 1 }));
    haystack.put(entry({ note: 'new' }, { id: 'x', seq: 3 }));
    expect(ids()).toEqual(['x']);
    // What was read before the change may come after it.
    haystack.put(entry({ note: 'old' }, { id: 'x', seq: 2 }));
    expect(ids()).toEqual(['x']);
    haystack.put(entry({ note: 'new' }, { id: 'x', seq: 4, isDeleted: true }));
    expect(ids()).toEqual([]);
    expect(haystack.size).toBe(1);
  });
});

/** Few letters, so that words meet: one with an accent, one of a script without spaces. */
const letters = fc.constantFrom('a', 'b', 'É', 'e', '京', ' ', ' ', '-', '\n');
const someText = fc.string({ unit: letters, maxLength: 12 });
const someFields = fc.record({
  ...{ speaker: someText, outlet: someText, title: someText, quote: someText, note: someText },
  tags: fc.array(someText, { maxLength: 2 }),
});
const someWord = fc.string({
  unit: fc.constantFrom('a', 'b', 'É', '京'),
  minLength: 1,
  maxLength: 3,
});
const someTerm = fc
  .record({
    minus: fc.constantFrom('', '', '-'),
    operator: fc.constantFrom('', '', '', 'speaker:', 'tag:', 'outlet:'),
    isExact: fc.boolean(),
    words: fc.array(someWord, { minLength: 1, maxLength: 2 }),
  })
  .map(({ minus, operator, isExact, words }) =>
    isExact ? `${minus}${operator}"${words.join(' ')}"` : `${minus}${operator}${words[0]}`,
  );

/** The same by the definition, field by field: slow, and with no word of the code it judges. */
function naive(all: readonly Fields[], terms: readonly Term[]): readonly number[] {
  const EDGE = '(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}])|(?<=京)|(?=京))';
  const ranked = all.flatMap((fields, index) => {
    const { speaker, outlet, tags, title, quote, note } = fields;
    const has = (texts: readonly string[], pattern: string) =>
      texts.some((text) => new RegExp(pattern, 'u').test(foldText(text)));
    let worst = 5;
    for (const term of terms) {
      if (term.kind === 'field') {
        const texts = { speaker: [speaker], outlet: [outlet], tag: tags }[term.field];
        if (has(texts, EDGE + term.text) === term.isNot) return [];
      } else if (term.kind === 'words') {
        const whole = EDGE + term.text + (term.isOpen ? '' : EDGE);
        const wanted = [term.text, EDGE + term.text, whole];
        const rest = [speaker, outlet, ...tags, title];
        const rank = [0, 1, 2].reduce((best, place) => {
          if (has([quote, note, unmarked(note) ?? ''], wanted[place]!)) return place * 2 + 1;
          return has(rest, wanted[place]!) ? place * 2 : best;
        }, -1);
        if (term.isNot) {
          if (rank >= 4) return [];
        } else if (rank < (term.isExact ? 4 : 0)) return [];
        else worst = Math.min(worst, rank);
      }
    }
    return [{ index, worst }];
  });
  return ranked
    .sort((one, other) => other.worst - one.worst || other.index - one.index)
    .map(({ index }) => index);
}

describe('a search', () => {
  it('finds what the definition finds, in its order', () => {
    let hits = 0;
    fc.assert(
      fc.property(
        fc.array(someFields, { minLength: 1, maxLength: 12 }),
        fc.array(someTerm, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', ' '),
        (all, terms, after) => {
          const typed = terms.join(' ') + after;
          const entries = all.map((fields, index) => entry(fields, { seq: index + 1 }));
          const expected = naive(all, parseQuery(typed).terms);
          hits += expected.length;
          expect(found(entries, typed)).toEqual([...expected]);
          const few = search(entries, typed, 3);
          expect(few.total).toBe(expected.length);
          expect(few.ids).toEqual(expected.slice(0, 3).map((index) => `${index + 1}`));
        },
      ),
      { numRuns: 400 },
    );
    expect(hits).toBeGreaterThan(400);
  });
});

describe('foundWords', () => {
  const shown = (typed: string, text: string, field = 'quote' as const) =>
    foundWords(parseQuery(typed), field, text).map(([start, end]) => text.slice(start, end));

  it('gives every place of every word as it stands, and no place twice', () => {
    expect(shown('elys pal', 'Palais de l’Élysée; e\u0301lyse\u0301e')).toEqual([
      'Pal',
      'Élys',
      'e\u0301lys',
    ]);
    expect(shown('abc bcd', 'xabcdx')).toEqual(['abcd']);
  });

  it('shows exact words where they are whole, refused ones nowhere, a field in its own', () => {
    expect(shown('"art" -war', 'artful art, war')).toEqual(['art']);
    expect(shown('speaker:ada', 'Ada')).toEqual([]);
    expect(foundWords(parseQuery('speaker:ada'), 'speaker', 'Canada, Ada')).toEqual([[8, 11]]);
  });
});
