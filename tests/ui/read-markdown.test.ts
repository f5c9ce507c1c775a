import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rich, readMarkdown } from '../../src/ui/read-markdown.ts';

/** The tree as a line: `p(a em(b))`. */
const lineOf = (rich: readonly Rich[]): string =>
  rich.map((one) => (typeof one === 'string' ? one : `${one.tag}(${lineOf(one.inside)})`)).join('');
const textOf = (rich: readonly Rich[]): string =>
  rich.map((one) => (typeof one === 'string' ? one : textOf(one.inside))).join('');
const addressesOf = (rich: readonly Rich[]): string[] =>
  rich.flatMap((one) =>
    typeof one === 'string'
      ? []
      : [...(one.href === undefined ? [] : [one.href]), ...addressesOf(one.inside)],
  );
function depthOf(rich: readonly Rich[]): number {
  return Math.max(0, ...rich.map((one) => (typeof one === 'string' ? 0 : 1 + depthOf(one.inside))));
}

describe('readMarkdown', () => {
  it.each([
    ['plain words', 'p(plain words)'],
    ['one\ntwo', 'p(one\ntwo)'],
    ['one\n\ntwo', 'p(one)p(two)'],
    ['*soft* and **hard**', 'p(em(soft) and strong(hard))'],
    ['# What to ask', 'h3(What to ask)'],
    ['- a\n- b', 'ul(li(p(a))li(p(b)))'],
    ['> said\n\nWho?', 'blockquote(p(said))p(Who?)'],
    ['`code`', 'p(code(code))'],
    ['```js\n<b>\n```', 'pre(code(<b>))'],
    ['a  \nb', 'p(abr()b)'],
    ['***', 'hr()'],
    ['![a tank](https://tracker.test/1.png)', 'p(a tank)'],
    ['<img src=x onerror=alert(1)> & &amp;', 'p(<img src=x onerror=alert(1)> & &amp;)'],
    ['<script>\nalert(1)\n</script>', 'p(<script>\nalert(1)\n</script>)'],
    ['[a]: https://elsewhere.test', 'p([a]: a(https://elsewhere.test))'],
  ])('reads %j', (note, expected) => {
    expect(lineOf(readMarkdown(note))).toBe(expected);
  });

  it('begins a list at its first number', () => {
    expect(readMarkdown('3. third')).toMatchObject([{ tag: 'ol', start: 3 }]);
  });

  it.each([
    ['[site](https://a.test/b?c=d#e)', 'https://a.test/b?c=d#e'],
    ['<http://a.test>', 'http://a.test/'],
    ['see https://a.test/b.', 'https://a.test/b'],
    ['(https://a.test/b)', 'https://a.test/b'],
    ['[https://b.test](https://a.test)', 'https://a.test/'],
  ])('links %j', (note, address) => {
    expect(addressesOf(readMarkdown(note))).toEqual([address]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](<\tjavascript:alert(1)>)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](blob:https://a.test/1)',
    '[x](chrome-extension://abc/popup/index.html)',
    '[x](file:///etc/passwd)',
    '[x](//a.test)',
    '[x](/library/index.html)',
    '[x](https://reader:secret@a.test)',
    `[x](https://a.test/${'a'.repeat(2048)})`,
    '<javascript:alert(1)>',
    'javascript:alert(1)',
    '<a href="javascript:alert(1)">x</a>',
  ])('links nothing in %j, and shows it as it was typed', (note) => {
    const rich = readMarkdown(note);
    expect(addressesOf(rich)).toEqual([]);
    expect(textOf(rich)).toBe(note);
  });

  it.each([
    ['>', 10_000],
    ['> ', 900],
    ['*', 10_000],
    ['*', 1_900],
    ['*_', 900],
    ['a**b', 900],
    ['*a _b ', 900],
    ['[', 1_900],
    ['[a](', 10_000],
    ['![', 900],
    ['`', 10_000],
    ['<a ', 1_900],
    ['- ', 900],
    ['> a\n', 900],
    ['&a', 10_000],
    ['\\*', 900],
    ['x', 500_000],
    ['a\n', 250_000],
    ['https://a.test ', 30_000],
  ])('reads %j a great many times, bounded in depth and time', (part, times) => {
    const note = part.repeat(times);
    const began = process.cpuUsage();
    const rich = readMarkdown(note);
    // In microseconds of the processor: a thirtieth of it on a quiet machine; what is not bounded takes far more.
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
    expect(depthOf(rich)).toBeLessThanOrEqual(17);
  });

  it('never throws, and shows every letter and digit of a note without links', () => {
    const marks = fc.constantFrom(
      ...'*_`[]()!<>#-+=&\\~|.:1a \n\t'.split(''),
      'é',
      '\u{1F600}',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 80 }), (parts) => {
        const note = parts.join('');
        const letters = (text: string) => text.replace(/[^aé\u{1F600}]/gu, '');
        expect(depthOf(readMarkdown(note))).toBeLessThanOrEqual(17);
        if (/[[`~]/.test(note)) return;
        expect(letters(textOf(readMarkdown(note)))).toBe(letters(note));
      }),
      { numRuns: 500 },
    );
  });
});
