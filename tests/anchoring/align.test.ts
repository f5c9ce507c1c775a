import { describe, expect, it } from 'vitest';
import { alignWords } from '../../src/anchoring/align.ts';
import { foldText } from '../../src/anchoring/fold.ts';
import { type Words, wordsOf } from '../../src/anchoring/words.ts';

function words(text: string): Words {
  const folded = foldText(text);
  return wordsOf(folded, 0, folded.codes.length);
}

function align(query: string, page: string): number[] {
  return [...alignWords(words(query), words(page))];
}

describe('alignWords', () => {
  it('lays words on the same words', () => {
    expect(align('left the harbour', 'the mayor left the harbour early')).toEqual([2, 3, 4]);
  });

  it('lays a word on the one that took its place', () => {
    expect(align('the old mayor left', 'the new mayor left')).toEqual([0, 1, 2, 3]);
  });

  it('leaves out what was removed', () => {
    expect(align('the mayor reluctantly left the harbour', 'the mayor left the harbour')).toEqual([
      0, 1, -1, 2, 3, 4,
    ]);
  });

  it('bridges a long insertion', () => {
    const advertisement = 'subscribe now for less than a coffee a week '.repeat(6);
    const page = `The ferry company ${advertisement} cancelled every crossing`;
    expect(align('The ferry company cancelled every crossing', page)).toEqual([
      0, 1, 2, 57, 58, 59,
    ]);
  });

  it('knows a word with another ending, and one that something is glued to', () => {
    expect(align('fostering trust between islands', 'foster trust nowbetween islands')).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('lays nothing on an empty page', () => {
    expect(align('left the harbour', '')).toEqual([-1, -1, -1]);
  });
});
