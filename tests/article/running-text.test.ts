// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hasRunningText } from '../../src/article/running-text.ts';

/** A sentence of ninety characters, of which four are enough. */
const SENTENCE =
  'The ferry left the quay an hour late, and nobody on board could say why it had to wait so. ';

const has = (markup: string): boolean =>
  hasRunningText(new DOMParser().parseFromString(`<body>${markup}`, 'text/html'));

describe('running text', () => {
  it('is in paragraphs, whatever stands in their lines', () => {
    expect(has(`<p>${SENTENCE}</p>`.repeat(4))).toBe(true);
    expect(has(`<p>${SENTENCE.replaceAll(' ', ' <i>x</i> ')}</p>`.repeat(4))).toBe(true);
    expect(has(`<div>${SENTENCE.repeat(4)}</div>`)).toBe(true);
  });

  it('is not in labels, in links, or in what no reader sees', () => {
    expect(has('<li>The ferry left</li>'.repeat(2_000))).toBe(false);
    expect(has(`<p><a href="/">${SENTENCE}</a></p>`.repeat(20))).toBe(false);
    expect(has(`<script type="text/x">${SENTENCE.repeat(9)}</script>`)).toBe(false);
    expect(has(`<style>${SENTENCE.repeat(9)}</style><p>${SENTENCE}</p>`)).toBe(false);
  });

  it('is in few characters where each says more', () => {
    expect(has(`<p>${'船は霧の中で一時間も待った。'.repeat(3)}</p>`.repeat(3))).toBe(true);
  });

  it('may be in shadow trees, so that these have to be read', () => {
    const story = document.createElement('news-story');
    document.body.replaceChildren(story);
    expect(hasRunningText(document)).toBe(false);
    story.attachShadow({ mode: 'open' });
    expect(hasRunningText(document)).toBe(true);
  });

  it('comes after whatever blank there is between labels', () => {
    expect(has('<li>12:04</li>\n'.repeat(2_500) + `<p>${SENTENCE}</p>`.repeat(9))).toBe(true);
  });

  it('is told from the first texts of a page', () => {
    expect(has('<li>12:04</li>'.repeat(5_000) + `<p>${SENTENCE}</p>`.repeat(9))).toBe(false);
  });
});
