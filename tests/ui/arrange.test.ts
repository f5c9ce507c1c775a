import { describe, expect, it } from 'vitest';
import { makeHighlight, withChange } from '../../src/annotations/make.ts';
import type { AnnotationRow } from '../../src/store/database.ts';
import { arrange } from '../../src/ui/arrange.ts';
import { pageReportOf } from './page-report-of.ts';

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

const names = (rows: readonly AnnotationRow[]) => rows.map(({ id }) => id);

describe('arrange', () => {
  const rows = [row('last', 300), row('first', 10), row('middle', 120)];

  it('takes the places of making until the page has answered', () => {
    expect(names(arrange(rows, null).placed)).toEqual(['first', 'middle', 'last']);
    expect(arrange(rows, null).orphans).toEqual([]);
  });

  it('puts those with unsaved text apart, whatever else they are', () => {
    const { drafts, placed } = arrange(rows, null, new Set(['last', 'first']));
    expect(names(drafts)).toEqual(['first', 'last']);
    expect(names(placed)).toEqual(['middle']);
  });

  it('follows the page as it is now, and puts orphans apart', () => {
    const { placed, orphans } = arrange(
      rows,
      pageReportOf({
        anchored: { last: 'exact', first: 'approximate', middle: 'orphan' },
        spans: { last: [5, 6], first: [900, 901] },
      }),
    );
    expect(names(placed)).toEqual(['last', 'first']);
    expect(names(orphans)).toEqual(['middle']);
  });
});
