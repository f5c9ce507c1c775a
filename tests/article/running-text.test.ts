// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hasRunningText } from '../../src/article/running-text.ts';

/** A sentence of ninety characters, of which nine are enough, or four where the page looks like an article. */
const SENTENCE =
  'The ferry left the quay an hour late, and nobody on board could say why it had to wait so. ';

/** As often an article as not, by all else. */
const EVEN = 1;

const has = (markup: string, odds = EVEN): boolean =>
  hasRunningText(new DOMParser().parseFromString(`<body>${markup}`, 'text/html'), odds);

describe('running text', () => {
  it('is in paragraphs, whatever stands in their lines', () => {
    expect(has(`<p>${SENTENCE}</p>`.repeat(9))).toBe(true);
    expect(has(`<p>${SENTENCE.replaceAll(' ', ' <i>x</i> ')}</p>`.repeat(9))).toBe(true);
    expect(has(`<div>${SENTENCE.repeat(9)}</div>`)).toBe(true);
  });

  it('is not in labels, in links, or in what no reader sees', () => {
    expect(has('<li>The ferry left</li>'.repeat(2_000))).toBe(false);
    expect(has(`<p><a href="/">${SENTENCE}</a></p>`.repeat(20))).toBe(false);
    expect(has(`<script type="text/x">${SENTENCE.repeat(9)}</script>`)).toBe(false);
    expect(has(`<style>${SENTENCE.repeat(9)}</style><p>${SENTENCE}</p>`)).toBe(false);
  });

  it('is of less where the page looks more like an article, and never of next to nothing', () => {
    expect(has(`<p>${SENTENCE}</p>`.repeat(4))).toBe(false);
    expect(has(`<p>${SENTENCE}</p>`.repeat(4), 3)).toBe(true);
    expect(has(`<p>${SENTENCE}</p>`, 1_000)).toBe(false);
  });

  it('is together in an article, and apart in boxes on the pages of a shop', () => {
    expect(has(`<section><p>${SENTENCE}</p></section>`.repeat(20))).toBe(false);
    expect(has(`<section><p>${SENTENCE}</p></section>`.repeat(20), 9)).toBe(true);
  });

  it('is in few characters where each says more', () => {
    expect(has(`<p>${'船は霧の中で一時間も待った。'.repeat(3)}</p>`.repeat(7))).toBe(true);
  });

  it('may be in shadow trees, so that these have to be read', () => {
    const story = document.createElement('news-story');
    document.body.replaceChildren(story);
    expect(hasRunningText(document, EVEN)).toBe(false);
    story.attachShadow({ mode: 'open' });
    expect(hasRunningText(document, EVEN)).toBe(true);
  });

  it('comes after whatever blank there is between labels', () => {
    expect(has('<li>12:04</li>\n'.repeat(900) + `<p>${SENTENCE}</p>`.repeat(9))).toBe(true);
  });

  it('is told from the first texts of a page', () => {
    expect(has('<li>12:04</li>'.repeat(5_000) + `<p>${SENTENCE}</p>`.repeat(9))).toBe(false);
  });
});
