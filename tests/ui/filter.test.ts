import { describe, expect, it } from 'vitest';
import { makeHighlight, withChange } from '../../src/annotations/make.ts';
import type { Detected } from '../../src/annotations/statement.ts';
import type { AnnotationRow } from '../../src/store/database.ts';
import { choicesOf, filterRows, NO_FILTER } from '../../src/ui/filter.ts';

const NOW = '2026-03-05T10:00:00.000Z';

interface Given {
  readonly quote: string;
  readonly note?: string;
  readonly colour?: 'yellow' | 'green';
  readonly tags?: readonly string[];
  readonly isStatement?: boolean;
}

/** An annotation that is called by its words. */
function row({ quote, note = '', colour = 'yellow', tags = [], ...rest }: Given): AnnotationRow {
  const highlight = makeHighlight({
    id: quote,
    source: 'https://harbour-post.example/vote',
    colour,
    now: NOW,
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    ...(rest.isStatement && { statement: STATEMENT }),
  });
  const annotation = withChange(highlight, { note, tags: { added: tags, removed: [] } }, NOW);
  return { id: quote, docId: 'd', annotation, rev: 1, updatedSeq: 1, deleted: 0, v: 1 };
}

/** A statement as it was detected. */
const DETECTED: Detected = {
  ...{ type: 'direct', speaker: null, naming: null, chain: [], cue: null },
  ...{ pass: 'marks', confidence: 1 },
};
const STATEMENT = {
  detected: DETECTED,
  parts: { content: [], source: null, cue: null },
  verdict: null,
};
const ROWS = [
  row({ quote: 'The Zürich survey', tags: ['sea', 'Tide'] }),
  row({ quote: 'Other words', note: 'Ask the HARBOUR master', colour: 'green' }),
  row({ quote: 'Said aloud', note: 'who?', tags: ['SEA'], isStatement: true }),
];
const found = (asked: Partial<typeof NO_FILTER>) =>
  filterRows(ROWS, { ...NO_FILTER, ...asked }).map(({ id }) => id);

describe('filterRows', () => {
  it('finds in quotes, notes and tags, whatever case and marks', () => {
    expect(found({ sought: 'zurich' })).toEqual(['The Zürich survey']);
    expect(found({ sought: ' harbour ' })).toEqual(['Other words']);
    expect(found({ sought: 'tide' })).toEqual(['The Zürich survey']);
    expect(found({ sought: 'zebra' })).toEqual([]);
  });

  it('gives everything when nothing is asked for', () => {
    expect(found({ sought: '  ' })).toHaveLength(3);
  });

  it('finds nothing across the border of quote and note', () => {
    expect(found({ sought: 'words ask' })).toEqual([]);
  });

  it('asks for colour, tag and kind at once, a tag in any case', () => {
    expect(found({ colour: 'green' })).toEqual(['Other words']);
    expect(found({ tag: 'sea' })).toEqual(['The Zürich survey', 'Said aloud']);
    expect(found({ tag: 'sea', kind: 'highlight' })).toEqual(['The Zürich survey']);
    expect(found({ colour: 'green', kind: 'highlight' })).toEqual([]);
  });

  it('takes a kept statement for one, with a note as well', () => {
    expect(found({ kind: 'statement' })).toEqual(['Said aloud']);
    expect(found({ kind: 'note' })).toEqual(['Other words']);
  });
});

describe('choicesOf', () => {
  it('gives what there is, each once', () => {
    expect(choicesOf(ROWS)).toEqual({
      colours: ['yellow', 'green'],
      kinds: ['highlight', 'note', 'statement'],
      tags: ['SEA', 'Tide'],
    });
  });

  it('gives nothing of nothing', () => {
    expect(choicesOf([])).toEqual({ colours: [], kinds: [], tags: [] });
  });
});
