import { describe, expect, it } from 'vitest';
import { marksIn } from '../../library/marks-in.ts';
import { makeHighlight, newId } from '../../src/annotations/make.ts';
import type { AnnotationRow } from '../../src/store/database.ts';

function row(exact: string, prefix = ''): AnnotationRow {
  const id = newId();
  const annotation = makeHighlight({
    ...{ id, source: 'https://paper.example/a', colour: 'yellow', now: '2026-11-25T08:00:00Z' },
    selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix: '' }],
  });
  return { id, docId: 'd', annotation, rev: 1, updatedSeq: 1, deleted: 0, v: 1 };
}

describe('marksIn', () => {
  const paragraphs = ['The lamp is dry.', 'Nobody came to the lamp.'];
  const shown = (rows: readonly AnnotationRow[]) =>
    marksIn(paragraphs, rows).map((parts) =>
      parts.map(({ words, row: one }) => (one ? `[${words}]` : words)).join(''),
    );

  it('leaves every word of the text', () => {
    expect(shown([])).toEqual(paragraphs);
    expect(shown([row('lamp is')])[0]).toBe('The [lamp is] dry.');
  });

  it('follows a quote over paragraphs', () => {
    expect(shown([row('is dry.\nNobody came')])).toEqual([
      'The lamp [is dry.]',
      '[Nobody came] to the lamp.',
    ]);
  });

  it('marks words that stand in many places in the one that they were chosen in', () => {
    expect(shown([row('lamp', 'Nobody came to the ')])).toEqual([
      'The lamp is dry.',
      'Nobody came to the [lamp].',
    ]);
    expect(shown([row('lamp', 'Some other ')])).toEqual([
      'The [lamp] is dry.',
      'Nobody came to the lamp.',
    ]);
  });

  it('shows one of two over the same words, and none that is not there', () => {
    expect(shown([row('lamp is dry'), row('is dry.'), row('elsewhere')])[0]).toBe(
      'The [lamp is dry].',
    );
  });
});
