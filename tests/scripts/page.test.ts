import { describe, expect, it } from 'vitest';
import { createDisguise } from '../../scripts/page/disguise.ts';
import { makeTestPage } from '../../scripts/page.ts';

describe('the disguise of a page', () => {
  const sample = 'Der Fährmann schlief. Паром стоит. 渡船停航一日';
  const { text, address } = createDisguise(sample);

  it('leaves length, capitals, digits, marks and short words', () => {
    const words = '“The FERRY, Boat 17, sailed at 9:30 for O’Donnell’s,” he said (Reuters).';
    const disguised = text(words);
    expect(disguised).toHaveLength(words.length);
    expect(disguised.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a')).toBe(
      words.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a'),
    );
    expect(disguised).toMatch(/^“The [A-Z]{5}, [A-Z][a-z]{3} 17, .* 9:30 .*\(Reuters\)\.$/);
    for (const word of ['FERRY', 'Boat', 'sailed', 'Donnell', 'said']) {
      expect(disguised).not.toContain(word);
    }
  });

  it('leaves days and what pages say about themselves', () => {
    const words = 'Published 14 March 2024 by Related newsletter';
    expect(text(words)).toBe(words);
  });

  it('gives the same word for the same word, whatever its case', () => {
    expect(text('ferry').toUpperCase()).toBe(text('FERRY'));
    expect(text('ferry')).toBe(text('ferry'));
  });

  it('keeps to the script', () => {
    expect(text('Паром стоит')).toMatch(/^\p{Script=Cyrillic}+ \p{Script=Cyrillic}+$/u);
    expect(text('渡船停航一日')).toMatch(/^\p{Script=Han}{6}$/u);
    expect(text('渡船停航一日')).not.toBe('渡船停航一日');
  });

  it('makes addresses of the same words, on no site', () => {
    const disguised = address('https://www.lantern.example/news/2024/03/14/ferry-sailed?utm=x');
    const slug = `${text('ferry')}-${text('sailed')}`;
    expect(disguised).toBe(`https://www.paper.example/news/2024/03/14/${slug}?utm=x`);
    expect(address('javascript:alert(1)')).toBe('');
  });
});

const PARAGRAPHS = Array.from(
  { length: 9 },
  (_, index) =>
    `<p class="copy">Harbour pilot number ${index} waited for the lantern all night, and nobody came to relieve him before morning.</p>`,
).join('\n');
const PAGE = `<!doctype html><html lang="en"><head><title>Lantern goes out over harbour | Lantern Ledger</title>
<meta property="og:title" content="Lantern goes out over harbour"><meta property="og:type" content="article">
<script>secretCall('Lantern')</script><link rel="stylesheet" href="/lantern.css">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lantern goes out over harbour","datePublished":"2024-03-14","author":{"@type":"Person","name":"Ines Valloran"},"url":"https://www.lantern.example/news/lantern"}</script>
</head><body onload="secretCall()"><!-- Lantern build 7 -->
<nav class="menu">${'<a href="/harbour">Harbour</a> '.repeat(20)}</nav>
<main class="article-body"><h1>Lantern goes out over harbour</h1><p class="byline">By Ines Valloran</p>
<time datetime="2024-03-14">14 March 2024</time>${PARAGRAPHS}
<p class="promo">Harbour walks start every morning beside the lantern, says the harbour guild to all.</p></main>
<aside data-lantern="1"><img src="https://cdn.lantern.example/lantern.png" alt="The lantern">Harbour lottery</aside></body></html>`;

describe('a test page from one that was read wrongly', () => {
  it('is smaller, says nothing of the original, and is read in the same way', async () => {
    const address = 'https://www.lantern.example/news/lantern-goes-out-over-harbour';
    const about = 'Harbour walks start every morning';
    const { source, article } = await makeTestPage(Buffer.from(PAGE), address, about);
    expect(source.length).toBeLessThan(PAGE.length * 0.7);
    expect(source + article).not.toMatch(
      /lantern|harbour|valloran|secretcall|lottery|\.png|\.css/i,
    );
    const { isArticle, title, date, byline } = JSON.parse(article);
    expect({ isArticle, date }).toEqual({ isArticle: true, date: '2024-03-14' });
    expect(title).toMatch(
      /^[A-Z][a-z]{6} goes out [a-z]{4} [a-z]{7}$|^[A-Z][a-z]{6} [a-z]{4} out [a-z]{4} [a-z]{7}$/,
    );
    expect(byline).toMatch(/^[A-Z][a-z]{3} [A-Z][a-z]{7}$/);
  }, 60_000);

  it('has to have the words that it is about', async () => {
    const made = makeTestPage(Buffer.from(PAGE), 'https://www.lantern.example/', 'no such words');
    await expect(made).rejects.toThrow('no block has the words');
  }, 60_000);
});
