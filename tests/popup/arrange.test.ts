import { describe, expect, it } from 'vitest';
import { arrange, search } from '../../popup/arrange.ts';
import { makeHighlight, withChange } from '../../src/annotations/make.ts';
import { NO_SIGNS } from '../../src/annotations/signs.ts';
import type { PageReport } from '../../src/messages.ts';
import type { AnnotationRow } from '../../src/store/database.ts';

function row(name: string, start: number, quote = name, note = ''): AnnotationRow {
  const now = '2026-03-05T10:00:00.000Z';
  const highlight = makeHighlight({
    id: name,
    source: 'https://harbour-post.example/vote',
    colour: 'yellow',
    now,
    selectors: [
      { type: 'TextPositionSelector', start, end: start + quote.length },
      { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    ],
  });
  const annotation = withChange(highlight, { note }, now);
  return { id: name, docId: 'd', annotation, rev: 1, updatedSeq: 1, deleted: 0, v: 1 };
}

const report = (given: Pick<PageReport, 'anchored' | 'spans'>): PageReport => ({
  signs: NO_SIGNS,
  isArticle: true,
  language: 'en',
  reason: 'article',
  title: null,
  byline: [],
  date: null,
  bodyText: '',
  ms: 1,
  longestTaskMs: 1,
  readings: 1,
  spentMs: 0,
  orphans: {},
  selected: '',
  altered: {},
  visit: '',
  settled: true,
  statements: [],
  ...given,
});
const names = (rows: readonly AnnotationRow[]) => rows.map(({ id }) => id);

describe('arrange', () => {
  const rows = [row('last', 300), row('first', 10), row('middle', 120)];

  it('takes the places of making until the page has answered', () => {
    expect(names(arrange(rows, null).placed)).toEqual(['first', 'middle', 'last']);
    expect(arrange(rows, null).orphans).toEqual([]);
  });

  it('follows the page as it is now, and puts orphans apart', () => {
    const { placed, orphans } = arrange(
      rows,
      report({
        anchored: { last: 'exact', first: 'approximate', middle: 'orphan' },
        spans: { last: [5, 6], first: [900, 901] },
      }),
    );
    expect(names(placed)).toEqual(['last', 'first']);
    expect(names(orphans)).toEqual(['middle']);
  });
});

describe('search', () => {
  const rows = [
    row('quote', 1, 'The Zürich survey'),
    row('note', 2, 'Other words', 'Ask the HARBOUR master'),
  ];

  it('finds in quotes and notes, whatever case and marks', () => {
    expect(names(search(rows, 'zurich'))).toEqual(['quote']);
    expect(names(search(rows, ' harbour '))).toEqual(['note']);
    expect(names(search(rows, 'zebra'))).toEqual([]);
  });

  it('gives everything for a blank search', () => {
    expect(names(search(rows, '  '))).toEqual(['quote', 'note']);
  });

  it('finds nothing across the border of quote and note', () => {
    expect(names(search(rows, 'words ask'))).toEqual([]);
  });
});
