/** A row of the store for tests of what reads it. */
import { makeHighlight } from '../../src/annotations/make.ts';
import type { AnnotationRow } from '../../src/store/database.ts';

/** A highlight that ends in `digit`, on an article, at a place of its text. */
export function sampleRow(digit: string, docId: string, start: number): AnnotationRow {
  const id = `urn:uuid:01980000-0000-7000-8000-00000000000${digit}`;
  const annotation = makeHighlight({
    ...{ id, source: `https://paper.example/${docId}`, colour: 'yellow' },
    selectors: [
      { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + 5 },
    ],
    now: '2026-11-29T00:00:00.000Z',
  });
  return { id, docId, annotation, rev: 1, updatedSeq: Number(digit), deleted: 0, v: 1 };
}
