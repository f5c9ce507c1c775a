import { describe, expect, it } from 'vitest';
import { wordSet } from '../../src/attribution/languages/language.ts';

describe('wordSet', () => {
  it.each([
    ['said says', ['said', 'says']],
    ['not|ed|es|ing', ['noted', 'notes', 'noting']],
    ['source||s said', ['source', 'sources', 'said']],
    ['', []],
  ])('writes out %j', (written, words) => {
    expect([...wordSet(written)]).toEqual(words);
  });
});
