// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../src/anchoring/describe.ts';
import { foldText } from '../../src/anchoring/fold.ts';
import type { Selector } from '../../src/annotations/annotation.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';
import { plainPage } from './plain-page.ts';

type Kind = Selector['type'];

function selectorOf<K extends Kind>(selectors: readonly Selector[], type: K) {
  for (const selector of selectors) {
    if (selector.type === type) return selector as Extract<Selector, { type: K }>;
  }
  return null;
}

function describedIn(text: string, passage: string, from = 0): Selector[] {
  const start = text.indexOf(passage, from);
  return describePassage(plainPage(text), [start, start + passage.length]);
}

const TEXT =
  'The harbour closed on Monday after a night of storms. Ada Merrin said nobody would sail before the swell drops.';

describe('describe', () => {
  it('quotes the words with 32 characters on each side', () => {
    const quote = selectorOf(describedIn(TEXT, 'Ada Merrin said'), 'TextQuoteSelector');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Ada Merrin said',
      prefix: 'Monday after a night of storms. ',
      suffix: ' nobody would sail before the sw',
    });
  });

  it('counts positions in the page text', () => {
    const position = selectorOf(describedIn(TEXT, 'Ada'), 'TextPositionSelector');
    expect(position).toEqual({ type: 'TextPositionSelector', start: 54, end: 57 });
  });

  it('writes 32 folded codes of context on each side, in words', () => {
    const context = selectorOf(
      describedIn(TEXT, 'Ada Merrin said'),
      'hearsay:FoldedContextSelector',
    );
    expect(context?.prefix).toBe('losed on monday after a night of storms');
    expect(context?.suffix).toBe('nobody would sail before the swell dro');
    expect(foldText(context!.suffix).codes).toHaveLength(32);
  });

  it('reaches over a desert of white space and punctuation for its folded context', () => {
    const desert = ' . '.repeat(200);
    const context = selectorOf(
      describedIn(`Monday${desert}sailing${desert}again`, 'sailing'),
      'hearsay:FoldedContextSelector',
    );
    expect(context).toMatchObject({ prefix: 'monday', suffix: 'again' });
  });

  it('stretches the context until it tells twins apart', () => {
    const row = 'Next sailing at nine from the old quay, weather permitting, tickets on board. ';
    const text = `Monday. ${row}${row}Tuesday. ${row}`;
    const selectors = describedIn(text, 'sailing', text.indexOf('Tuesday'));
    const { prefix, exact, suffix } = selectorOf(selectors, 'TextQuoteSelector')!;
    const whole = prefix + exact + suffix;
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
    expect(prefix.length).toBeGreaterThan('Tuesday. Next '.length);
  });

  it('says which of the occurrences of the words it is, whatever their typography', () => {
    const text = 'The mayor left. “The Mayor” came back. Ask the mayor!';
    const occurrence = (from: number) =>
      selectorOf(describedIn(text, 'ayor', from), 'hearsay:OccurrenceSelector');
    expect(occurrence(0)).toMatchObject({ index: 0, count: 3 });
    expect(occurrence(20)).toMatchObject({ index: 1, count: 3 });
    expect(occurrence(40)).toMatchObject({ index: 2, count: 3 });
    expect(selectorOf(describedIn(text, '. '), 'hearsay:OccurrenceSelector')).toBeNull();
  });

  it('never cuts a pair at the ends of its context', () => {
    const text = `${'😀'.repeat(40)} Merrin ${'😀'.repeat(40)}`;
    const { prefix, suffix } = selectorOf(describedIn(text, 'Merrin'), 'TextQuoteSelector')!;
    expect(prefix).not.toMatch(/\p{Cs}/u);
    expect(suffix).not.toMatch(/\p{Cs}/u);
  });

  it.each([
    [3, 3],
    [5, 2],
    [-1, 4],
    [0, 1000],
  ])('refuses a span that is no passage: %i to %i', (start, end) => {
    expect(() => describePassage(plainPage('Some text.'), [start, end])).toThrow(RangeError);
  });

  it('names the elements around both ends, and counts in their own text', () => {
    document.body.innerHTML =
      '<nav>Menu</nav><div><p>One <b>bold</b> start</p><p>Two <i>words</i> on</p></div>';
    const page = readPageText(document.body);
    const start = page.text.indexOf('start');
    const end = page.text.indexOf('words') + 3;
    expect(selectorOf(describePassage(page, [start, end]), 'RangeSelector')).toEqual({
      type: 'RangeSelector',
      startContainer: '/div[1]/p[1]',
      startOffset: 9,
      endContainer: '/div[1]/p[2]/i[1]',
      endOffset: 3,
    });
  });

  it('names no elements inside a shadow tree', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>Hidden harbour</p>';
    const page = readPageText(document.body);
    expect(page.text).toBe('Hidden harbour');
    expect(selectorOf(describePassage(page, [0, 6]), 'RangeSelector')).toBeNull();
  });
});
