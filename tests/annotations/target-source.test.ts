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
  // How a reader came, who is signed in, and how the page is laid out are no part of what is read.
  ['https://paper.example/a?gad_source=1&wt_mc=mail&id=7', 'https://paper.example/a?id=7'],
  ['https://paper.example/a;jsessionid=0A1B2C?id=7', 'https://paper.example/a?id=7'],
  ['https://paper.example/a?PHPSESSID=0a1b2c&id=7', 'https://paper.example/a?id=7'],
  ['https://paper.example/a?id=7&session_id=99', 'https://paper.example/a?id=7'],
  ['https://paper.example/a?amp', 'https://paper.example/a'],
  ['https://paper.example/a?outputType=amp&id=7', 'https://paper.example/a?id=7'],
  ['https://paper.example/a?id=7&print=1', 'https://paper.example/a?id=7'],
  // These may be the story itself.
  ['https://paper.example/a?sid=7', 'https://paper.example/a?sid=7'],
  ['https://paper.example/a?page=2', 'https://paper.example/a?page=2'],
  ['https://paper.example/a?print=giclee-41', 'https://paper.example/a?print=giclee-41'],
  ['https://paper.example/a?amp=50w', 'https://paper.example/a?amp=50w'],
  ['https://paper.example/a?ref=annex-b', 'https://paper.example/a?ref=annex-b'],
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
