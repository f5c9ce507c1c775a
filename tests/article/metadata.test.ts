import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/article/entities.ts';
import { readLinkedData } from '../../src/article/linked-data.ts';
import { readDate } from '../../src/article/published.ts';

describe('readDate', () => {
  it.each([
    ['2024-05-31T08:15:00+02:00', 'en', '2024-05-31T08:15:00+02:00'],
    ['Updated May 31st, 2024', 'en', '2024-05-31'],
    ['31 May 2024, 9 am', 'en-GB', '2024-05-31'],
    ['Freitag, 31. Mai 2024', 'de', '2024-05-31'],
    ['31 de mayo de 2024', 'es', '2024-05-31'],
    ['5/6/2024', 'en-US', '2024-05-06'],
    ['5/6/2024', 'en-GB', '2024-06-05'],
    ['05.06.24', 'de', '2024-06-05'],
    ['2024年5月31日', 'ja', '2024-05-31'],
    ['20240531', '', '2024-05-31'],
    ['40/50/2024', 'en', null],
    ['in the year 2024', 'en', null],
  ])('reads %s in %s as %s', (text, language, expected) => {
    expect(readDate(text, language)).toBe(expected);
  });
});

describe('readLinkedData', () => {
  const address = 'https://courier.example/news/ferry?from=home';

  it('prefers the article that is at the address of the page', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Another', url: 'https://courier.example/news/gulls' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'Ferry stops',
          mainEntityOfPage: { '@id': 'https://www.courier.example/news/ferry/' },
          author: { '@id': '#ilse' },
        },
        { '@id': '#ilse', '@type': 'Person', name: 'Ilse Brandt' },
      ],
    };
    const { headline, authors, types } = readLinkedData([JSON.stringify(graph)], address);
    expect(headline).toBe('Ferry stops');
    expect(authors).toEqual(['Ilse Brandt']);
    expect(types.has('newsarticle')).toBe(true);
  });

  it('reads past line feeds inside strings and past scripts that are no JSON', () => {
    const broken = '{"@type": "Article", "headline": "Two\nlines", "author": ["A. Vale", null]}';
    const { headline, authors } = readLinkedData(['{not json', broken], address);
    expect(headline).toBe('Two lines');
    expect(authors).toEqual(['A. Vale']);
  });

  it('says nothing about a page without any', () => {
    const { headline, authors, published } = readLinkedData([], address);
    expect([headline, authors, published]).toEqual([null, [], null]);
  });
});

describe('decodeEntities', () => {
  it('undoes named and numbered references, and leaves what is none', () => {
    expect(decodeEntities('Salt &amp; &#8220;marsh&#x201d; &unknown; &#99999999; R&D')).toBe(
      'Salt & “marsh” &unknown; &#99999999; R&D',
    );
  });
});
