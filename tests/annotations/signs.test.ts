// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { NO_SIGNS, readSigns } from '../../src/annotations/signs.ts';

/** The signs of a page with this in its head. */
function signsOf(head: string) {
  return readSigns(new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html'));
}
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('readSigns', () => {
  it('reads all three', () => {
    const signs = signsOf(
      `<link rel="canonical" href=" /a "><meta property="og:url" content="https://p.example/b">${linked(
        '{"@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"https:\\/\\/p.example\\/c"}}',
      )}`,
    );
    expect(signs).toEqual({
      canonical: '/a',
      shared: 'https://p.example/b',
      described: 'https://p.example/c',
    });
  });

  it.each([
    ['nothing', ''],
    ['empty signs', '<link rel="canonical" href=""><meta property="og:url" content="">'],
    ['another kind of link', '<link rel="alternate" href="/a">'],
    ['too long an address', `<link rel="canonical" href="/${'a'.repeat(3000)}">`],
    ['a page that is no address', linked('{"mainEntityOfPage": true}')],
    ['another thing’s address', linked('{"mainEntityOfPage":{"x":{"@id":"https://p.example/c"}}}')],
  ])('says nothing of %s', (_, head) => {
    expect(signsOf(head)).toEqual(NO_SIGNS);
  });

  it.each([
    ['a string', '{"mainEntityOfPage" : "https://p.example/c"}'],
    ['a url', '{"mainEntityOfPage":{"url":"https://p.example/c"}}'],
    [
      'the first of two',
      '{"mainEntityOfPage":"https://p.example/c","x":{"mainEntityOfPage":"/d"}}',
    ],
    ['broken JSON', '{"mainEntityOfPage":"https://p.example/c",'],
  ])('reads a described address from %s', (_, json) => {
    expect(signsOf(linked(json)).described).toBe('https://p.example/c');
  });

  it('takes time in proportion to the description', () => {
    const began = process.cpuUsage();
    for (const unit of [
      '"mainEntityOfPage":{',
      '"mainEntityOfPage":{"@id"  ',
      '"mainEntityOfPage"  ',
    ]) {
      signsOf(linked(unit.repeat(99_000 / unit.length)));
    }
    // In microseconds of the processor; some tens of thousands on a quiet machine.
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  });
});
