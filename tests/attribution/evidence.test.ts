import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/attribution/evidence.ts';
import type { Span } from '../../src/span.ts';

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

describe('evidenceOf', () => {
  const text =
    'It rained. The keeper said on Monday that the lamp was dry. Nobody came.\nThe next paragraph.';
  const attribution = {
    content: [spanOf(text, 'the lamp was dry')],
    source: [spanOf(text, 'The keeper')],
    cue: [spanOf(text, 'said')],
  };

  it('is the sentence, in its parts', () => {
    expect(evidenceOf(text, attribution)).toEqual([
      { words: 'The keeper', part: 'source' },
      { words: ' ', part: null },
      { words: 'said', part: 'cue' },
      { words: ' on Monday that ', part: null },
      { words: 'the lamp was dry', part: 'content' },
      { words: '.', part: null },
    ]);
  });

  it('holds no words of other paragraphs', () => {
    const content = [spanOf(text, 'the lamp was dry'), spanOf(text, 'The next paragraph')];
    const words = evidenceOf(text, { ...attribution, content }).map((one) => one.words);
    expect(words.join('')).toBe('The keeper said on Monday that the lamp was dry.');
  });

  it('shortens long content in the middle and keeps who said it', () => {
    const long = `“${'word '.repeat(200)}end,” the keeper said.`;
    const parts = evidenceOf(long, {
      content: [spanOf(long, long.slice(0, long.indexOf(' the keeper')))],
      source: [spanOf(long, 'the keeper')],
      cue: [spanOf(long, 'said')],
    });
    const words = parts.map((one) => one.words).join('');
    expect(words.length).toBeLessThan(300);
    expect(words).toContain(' … ');
    expect(words.endsWith('the keeper said.')).toBe(true);
  });

  it('is the content alone where only marks signal it', () => {
    expect(evidenceOf('“Dry.”', { content: [[0, 6]], source: null, cue: null })).toEqual([
      { words: '“Dry.”', part: 'content' },
    ]);
  });

  it('shows a source within content once', () => {
    const within = { content: [[0, 59] as Span], source: [[11, 21] as Span], cue: null };
    expect(
      evidenceOf(text, within)
        .map(({ words }) => words)
        .join(''),
    ).toBe(text.slice(0, 59));
  });
});
