import { describe, expect, it } from 'vitest';
import { anchorAll, anchorAllInSlices } from '../../src/anchoring/anchor.ts';
import { describe as describePassage } from '../../src/anchoring/describe.ts';
import type { Selector } from '../../src/annotations/annotation.ts';
import type { Span } from '../../src/span.ts';
import { ANCHOR_CASES } from './anchor-cases.ts';
import { plainPage } from './plain-page.ts';

function describedIn(text: string, passage: string): Selector[] {
  const start = text.indexOf(passage);
  return describePassage(plainPage(text), [start, start + passage.length]);
}

function anchorOne(text: string, selectors: readonly Selector[]) {
  return anchorAll(plainPage(text), [selectors])[0]!;
}

describe('anchor', () => {
  it.each(ANCHOR_CASES)('$what', ({ before, passage, after, found, status }) => {
    const anchoring = anchorOne(after, describedIn(before, passage));
    if (anchoring.status === 'orphan') {
      expect({ reason: anchoring.reason }).toEqual(found);
    } else {
      expect(after.slice(...anchoring.span)).toBe(found);
      expect(anchoring.status).toBe(status);
      if (anchoring.status === 'approximate') expect(anchoring.was).toBe(passage);
    }
  });

  it('leaves the choice between two places that are alike to the reader', () => {
    const line = 'Crossings are suspended. Ask at the harbour office for your money back. ';
    const before = `${line}The mayor was not to be reached yesterday.`;
    const after = `The mayor was away. ${line}A week later: ${line}The mayor was away again.`;
    const anchoring = anchorOne(after, describedIn(before, 'Ask at the harbour office'));
    if (anchoring.status !== 'orphan') throw new Error('nothing tells the two places apart');
    expect(anchoring.candidates.map((span) => after.slice(...span))).toEqual([
      'Ask at the harbour office',
      'Ask at the harbour office',
    ]);
  });

  it('tells twins apart by what is far around them', () => {
    const row = 'Sold out. Next sailing at nine from the old quay, weather permitting. ';
    const before = `Monday. ${row}${row}Tuesday at last. ${row}${row}Wednesday.`;
    const start = before.lastIndexOf('Next sailing');
    const selectors = describePassage(plainPage(before), [start, start + 'Next sailing'.length]);
    const after = `An earlier version was wrong. ${before}`;
    const anchoring = anchorOne(after, selectors);
    if (anchoring.status === 'orphan') throw new Error(anchoring.reason);
    expect(anchoring.span[0]).toBe(after.lastIndexOf('Next sailing'));
  });

  it('finds a quote that came with nothing else', () => {
    const selectors: Selector[] = [
      { type: 'TextQuoteSelector', exact: 'swell drops', prefix: '', suffix: '' },
    ];
    const text = 'Nobody sails before the swell drops, said the harbour office.';
    const anchoring = anchorOne(text, selectors);
    const spans: readonly Span[] =
      anchoring.status === 'orphan' ? anchoring.candidates : [anchoring.span];
    expect(spans.map((span) => text.slice(...span))).toEqual(['swell drops']);
  });

  it('keeps a passage of punctuation alone only where it was', () => {
    const text = 'The mayor left … and came back.';
    const selectors = describedIn(text, '…');
    expect(anchorOne(text, selectors)).toMatchObject({ status: 'exact', span: [15, 16] });
    expect(anchorOne(text.replace('…', '...'), selectors)).toMatchObject({ status: 'orphan' });
  });

  it.each([
    ['selectors that quote nothing', [{ type: 'TextPositionSelector', start: 0, end: 4 }]],
    ['no selectors', []],
  ] as const)('makes an orphan of %s', (_, selectors) => {
    expect(anchorOne('Some text.', selectors)).toEqual({
      status: 'orphan',
      reason: 'removed',
      candidates: [],
    });
  });

  it('answers on an empty page', () => {
    expect(anchorOne('', describedIn('The mayor left.', 'mayor')).status).toBe('orphan');
  });

  it('answers each of many in its place', () => {
    const lines = Array.from(
      { length: 60 },
      (_, day) => `On day ${day} the tide stood at ${day * 7} feet.`,
    );
    const before = plainPage(lines.join('\n'));
    const selectors = lines.map((line) => {
      const start = before.text.indexOf(line);
      return describePassage(before, [start, start + line.length]);
    });
    const after = plainPage(['Corrected figures.', ...lines].join('\n'));
    const found = anchorAll(after, selectors).map((anchoring) =>
      anchoring.status === 'orphan' ? null : after.text.slice(...anchoring.span),
    );
    for (const [day, words] of found.entries()) expect([lines[day], null]).toContain(words);
    // The first lines stand next to what was put in; the lines are alike, and may be left open.
    expect(found.slice(3)).toEqual(lines.slice(3));
  });
});

describe('anchorAllInSlices', () => {
  it('gives the same answers', async () => {
    const { before, passage, after } = ANCHOR_CASES[3]!;
    const selectors = [describedIn(before, passage)];
    const page = plainPage(after);
    const sliced = await anchorAllInSlices(page, selectors, () => Promise.resolve());
    expect(sliced).toEqual(anchorAll(page, selectors));
  });
});
