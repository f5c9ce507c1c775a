// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { PageReading } from '../../content-scripts/page-reading.ts';
import { createPlaces, type Places } from '../../content-scripts/places.ts';
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
function pathOf(places: Places, words: string): string {
  const range = document.createRange();
  const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(words));
  range.selectNodeContents(paragraph!.firstChild!);
  return new URL(places.pageOf(range, read().page).address).pathname;
}

const paths = (places: Places) => places.pages.map(({ address }) => new URL(address).pathname);

function show(...parts: string[]): void {
  document.body.innerHTML = parts.join('');
}
const ferry = '<p>The ferry stops on Friday for the winter.</p><p>Short one.</p>';
const mayor = '<p>The mayor has resigned over the ferry and its fares.</p>';
const headline = (words: string) => `<h1>${words}</h1>`;

/** A page that opened at the first address with these parts. */
function open(...parts: string[]): Places {
  moveTo(FIRST);
  show(...parts);
  const places = createPlaces(document);
  places.follow(read());
  return places;
}

afterEach(() => show());

describe('places', () => {
  it('has one for most pages, and no news while it stays', () => {
    const places = open(headline('Ferry'), ferry);
    const { pages } = places;
    moveTo(`${FIRST}?utm_source=mail`);
    show(headline('Ferry'), ferry, '<p>A late paragraph about the ferry.</p>');
    places.follow(read());
    expect(places.pages).toBe(pages);
    expect(pathOf(places, 'late')).toBe(FIRST);
  });

  it('leaves the first article its words when the next is put below', () => {
    const places = open(headline('Ferry'), ferry);
    show(headline('Ferry'), ferry, headline('Mayor'), mayor);
    places.follow(read());
    moveTo(SECOND);
    places.follow(read());
    expect(paths(places)).toEqual([SECOND, FIRST]);
    expect(pathOf(places, 'ferry stops')).toBe(FIRST);
    expect(pathOf(places, 'Short one')).toBe(FIRST);
    expect(pathOf(places, 'mayor has')).toBe(SECOND);
    moveTo(FIRST);
    places.follow(read());
    expect(paths(places)).toEqual([FIRST, SECOND]);
    expect(pathOf(places, 'mayor has')).toBe(SECOND);
  });

  it('knows the headlines again when a framework makes them anew', () => {
    const places = open(headline('Ferry'), ferry);
    show(headline('Ferry'), ferry, headline('Mayor'), mayor);
    moveTo(SECOND);
    places.follow(read());
    show(headline('Ferry'), ferry, headline('Mayor'), mayor);
    places.follow(read());
    expect(pathOf(places, 'ferry stops')).toBe(FIRST);
    expect(pathOf(places, 'mayor has')).toBe(SECOND);
  });

  it.each([
    ['without headlines', ''],
    ['with one headline over all', headline('The Paper')],
  ])('goes by the words that were read first: %s', (_, top) => {
    const places = open(top, ferry);
    show(top, ferry, mayor);
    moveTo(SECOND);
    places.follow(read());
    expect(pathOf(places, 'ferry stops')).toBe(FIRST);
    expect(pathOf(places, 'mayor has')).toBe(SECOND);
  });

  it('gives an address up when its article is gone, though the address came first', () => {
    const places = open(headline('The Paper'), ferry);
    moveTo(SECOND);
    places.follow(read());
    expect(paths(places)).toEqual([SECOND, FIRST]);
    expect(pathOf(places, 'ferry stops')).toBe(FIRST);
    show(headline('The Paper'), mayor);
    places.follow(read());
    expect(paths(places)).toEqual([SECOND]);
    expect(pathOf(places, 'mayor has')).toBe(SECOND);
  });

  it('does not believe the canonical address of the story before', () => {
    const places = open(headline('Ferry'), ferry);
    document.head.innerHTML = `<link rel="canonical" href="${FIRST}">`;
    moveTo(SECOND);
    show(headline('Mayor'), mayor);
    places.follow(read());
    expect(paths(places)).toEqual([SECOND]);
    document.head.innerHTML = '';
  });
});
