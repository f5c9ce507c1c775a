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

  describe('in a list of near-identical paragraphs', () => {
    const NAMES = ['Harbour', 'Mill', 'Church', 'Quay', 'Station', 'Market', 'Tower', 'Bridge'];
    const ward = (index: number) =>
      `In ${NAMES[index % 8]}${index < 8 ? '' : 'gate'} ward ${300 + 7 * index} of ${900 + 11 * index} voters came, and the clerk called it an ordinary day at the urn.`;
    const shown = (first: number, count: number) =>
      ['A quiet day.', ...Array.from({ length: count }, (_, at) => ward(first + at))].join('\n');
    const described = describedIn(shown(0, 5), ward(1));

    it('takes no other for a paragraph that is no longer shown', () => {
      for (let first = 2; first < 10; first++) {
        const { status } = anchorOne(shown(first, 5), described);
        expect(status, `from ward ${first} on`).toBe('orphan');
      }
    });

    it('finds the paragraph again, and after an edit as well', () => {
      for (const text of [shown(0, 8), `It rained.\n${shown(0, 5)}`]) {
        const anchoring = anchorOne(text, described);
        if (anchoring.status !== 'exact') throw new Error(JSON.stringify(anchoring));
        expect(text.slice(...anchoring.span)).toBe(ward(1));
      }
      const edited = shown(0, 5).replace('307 of 911', '308 of 911');
      expect(anchorOne(edited, described).status).toBe('approximate');
    });
  });

  it('looks at all that was kept of the surroundings before it says that nothing moved', () => {
    const song =
      'Row on, row on through the grey of the long morning, and never look behind you, whatever it is that calls you by your name from the shore. ';
    const verses = (...names: string[]) => names.map((name) => `${name} sang it. ${song}`).join('');
    const before = verses('Agnes', 'Marta', 'Selma');
    const start = before.indexOf('never look', before.indexOf('Marta'));
    const selectors = describePassage(plainPage(before), [start, start + 10]);
    const still = anchorOne(before, selectors);
    expect(still).toEqual({ status: 'exact', span: [start, start + 10], confidence: 1 });
    expect(anchorOne(verses('Hanne', 'Berit', 'Selma'), selectors)).not.toEqual(still);
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
