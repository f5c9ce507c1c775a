import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../src/search/alike.ts';

const HARBOUR = 'We will open the harbour before the first storm of the winter';

describe('groupAlike', () => {
  it('puts together what differs in a word, in marks, case and at its ends', () => {
    const texts = [
      HARBOUR,
      'Nobody has told the crews what the new fee is meant to pay for',
      'We will not open the harbour before the first storm of winter',
      `“${HARBOUR.toUpperCase()}”!`,
      'open the harbour before the first storm',
    ];
    expect(groupAlike(texts)).toEqual([[0, 2, 3, 4]]);
  });

  it('leaves apart what has a phrase in common, and what is too short to tell', () => {
    const texts = [
      HARBOUR,
      'At the end of the day we will open the talks with every crew that asks for them',
      'I do not know',
      'I do not know',
    ];
    expect(groupAlike(texts)).toEqual([]);
  });

  it('reads scripts that have no spaces between words', () => {
    const texts = [
      '我们将在冬天的第一场暴风雨之前开放港口',
      '我们不会在冬天的第一场暴风雨之前开放港口',
    ];
    expect(groupAlike(texts)).toEqual([[0, 1]]);
  });

  it('groups a thousand that are the same, beside a thousand that are not', () => {
    const texts = Array.from({ length: 2_000 }, (_, index) =>
      index % 2 === 0
        ? HARBOUR
        : `Of matter ${index} there is this to say, and no more than ${index}`,
    );
    const groups = groupAlike(texts);
    expect(groups[0]).toHaveLength(1_000);
    expect(groups[0]?.every((index) => index % 2 === 0)).toBe(true);
  });
});
