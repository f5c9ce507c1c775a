import { describe, expect, it } from 'vitest';
import { FLAGS, parseQuery } from '../../src/search/query.ts';

const words = (text: string, more = {}) => ({
  ...{ kind: 'words', text, isExact: false, isOpen: false, isNot: false },
  ...more,
});

describe('parseQuery', () => {
  it('reads words, the last of them maybe in part', () => {
    expect(parseQuery('Über die Br').terms).toEqual([
      words('uber'),
      words('die'),
      words('br', { isOpen: true }),
    ]);
    expect(parseQuery('die ').terms).toEqual([words('die')]);
  });

  it('reads exact words, also while the mark is not closed', () => {
    expect(parseQuery('"The  Harbour" x').terms).toEqual([
      words('the harbour', { isExact: true }),
      words('x', { isOpen: true }),
    ]);
    expect(parseQuery('“the harb').terms).toEqual([
      words('the harb', { isExact: true, isOpen: true }),
    ]);
    expect(parseQuery('"the harbour"').terms).toEqual([words('the harbour', { isExact: true })]);
  });

  it('reads what is refused', () => {
    expect(parseQuery('-tax -"a b" -is:orphan -speaker:ada').terms).toEqual([
      words('tax', { isNot: true }),
      words('a b', { isExact: true, isNot: true }),
      { kind: 'flag', flag: FLAGS['is:orphan'], isNot: true },
      { kind: 'field', field: 'speaker', text: 'ada', isNot: true },
    ]);
  });

  it('reads operators, in any case, with one word or several', () => {
    expect(
      parseQuery('Speaker:"Ada Lovelace" outlet:post tag:économie site:.BBC.co').terms,
    ).toEqual([
      { kind: 'field', field: 'speaker', text: 'ada lovelace', isNot: false },
      { kind: 'field', field: 'outlet', text: 'post', isNot: false },
      { kind: 'field', field: 'tag', text: 'economie', isNot: false },
      { kind: 'site', text: 'bbc.co', isNot: false },
    ]);
    expect(parseQuery('has:note IS:unnamed is:disputed').terms).toEqual(
      (['has:note', 'is:unnamed', 'is:disputed'] as const).map((name) => ({
        ...{ kind: 'flag', flag: FLAGS[name], isNot: false },
      })),
    );
  });

  it('reads dates in local time, and tells those that are none', () => {
    expect(parseQuery('after:2026 before:2026-2 before:2026-02-28').terms).toEqual([
      { kind: 'time', isBefore: false, at: +new Date(2026, 0, 1), isNot: false },
      { kind: 'time', isBefore: true, at: +new Date(2026, 1, 1), isNot: false },
      { kind: 'time', isBefore: true, at: +new Date(2026, 1, 28), isNot: false },
    ]);
    expect(parseQuery('x before:yesterday after:2026-02-31 after:2026-13 ')).toEqual({
      terms: [words('x')],
      badDates: ['yesterday', '2026-02-31', '2026-13'],
    });
  });

  it('takes what is no operator for plain words, and waits for values', () => {
    expect(parseQuery('https://a.example/x is:blue colour:red is:toString ').terms).toEqual([
      words('https://a.example/x'),
      words('is:blue'),
      words('colour:red'),
      words('is:tostring'),
    ]);
    expect(parseQuery('speaker: - -tag: "" " ').terms).toEqual([]);
    expect(parseQuery('tag:').terms).toEqual([]);
    expect(parseQuery('').terms).toEqual([]);
  });
});
