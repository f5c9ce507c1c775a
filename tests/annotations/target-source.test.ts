import { describe, expect, it } from 'vitest';
import { targetSource } from '../../src/annotations/target-source.ts';

const CASES: readonly (readonly [address: string, source: string | null])[] = [
  ['https://paper.example/a', 'https://paper.example/a'],
  ['https://paper.example/a#comments', 'https://paper.example/a'],
  ['https://paper.example/a?utm_source=x&id=7&fbclid=y', 'https://paper.example/a?id=7'],
  ['https://paper.example/a?id=7', 'https://paper.example/a?id=7'],
  ['https://paper.example/a?q=two%20words&UTM_Medium=x', 'https://paper.example/a?q=two%20words'],
  ['https://paper.example/a?utm_source=x', 'https://paper.example/a'],
  ['https://paper.example/#!/story/7', 'https://paper.example/#!/story/7'],
  ['https://paper.example/app#/story/7', 'https://paper.example/app#/story/7'],
  ['https://reader:secret@paper.example/a', 'https://paper.example/a'],
  ['file:///home/reader/a.html', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['about:blank', null],
  ['chrome://extensions', null],
  ['not an address', null],
  [`https://paper.example/${'a'.repeat(2048)}`, null],
];

describe('targetSource', () => {
  it.each(CASES)('%s', (address, source) => {
    expect(targetSource(address)).toBe(source);
  });

  it('gives its own answer back unchanged', () => {
    for (const [, source] of CASES) if (source) expect(targetSource(source)).toBe(source);
  });
});
