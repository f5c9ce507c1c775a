// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { PageReading } from '../../content-scripts/page-reading.ts';
import { createShownArticles, type ShownArticles } from '../../content-scripts/shown-articles.ts';
import type { PageText } from '../../src/page-text/page-text.ts';
import type { Span } from '../../src/span.ts';

const FIRST = '/ferry-stops-for-the-winter';
const SECOND = '/mayor-resigns-over-the-ferry';

function moveTo(path: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    `https://paper.example${path}`,
  );
}

/** A reading in which each paragraph is one of the article's. */
function read(): PageReading {
  const paragraphs = [...document.querySelectorAll('p')];
  const text = paragraphs.map(({ textContent }) => textContent).join('\n');
  const spans = paragraphs.map(({ textContent }): Span => {
    const start = text.indexOf(textContent);
    return [start, start + textContent.length];
  });
  const page = {
    text,
    blocks: spans.map((span) => ({ span })),
    spanOf: ({ startContainer }: Range) =>
      spans[paragraphs.findIndex((paragraph) => paragraph.contains(startContainer))] ?? null,
  } as unknown as PageText;
  const blocks = spans.map((span) => ({ span, role: 'paragraph' }));
  return { page, article: { blocks } } as unknown as PageReading;
}

/** The path of the article that the paragraph with these words belongs to. */
function pathOf(shown: ShownArticles, words: string): string {
  const range = document.createRange();
  const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(words));
  range.selectNodeContents(paragraph!.firstChild!);
  return new URL(shown.pageOf(range, read().page).address).pathname;
}

const paths = (shown: ShownArticles) => shown.pages.map(({ address }) => new URL(address).pathname);

function show(...parts: string[]): void {
  document.body.innerHTML = parts.join('');
}
const ferry = '<p>The ferry stops on Friday for the winter.</p><p>Short one.</p>';
const mayor = '<p>The mayor has resigned over the ferry and its fares.</p>';
const headline = (words: string) => `<h1>${words}</h1>`;

/** A page that opened at the first address with these parts. */
function open(...parts: string[]): ShownArticles {
  moveTo(FIRST);
  show(...parts);
  const shown = createShownArticles(document);
  shown.follow(read());
  return shown;
}

afterEach(() => show());

describe('shown', () => {
  it('has one for most pages, and no news while it stays', () => {
    const shown = open(headline('Ferry'), ferry);
    const { pages } = shown;
    moveTo(`${FIRST}?utm_source=mail`);
    show(headline('Ferry'), ferry, '<p>A late paragraph about the ferry.</p>');
    shown.follow(read());
    expect(shown.pages).toBe(pages);
    expect(pathOf(shown, 'late')).toBe(FIRST);
  });

  it('leaves the first article its words when the next is put below', () => {
    const shown = open(headline('Ferry'), ferry);
    show(headline('Ferry'), ferry, headline('Mayor'), mayor);
    shown.follow(read());
    moveTo(SECOND);
    shown.follow(read());
    expect(paths(shown)).toEqual([SECOND, FIRST]);
    expect(pathOf(shown, 'ferry stops')).toBe(FIRST);
    expect(pathOf(shown, 'Short one')).toBe(FIRST);
    expect(pathOf(shown, 'mayor has')).toBe(SECOND);
    moveTo(FIRST);
    shown.follow(read());
    expect(paths(shown)).toEqual([FIRST, SECOND]);
    expect(pathOf(shown, 'mayor has')).toBe(SECOND);
  });

  it('knows the headlines again when a framework makes them anew', () => {
    const shown = open(headline('Ferry'), ferry);
    show(headline('Ferry'), ferry, headline('Mayor'), mayor);
    moveTo(SECOND);
    shown.follow(read());
    show(headline('Ferry'), ferry, headline('Mayor'), mayor);
    shown.follow(read());
    expect(pathOf(shown, 'ferry stops')).toBe(FIRST);
    expect(pathOf(shown, 'mayor has')).toBe(SECOND);
  });

  it.each([
    ['without headlines', ''],
    ['with one headline over all', headline('The Paper')],
  ])('goes by the words that were read first: %s', (_, top) => {
    const shown = open(top, ferry);
    show(top, ferry, mayor);
    moveTo(SECOND);
    shown.follow(read());
    expect(pathOf(shown, 'ferry stops')).toBe(FIRST);
    expect(pathOf(shown, 'mayor has')).toBe(SECOND);
  });

  it('gives an address up when its article is gone, though the address came first', () => {
    const shown = open(headline('The Paper'), ferry);
    moveTo(SECOND);
    shown.follow(read());
    expect(paths(shown)).toEqual([SECOND, FIRST]);
    expect(pathOf(shown, 'ferry stops')).toBe(FIRST);
    show(headline('The Paper'), mayor);
    shown.follow(read());
    expect(paths(shown)).toEqual([SECOND]);
    expect(pathOf(shown, 'mayor has')).toBe(SECOND);
  });

  it('does not believe the canonical address of the story before', () => {
    const shown = open(headline('Ferry'), ferry);
    document.head.innerHTML = `<link rel="canonical" href="${FIRST}">`;
    moveTo(SECOND);
    show(headline('Mayor'), mayor);
    shown.follow(read());
    expect(paths(shown)).toEqual([SECOND]);
    document.head.innerHTML = '';
  });
});
