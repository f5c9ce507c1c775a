/** The table of decisions: which addresses are one article, which are two. */
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../src/annotations/identity.ts';
import { pageSources } from '../../src/annotations/page-source.ts';
import { NO_SIGNS, type Signs } from '../../src/annotations/signs.ts';

const P = 'https://paper.example';
const SLUG = 'ferry-stops-for-the-winter';

/** The identity of a page that says this of itself. */
function identify(address: string, signs: Partial<Signs> = {}): string | null {
  const [source] = pageSources(address, { ...NO_SIGNS, ...signs });
  return source === undefined ? null : identityOf(source);
}

/** What most pages do: canonical and shared address agree. */
const both = (address: string): Partial<Signs> => ({ canonical: address, shared: address });

/** Two addresses of which neither page says anything. */
type Pair = readonly [why: string, one: string, other: string];

const ONE_BY_ADDRESS: readonly Pair[] = [
  ['scheme', 'http://paper.example/a', `${P}/a`],
  ['www', 'https://www.paper.example/a', `${P}/a`],
  ['default port, secure', `${P}:443/a`, `${P}/a`],
  ['default port', 'http://paper.example:80/a', `${P}/a`],
  ['case of the host', 'https://Paper.EXAMPLE/a', `${P}/a`],
  ['case of the scheme', 'HTTPS://paper.example/a', `${P}/a`],
  ['slash at the end', `${P}/a/`, `${P}/a`],
  ['slash at the end before a query', `${P}/a/?id=7`, `${P}/a?id=7`],
  ['two slashes', `${P}//a`, `${P}/a`],
  ['index.html', `${P}/a/index.html`, `${P}/a/`],
  ['index.php with a query', `${P}/index.php?id=7`, `${P}/?id=7`],
  ['default.aspx', `${P}/a/Default.aspx`, `${P}/a`],
  ['needless escape', `${P}/%61-b%2Dc`, `${P}/a-b-c`],
  ['case of an escape', `${P}/caf%c3%a9`, `${P}/caf%C3%A9`],
  ['letter and its escape', `${P}/café`, `${P}/caf%C3%A9`],
  ['international host', 'https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['fragment', `${P}/a#comments`, `${P}/a`],
  ['empty route', `${P}/a#!/`, `${P}/a`],
  ['text fragment', `${P}/a#:~:text=ferry`, `${P}/a`],
  ['text fragment behind a route', `${P}/#!/a:~:text=ferry`, `${P}/#!/a`],
  ['empty query', `${P}/a?`, `${P}/a`],
  ['empty parameters', `${P}/a?&&id=7&`, `${P}/a?id=7`],
  ['dot segments', `${P}/b/../a`, `${P}/a`],
  ['campaign', `${P}/a?utm_source=mail&utm_medium=x`, `${P}/a`],
  ['campaign among others', `${P}/a?x=1&fbclid=Iw&y=2`, `${P}/a?x=1&y=2`],
  ['campaign in a route', `${P}/#!/a?utm_source=mail`, `${P}/#!/a`],
  ['analytics of a self-hosted kind', `${P}/a?mtm_campaign=x&pk_kwd=y`, `${P}/a`],
  ['click ids', `${P}/a?gclid=1&msclkid=2&yclid=3&ttclid=4`, `${P}/a`],
  ['visit', `${P}/a?PHPSESSID=0a1b2c&id=7`, `${P}/a?id=7`],
  ['visit by a short name', `${P}/a?sid=4f0c2d9e8b7a61355f0c2d9e8b7a6135`, `${P}/a`],
  ['visit in the path', `${P}/a;jsessionid=0A1B`, `${P}/a`],
  ['visit in the path, ASP.NET', `${P}/(S(abcdefghij0123456789klmn))/a.aspx`, `${P}/a.aspx`],
  ['who is signed in', 'https://reader:secret@paper.example/a', `${P}/a`],
  ['token', `${P}/a?access_token=x`, `${P}/a`],
  ['token by a short name', `${P}/a?token=eyJhbGciOiJIUzI1NiJ9.e30.abc`, `${P}/a`],
  ['AMP by a parameter', `${P}/a?amp=1`, `${P}/a`],
  ['print by a parameter', `${P}/a?print=true`, `${P}/a`],
  ['AMP cache', 'https://paper-example.cdn.ampproject.org/c/s/paper.example/a', `${P}/a`],
  ['AMP viewer', 'https://paper-example.cdn.ampproject.org/v/s/paper.example/a?usqp=mq', `${P}/a`],
  [
    'other AMP cache',
    'https://my--paper-example.bing-amp.com/c/s/my-paper.example/a',
    'https://my-paper.example/a',
  ],
];

const TWO_BY_ADDRESS: readonly Pair[] = [
  ['path', `${P}/a`, `${P}/b`],
  ['case of the path', `${P}/p/aBc`, `${P}/p/abc`],
  ['number of the story', `${P}/story?id=7`, `${P}/story?id=8`],
  ['story and none', `${P}/story?id=7`, `${P}/story`],
  ['page of a story', `${P}/a?page=2`, `${P}/a`],
  ['order of one name', `${P}/a?x=1&x=2`, `${P}/a?x=2&x=1`],
  ['parameter nobody knows', `${P}/a?ref=annex-b`, `${P}/a`],
  ['section by a short name', `${P}/a?sid=7`, `${P}/a?sid=8`],
  ['token that is a thing', `${P}/coins?token=ABC`, `${P}/coins?token=XYZ`],
  ['AMP that is a thing', `${P}/a?amp=50w`, `${P}/a`],
  ['AMP as a word of the path', `${P}/glossary/amp`, `${P}/glossary`],
  ['print as a section', `${P}/shop/print`, `${P}/shop`],
  ['route', `${P}/#!/story/7`, `${P}/#!/story/8`],
  ['route and none', `${P}/#/story/7`, `${P}/`],
  ['parameter of a route', `${P}/#/story?id=7`, `${P}/#/story?id=8`],
  ['host', 'https://alice.blogs.example/a', 'https://bob.blogs.example/a'],
  ['host for phones that says nothing', 'https://m.paper.example/a', `${P}/a`],
  ['www as a name of its own', 'https://www.example/a', 'https://example/a'],
  ['port', `${P}:8443/a`, `${P}/a`],
  ['escaped slash', `${P}/a%2Fb`, `${P}/a/b`],
  ['escaped question mark', `${P}/a%3Fid=7`, `${P}/a?id=7`],
  ['archive', `https://archive.example/web/2020/${P}/a`, `${P}/a`],
  [
    'cache that is named after another',
    'https://paper-example.cdn.ampproject.org/c/s/bank.example/a',
    'https://bank.example/a',
  ],
  [
    'host that only ends like a cache',
    'https://paper-example.cdn.ampproject.org.evil.example/c/s/paper.example/a',
    `${P}/a`,
  ],
];

/** A page that names another address than its own. */
type Claim = readonly [why: string, address: string, signs: Partial<Signs>, claimed: string];

const BELIEVED: readonly Claim[] = [
  ['short name, two signs', `${P}/2018/ferry?ref=hp`, both(`${P}/2018/ferry`), `${P}/2018/ferry`],
  [
    'made name',
    `${P}/a/DGXZQOUB148MY0?ref=hp`,
    { canonical: `${P}/a/DGXZQOUB148MY0` },
    `${P}/a/DGXZQOUB148MY0`,
  ],
  [
    'short link as the shared address',
    `${P}/${SLUG}?ref=hp`,
    { canonical: `${P}/${SLUG}`, shared: `${P}/5-95` },
    `${P}/${SLUG}`,
  ],
  [
    'another host as the canonical one',
    `${P}/${SLUG}?ref=hp`,
    { canonical: `https://other.example/${SLUG}`, shared: `${P}/${SLUG}` },
    `${P}/${SLUG}`,
  ],
  ['AMP path', `${P}/news/${SLUG}/amp/`, { canonical: `${P}/news/${SLUG}` }, `${P}/news/${SLUG}`],
  [
    'AMP in front',
    `${P}/amp/news/${SLUG}`,
    { canonical: `${P}/news/${SLUG}` },
    `${P}/news/${SLUG}`,
  ],
  ['AMP file', `${P}/${SLUG}.amp.html`, { canonical: `${P}/${SLUG}.html` }, `${P}/${SLUG}.html`],
  ['AMP of a short name, two signs', `${P}/2024/a/amp`, both(`${P}/2024/a`), `${P}/2024/a`],
  ['AMP host', `https://amp.paper.example/${SLUG}`, both(`${P}/${SLUG}`), `${P}/${SLUG}`],
  [
    'AMP path in a cache',
    `https://paper-example.cdn.ampproject.org/c/s/paper.example/${SLUG}/amp`,
    { canonical: `${P}/${SLUG}` },
    `${P}/${SLUG}`,
  ],
  ['host for phones', 'https://m.paper.example/a', { canonical: `${P}/a` }, `${P}/a`],
  ['… to www', 'https://m.paper.example/a', { canonical: 'https://www.paper.example/a' }, `${P}/a`],
  [
    '… inside a host',
    'https://en.m.wiki.example/wiki/A',
    both('https://en.wiki.example/wiki/A'),
    'https://en.wiki.example/wiki/A',
  ],
  [
    '… under a shared suffix',
    'https://m.paper.co.uk/a',
    both('https://www.paper.co.uk/a'),
    'https://paper.co.uk/a',
  ],
  [
    'print path',
    `${P}/news/${SLUG}/print`,
    { canonical: `${P}/news/${SLUG}` },
    `${P}/news/${SLUG}`,
  ],
  ['file ending', `${P}/a.html`, { canonical: `${P}/a` }, `${P}/a`],
  ['case of the path', `${P}/News/A`, { canonical: `${P}/news/a` }, `${P}/news/a`],
  ['relative address', `${P}/${SLUG}?lo=x`, { canonical: `/${SLUG}` }, `${P}/${SLUG}`],
  ['how the reader came', `${P}/${SLUG}?ref=hp`, { canonical: `${P}/${SLUG}` }, `${P}/${SLUG}`],
  [
    '… by number',
    `${P}/story/41229079?lo=ut_a1`,
    both(`${P}/story/41229079`),
    `${P}/story/41229079`,
  ],
  [
    '… and the story stays',
    `${P}/${SLUG}?id=7&x=y`,
    both(`${P}/${SLUG}?id=7`),
    `${P}/${SLUG}?id=7`,
  ],
  [
    'longer path',
    `${P}/41229079`,
    both(`${P}/news/${SLUG}-41229079`),
    `${P}/news/${SLUG}-41229079`,
  ],
  ['new section', `${P}/news/${SLUG}`, both(`${P}/islands/${SLUG}`), `${P}/islands/${SLUG}`],
  [
    'two signs, no canonical',
    `${P}/amp/${SLUG}`,
    { shared: `${P}/${SLUG}`, described: `${P}/${SLUG}` },
    `${P}/${SLUG}`,
  ],
  [
    'home page as the shared address',
    `${P}/amp/${SLUG}`,
    { canonical: `${P}/${SLUG}`, shared: `${P}/` },
    `${P}/${SLUG}`,
  ],
  [
    'phone’s own address as the shared one',
    `https://m.paper.example/${SLUG}`,
    { canonical: `${P}/${SLUG}`, shared: `https://m.paper.example/${SLUG}` },
    `${P}/${SLUG}`,
  ],
];

const NOT_BELIEVED: readonly Claim[] = [
  [
    'a program for all stories',
    `${P}/de/read.php?what=ferry`,
    both(`${P}/de/read.php`),
    `${P}/de/read.php`,
  ],
  ['a page for all stories', `${P}/de/view?what=ferry`, both(`${P}/de/view`), `${P}/de/view`],
  ['one part that may be for all', `${P}/paper?what=ferry`, both(`${P}/paper`), `${P}/paper`],
  [
    'short name, one sign',
    `${P}/2018/ferry?ref=hp`,
    { canonical: `${P}/2018/ferry` },
    `${P}/2018/ferry`,
  ],
  ['home page', `${P}/news/${SLUG}`, both(`${P}/`), `${P}/`],
  ['section front', `${P}/news/${SLUG}`, both(`${P}/news`), `${P}/news`],
  ['section front of a word', `${P}/glossary/amp`, { canonical: `${P}/glossary` }, `${P}/glossary`],
  ['fewer parts', `${P}/2024/05/${SLUG}`, both(`${P}/${SLUG}`), `${P}/${SLUG}`],
  [
    'another story',
    `${P}/news/${SLUG}`,
    both(`${P}/news/ferry-sails-again-in-spring`),
    `${P}/news/ferry-sails-again-in-spring`,
  ],
  ['another number', `${P}/story/41229079`, both(`${P}/story/41229080`), `${P}/story/41229080`],
  [
    'another number, same name',
    `${P}/${SLUG}-41229079`,
    both(`${P}/${SLUG}-41229080`),
    `${P}/${SLUG}-41229080`,
  ],
  ['one address for all stories', `${P}/story?id=41229079`, both(`${P}/story`), `${P}/story`],
  ['… by a name', `${P}/read?article=ferry`, both(`${P}/read`), `${P}/read`],
  ['page of a story', `${P}/${SLUG}?page=2`, both(`${P}/${SLUG}`), `${P}/${SLUG}`],
  ['language of a story', `${P}/${SLUG}?lang=fr`, both(`${P}/${SLUG}`), `${P}/${SLUG}`],
  [
    'whose page',
    `${P}/my-saved-stories-list?user=alice`,
    both(`${P}/my-saved-stories-list`),
    `${P}/my-saved-stories-list`,
  ],
  [
    'search',
    `${P}/search-all-our-stories?q=ferry`,
    both(`${P}/search-all-our-stories`),
    `${P}/search-all-our-stories`,
  ],
  ['number that may be the story', `${P}/${SLUG}?x=41229079`, both(`${P}/${SLUG}`), `${P}/${SLUG}`],
  [
    'parameter that the page has not',
    `${P}/${SLUG}`,
    both(`${P}/${SLUG}?id=7`),
    `${P}/${SLUG}?id=7`,
  ],
  [
    'another origin',
    `${P}/news/${SLUG}`,
    both(`https://other.example/news/${SLUG}`),
    `https://other.example/news/${SLUG}`,
  ],
  [
    'another host of the site',
    `https://alice.blogs.example/${SLUG}`,
    both(`https://bob.blogs.example/${SLUG}`),
    `https://bob.blogs.example/${SLUG}`,
  ],
  [
    'another site under a suffix',
    `https://m.co.uk/${SLUG}`,
    both(`https://amp.co.uk/${SLUG}`),
    `https://amp.co.uk/${SLUG}`,
  ],
  [
    'host that ends alike',
    `https://notpaper.example/${SLUG}`,
    both(`${P}/${SLUG}`),
    `${P}/${SLUG}`,
  ],
  ['another port', `${P}:8443/${SLUG}`, both(`${P}/${SLUG}`), `${P}/${SLUG}`],
  [
    'from the desktop to phones',
    `${P}/${SLUG}`,
    both(`https://m.paper.example/${SLUG}`),
    `https://m.paper.example/${SLUG}`,
  ],
  ['page around a route', `${P}/app#/story/7`, both(`${P}/app`), `${P}/app`],
  ['route of another story', `${P}/#!/story/7`, both(`${P}/#!/story/8`), `${P}/#!/story/8`],
  [
    'signs that disagree',
    `${P}/41229079`,
    { canonical: `${P}/${SLUG}-41229079`, shared: `${P}/x-41229079` },
    `${P}/${SLUG}-41229079`,
  ],
  [
    'one sign for a longer path',
    `${P}/41229079`,
    { canonical: `${P}/${SLUG}-41229079` },
    `${P}/${SLUG}-41229079`,
  ],
  [
    'story before this one, not yet replaced',
    `${P}/news/${SLUG}`,
    both(`${P}/news/mayor-resigns-over-ferry`),
    `${P}/news/mayor-resigns-over-ferry`,
  ],
  ['… told apart by a parameter', `${P}/app?story=8`, both(`${P}/app?story=7`), `${P}/app?story=7`],
];

describe('identity', () => {
  it.each(ONE_BY_ADDRESS)('is one, by address: %s', (_, one, other) => {
    expect(identify(one)).toBe(identify(other));
    expect(identify(one)).not.toBeNull();
  });

  it.each(TWO_BY_ADDRESS)('is two, by address: %s', (_, one, other) => {
    expect(identify(one)).not.toBe(identify(other));
  });

  it.each(BELIEVED)('is one, as the page says: %s', (_, address, signs, claimed) => {
    expect(identify(address, signs)).toBe(identify(claimed));
    expect(identify(address)).not.toBe(identify(claimed));
  });

  it.each(NOT_BELIEVED)('is two, whatever the page says: %s', (_, address, signs, claimed) => {
    expect(identify(address, signs)).toBe(identify(address));
    expect(identify(address, signs)).not.toBe(identify(claimed));
  });
});

describe('pageSources', () => {
  it('always has the page’s own address, and can be opened', () => {
    for (const [, address, signs] of [...BELIEVED, ...NOT_BELIEVED]) {
      const sources = pageSources(address, { ...NO_SIGNS, ...signs });
      const [own] = pageSources(address, NO_SIGNS);
      expect(sources.at(-1)).toBe(own);
      for (const source of sources) expect(URL.canParse(source)).toBe(true);
    }
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'not an address%',
    `https://paper.example/${'a'.repeat(3000)}`,
  ])('does not believe %.40s', (claimed) => {
    const signs = { canonical: claimed, shared: claimed, described: claimed };
    expect(pageSources(`${P}/a`, signs)).toEqual([`${P}/a`]);
  });

  it('keeps nothing from a page that is none of the web', () => {
    expect(pageSources('file:///a.html', both(`${P}/a`) as Signs)).toEqual([]);
  });

  it('takes time in proportion to what the page says', () => {
    const long = (unit: string) => `${P}/${unit.repeat(1900 / unit.length)}`;
    const began = process.cpuUsage();
    for (const unit of ['-', 'a-', '%41', '1-', ';jsessionid=', '/(S(a', 'a=b&']) {
      const signs = { canonical: long(unit), shared: long(unit), described: long(unit) };
      pageSources(`${long(unit)}?${unit.repeat(20)}`, signs);
    }
    // In microseconds of the processor; some tens of thousands on a quiet machine.
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });
});
