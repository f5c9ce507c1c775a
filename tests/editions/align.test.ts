import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../src/editions/align.ts';

/** Each paragraph of the earlier edition beside that of the later one, as `before | now`. */
const aligned = (before: readonly string[], now: readonly string[]) =>
  alignParagraphs(before, now).map((one) => `${one.before ?? ''} | ${one.now ?? ''}`);

describe('alignParagraphs', () => {
  it('puts what is the same beside itself, whatever its white space', () => {
    expect(aligned(['one  two', 'three'], ['one two ', 'three'])).toEqual([
      'one two | one two',
      'three | three',
    ]);
  });

  it('puts what was reworded beside what it was', () => {
    expect(aligned(['the light burns all day', 'x'], ['the light burns all night', 'x'])).toEqual([
      'the light burns all day | the light burns all night',
      'x | x',
    ]);
  });

  it('leaves what is gone where it stood, and gives what has come a place of its own', () => {
    expect(aligned(['a', 'gone words here', 'b', 'last of all'], ['a', 'b', 'new'])).toEqual([
      'a | a',
      'gone words here | ',
      'b | b',
      ' | new',
      'last of all | ',
    ]);
  });

  it('has nothing of nothing', () => {
    expect(aligned([], [])).toEqual([]);
    expect(aligned(['a'], [])).toEqual(['a | ']);
    expect(aligned([], ['a'])).toEqual([' | a']);
  });
});
