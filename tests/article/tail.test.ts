import { describe, expect, it } from 'vitest';
import { measure } from '../../src/article/measures.ts';
import { findEnd } from '../../src/article/tail.ts';
import type { Box } from '../../src/page-text/box.ts';

const LAST = 'The council meets again on Thursday, and the harbour stays shut until then.';

/** The body that is left of these blocks; a leading `#` makes a heading. */
function bodyOf(...blocks: string[]): string[] {
  const measures = blocks.map((words) => {
    const span = [0, words.length] as const;
    return measure(words, { span, linked: 0, box: {} as Box });
  });
  const isHeading = (index: number) => blocks[index]?.startsWith('#') === true;
  const end = findEnd(measures, () => true, isHeading, blocks.length - 1, 'The Tidal Post');
  return blocks.slice(0, end + 1);
}

describe('findEnd', () => {
  it.each([
    'Subscribe to our weekly newsletter for more of this.',
    'Sign up to get the morning briefing, with analysis from both shores.',
    'The Tidal Post is a reader-owned newspaper that covers the strait.',
    'To republish this story or to ask about fees, please contact our desk.',
  ])('cuts off %s', (notice) => {
    expect(bodyOf(LAST, notice)).toEqual([LAST]);
    expect(bodyOf(LAST, '#Stay close', notice, notice)).toEqual([LAST]);
  });

  it.each([
    LAST,
    'She asked readers to subscribe to no theory before the report is out.',
    'The Tidal Post reported last week that the dredger had been sold.',
    'He will not reprint the book, he said.',
  ])('leaves %s', (words) => {
    expect(bodyOf(LAST, words)).toEqual([LAST, words]);
  });

  it('looks no further than the last paragraph', () => {
    const notice = 'Subscribe to our newsletter.';
    expect(bodyOf(notice, LAST)).toEqual([notice, LAST]);
    expect(bodyOf('#A heading', LAST)).toEqual(['#A heading', LAST]);
  });
});
