import { describe, expect, it } from 'vitest';
import { findByline } from '../../src/article/byline.ts';
import type { Claims } from '../../src/article/claims.ts';
import { decodeEntities } from '../../src/article/entities.ts';
import { fold } from '../../src/article/fold.ts';
import type { HeadlineLine } from '../../src/article/headline-lines.ts';
import { directionOf, findLanguage } from '../../src/article/language.ts';
import { readLinkedData } from '../../src/article/linked-data.ts';
import { findOutlet } from '../../src/article/outlet.ts';
import { findTimes, readDate } from '../../src/article/published.ts';

/** A page at the Courier that claims nothing but what a case says. */
function claimsOf({ meta, ...said }: Partial<Omit<Claims, 'meta'>> & { meta?: object }): Claims {
  return {
    address: 'https://courier.example/ferry',
    host: 'courierexample',
    linked: readLinkedData([], ''),
    documentTitle: 'Ferry stops | The Courier',
    language: 'en',
    direction: '',
    authors: [],
    times: [],
    ...said,
    meta: new Map(Object.entries(meta ?? {})),
  };
}

/** Lines below the headline, or where a case says. */
const linesOf = (...lines: (string | Partial<HeadlineLine>)[]): HeadlineLine[] =>
  lines.map((line, index) => ({
    words: '',
    distance: index + 1,
    names: '',
    ...(typeof line === 'string' ? { words: line } : line),
  }));

describe('findByline', () => {
  it.each([
    [
      'a name after a word that says so',
      linesOf('By Ann Vale and Bo de Wit'),
      ['Ann Vale', 'Bo de Wit'],
    ],
    ['a name on the line after that word', linesOf('Written by', 'Ann Vale'), ['Ann Vale']],
    [
      'a name between a day and a role',
      linesOf('May 3, 2024 | Ann Vale, Senior Editor'),
      ['Ann Vale'],
    ],
    [
      'a name in a box for it',
      linesOf({ words: 'Ann Vale', names: 'card__author', distance: 7 }),
      ['Ann Vale'],
    ],
    ['a name right below the headline', linesOf('Ann Vale'), ['Ann Vale']],
    ['a nickname after a word that says so', linesOf('by marshwalker'), ['marshwalker']],
    ['a name without capitals in its script', linesOf('作者：松村太郎'), ['松村太郎']],
    ['no label right below the headline', linesOf('Share Article', 'Latest News'), []],
    ['no name far from the headline', linesOf({ words: 'By Ann Vale', distance: 11 }), []],
  ])('finds %s', (_, lines, expected) => {
    expect(findByline(lines, claimsOf({}), 'The Courier')).toEqual(expected);
  });

  it('takes time in proportion to the space in a name that the head claims', () => {
    const script = { '@type': 'Article', headline: 'x', author: `a${' '.repeat(250_000)}b` };
    const began = process.cpuUsage();
    const linked = readLinkedData([JSON.stringify(script)], '');
    expect(findByline([], claimsOf({ linked }), null)).toEqual(['a b']);
    // In microseconds of the processor; some hundred on a quiet machine.
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });

  it('believes claimed persons, but for the outlet only when none is shown', () => {
    const claims = claimsOf({ meta: { author: 'The Courier', 'parsely-author': 'Bo de Wit' } });
    expect(findByline(linesOf('By Ann Vale'), claims, 'The Courier')).toEqual(['Bo de Wit']);
    const outlet = claimsOf({ meta: { author: 'The Courier' } });
    expect(findByline(linesOf('By Ann Vale'), outlet, 'The Courier')).toEqual(['Ann Vale']);
  });

  it('takes the marked author who is shown by the headline, not the first one marked', () => {
    const claims = claimsOf({ authors: ['Cy Lund', 'Ann Vale'] });
    const lines = linesOf({ words: 'Ann Vale · 3 minutes', distance: 6 });
    expect(findByline(lines, claims, null)).toEqual(['Ann Vale']);
  });
});

describe('findTimes', () => {
  it('tells publication from change in one line', () => {
    const lines = linesOf('Published May 1, 2024 Updated May 3, 2024');
    expect(findTimes(lines, claimsOf({}))).toEqual({
      published: '2024-05-01',
      modified: '2024-05-03',
    });
  });

  it('takes the shown day of a change before the claimed one', () => {
    const claims = claimsOf({
      meta: {
        'article:published_time': '2024-05-01T08:00:00Z',
        'article:modified_time': '2025-01-01T00:00:00Z',
      },
    });
    expect(findTimes(linesOf('Updated May 3, 2024'), claims)).toEqual({
      published: '2024-05-01T08:00:00Z',
      modified: '2024-05-03',
    });
    expect(findTimes([], claims).modified).toBe('2025-01-01T00:00:00Z');
  });

  it('reads meta tags of any system, and dates a page by its change when there is no more', () => {
    const tagged = claimsOf({ meta: { 'parsely-pub-date': '2024-05-01' } });
    expect(findTimes([], tagged).published).toBe('2024-05-01');
    const changed = claimsOf({ meta: { 'og:updated_time': '2024-05-02' } });
    expect(findTimes([], changed)).toEqual({ published: '2024-05-02', modified: null });
  });
});

describe('findOutlet', () => {
  it('takes the claimed name that the title shows', () => {
    const claims = claimsOf({
      meta: { 'og:site_name': 'courier-prod', 'application-name': 'The Courier' },
    });
    expect(findOutlet(claims)).toBe('The Courier');
  });
});

describe('language and direction', () => {
  it('reads the primary subtag of the first tag that is one', () => {
    const claims = claimsOf({ language: '{{lang}}', meta: { 'og:locale': 'de_AT' } });
    expect(findLanguage(claims)).toBe('de');
  });

  it.each([
    ['ltr', 'The ferry stops.', 'rtl'],
    ['rtl', 'توقفت العبّارة عن الإبحار (BBC).', ''],
    ['rtl', '', 'RTL'],
    ['ltr', '', ''],
  ])('runs %s', (expected, text, dir) => {
    expect(directionOf(text, dir)).toBe(expected);
  });
});

describe('fold', () => {
  it('leaves letters and digits of any script, and single spaces', () => {
    expect(fold('  “Ｆerry”—Stops: 3… für #Élise «да» 松村、太郎 ')).toBe(
      'ferry stops 3 für élise да 松村 太郎',
    );
  });
});

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
    ['le 1er juin 2024', 'fr', '2024-06-01'],
    ['14 juillet 2024', 'fr', '2024-07-14'],
    ['04-ago-2021 5:11', 'en', '2021-08-04'],
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

  it('reads what is for subscribers, a part of the article too', () => {
    const hasPart = { isAccessibleForFree: 'False', cssSelector: '.paid' };
    const read = (thing: object) =>
      readLinkedData([JSON.stringify({ '@type': 'Article', headline: 'F', ...thing })], address);
    expect(read({ isAccessibleForFree: true, hasPart })).toMatchObject({
      isFree: false,
      paidParts: ['.paid'],
    });
    expect(read({ isAccessibleForFree: 'true' }).isFree).toBe(true);
    expect(read({}).isFree).toBe(null);
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
