import fc from 'fast-check';
import { Window } from 'happy-dom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Cited, Wording } from '../../src/citation/citation.ts';
import { cite } from '../../src/citation/cite.ts';
import { writeHtml } from '../../src/citation/html.ts';
import { CITED, WORDING } from './cited.ts';

const written = (cited: Partial<Cited>, wording: Partial<Wording> = {}) =>
  cite({ ...CITED, ...cited }, { ...WORDING, ...wording });

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

/** Every node of a type in a tree of Markdown, in order. */
function all(node: MarkdownNode, type: string): MarkdownNode[] {
  const below = (node.children ?? []).flatMap((child) => all(child, type));
  return node.type === type ? [node, ...below] : below;
}
const textOf = (node: MarkdownNode): string =>
  node.value ?? (node.children ?? []).map(textOf).join('');
const parse = (markdown: string) => fromMarkdown(markdown) as MarkdownNode;

const { document } = new Window();
function elementsOf(html: string) {
  document.body.innerHTML = html;
  return document.body;
}

describe('a citation', () => {
  it('says in plain text what was said, by whom, through whom, and where', () => {
    expect(written({}).plain).toBe(
      '“We will not stop”\n' +
        '— Walid Muallem, through Syrian officials, through Al-Watan\n' +
        'Jane Doe, “Minister denies talks”, The Daily Lamp, 12 November 2026 (accessed 25 November 2026)\n' +
        'https://lamp.example/story#:~:text=We%20will%20not%20stop',
    );
  });

  it('says the same in HTML, where the title leads to the words', () => {
    expect(written({}).html).toBe(
      '<blockquote dir="auto"><p dir="auto">We will not stop</p></blockquote>' +
        '<p lang="en-GB" dir="ltr">— Walid Muallem, through Syrian officials, through Al-Watan<br>' +
        'Jane Doe, <a href="https://lamp.example/story#:~:text=We%20will%20not%20stop">“Minister denies talks”</a>, ' +
        '<i>The Daily Lamp</i>, 12 November 2026 (accessed 25 November 2026)</p>',
    );
  });

  it('says the same in Markdown', () => {
    expect(written({}).markdown).toBe(
      '> We will not stop\n\n' +
        '— Walid Muallem, through Syrian officials, through Al-Watan\\\n' +
        'Jane Doe, [“Minister denies talks”](https://lamp.example/story#:~:text=We%20will%20not%20stop), ' +
        '*The Daily Lamp*, 12 November 2026 (accessed 25 November 2026)',
    );
  });

  it('leaves out what is not known, and names the host for an unnamed outlet', () => {
    const bare = { speaker: null, chain: [], authors: [], outlet: null, published: null };
    expect(written({ ...bare, title: ' ' }).plain).toBe(
      '“We will not stop”\nlamp.example (accessed 25 November 2026)\n' +
        'https://lamp.example/story#:~:text=We%20will%20not%20stop',
    );
    expect(written({ ...bare, title: '' }).markdown).toContain(
      '[*lamp.example*](https://lamp.example/story#',
    );
    expect(written({ ...bare, chain: ['Al-Watan'] }).plain).toContain('\n— through Al-Watan\n');
  });

  it.each([
    ['2026-11-12', '12 November 2026'],
    ['2026-11', 'November 2026'],
    ['2026', '2026'],
    ['2026-11-12 01:00', '12 November 2026'],
  ])('dates %s as %s, wherever the reader is', (published, day) => {
    expect(written({ published }).plain).toContain(`The Daily Lamp, ${day} (`);
  });

  it.each([['yesterday'], ['2026-02-30'], ['2026-13-01'], ['20261112']])(
    'does not date by %s',
    (published) => {
      expect(written({ published }).plain).toContain('The Daily Lamp (accessed');
    },
  );

  it('names several authors in the reader’s language', () => {
    const authors = ['Jane Doe', 'Ali Ben', 'Eva Ek'];
    expect(written({ authors }).plain).toContain('\nJane Doe, Ali Ben and Eva Ek, “');
    const german = written({ authors }, { language: 'de', marks: ['„', '“', '‚', '‘'] });
    expect(german.plain).toContain('Jane Doe, Ali Ben und Eva Ek, „Minister denies talks“');
    expect(german.plain).toContain('12. November 2026');
  });

  it.each([
    ['de', '„ “ ‚ ‘', 'Er sagt „nein“ dazu', '„Er sagt ‚nein‘ dazu“'],
    ['de', '„ “ ‚ ‘', '„Nein.“', '„Nein.“'],
    ['de', '„ “ ‚ ‘', 'He said “no” twice', '„He said “no” twice“'],
    ['fr', '«\u00a0 \u00a0» “ ”', 'Il dit « non » encore', '«\u00a0Il dit “non” encore\u00a0»'],
    ['fr', '«\u00a0 \u00a0» “ ”', '« Non »', '«\u00a0Non\u00a0»'],
    ['fr', '«\u00a0 \u00a0» “ ”', 'la presse "libre"', '«\u00a0la presse “libre”\u00a0»'],
    ['es', '« » “ ”', 'Dice «no» dos veces', '«Dice “no” dos veces»'],
    ['ar', '« » “ ”', 'قال «لا» مرتين', '«قال “لا” مرتين»'],
  ])('quotes in %s with %s: %s', (language, marks, title, shown) => {
    const [open = '', close = '', innerOpen = '', innerClose = ''] = marks.split(' ');
    const wording = { language, marks: [open, close, innerOpen, innerClose] } as const;
    expect(written({ title }, wording).plain).toContain(shown);
  });

  it.each([
    ['marks within become inner ones', 'He said “no” twice', '“He said ‘no’ twice”'],
    ['marks around all of it are not doubled', '“We won.”', '“We won.”'],
    ['two quotations are not one', '“No,” he said. “Never.”', '“‘No,’ he said. ‘Never.’”'],
    ['straight marks are marks', 'the "free" press', '“the ‘free’ press”'],
    ['straight marks around all of it', '"We won."', '“We won.”'],
    ['apostrophes stay', "it's ours, isn’t it", "“it's ours, isn’t it”"],
    ['marks of another language stay', 'Er sagte „nein“', '“Er sagte „nein“”'],
    ['a lone mark', '”', '“’”'],
  ])('quotes: %s', (_, quote, expected) => {
    expect(written({ quote }).plain.split('\n')[0]).toBe(expected);
  });

  it('keeps the paragraphs of a quotation, and its marks where none are added', () => {
    const { html, markdown, plain } = written({ quote: ' One “a”.\n\nTwo. \u2029' });
    expect(html).toContain('<p dir="auto">One “a”.</p><p dir="auto">Two.</p></blockquote>');
    expect(markdown.startsWith('> One “a”.\n>\n> Two.\n\n')).toBe(true);
    expect(plain.startsWith('“One ‘a’.\nTwo.”\n')).toBe(true);
  });

  it('sets apart what runs the other way, and lets nothing turn round what follows', () => {
    const arabic = {
      quote: 'لن نتوقف',
      speaker: 'وليد المعلم',
      chain: ['Syrian officials'],
      outlet: 'الوطن',
    };
    const { plain, html } = written(arabic);
    expect(plain).toContain('— \u2068وليد المعلم\u2069, through Syrian officials\n');
    expect(plain).toContain(', \u2068الوطن\u2069, 12');
    expect(html).toContain('<blockquote dir="auto"><p dir="auto">لن نتوقف</p>');
    const rtl = written(arabic, { direction: 'rtl', language: 'ar' });
    expect(rtl.plain).toContain('— وليد المعلم, through \u2068Syrian officials\u2069');
    expect(rtl.html).toContain('dir="rtl"');
    for (const text of Object.values(written({ quote: 'a\u202eb', title: 'c\u2067d\u0000' }))) {
      expect(text).not.toMatch(/[\u202e\u2067\0]/);
    }
  });

  it('leads nowhere but to the web', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'not an address', '']) {
      const { plain, html, markdown } = written({ address });
      expect(plain.endsWith('(accessed 25 November 2026)')).toBe(true);
      expect(html).not.toContain('<a');
      expect(markdown).not.toContain('](');
    }
  });

  it('lets no text of a page be more than text in HTML', () => {
    const hostile = '</p><img src=x onerror=alert(1)> &amp; "\'<script>';
    const { html } = written({
      ...{ quote: hostile, speaker: hostile, chain: [hostile], authors: [hostile] },
      ...{ title: hostile, outlet: hostile, published: hostile },
      address: `https://lamp.example/?"'><script>#"'><img>`,
    });
    const body = elementsOf(html);
    const names = Array.from(body.querySelectorAll('*'), ({ localName }) => localName);
    expect(names).toEqual(['blockquote', 'p', 'p', 'br', 'a', 'i']);
    expect(body.querySelector('blockquote')?.textContent).toBe(hostile);
  });

  it('lets no address out of its attribute', () => {
    const href = 'https://lamp.example/" onclick="alert(1)';
    const html = writeHtml(
      { quote: [], said: '', entry: [{ text: 'here', href }], address: href },
      WORDING,
    );
    const link = elementsOf(html).querySelector('a');
    expect(Array.from(link?.attributes ?? [], (one) => one.name)).toEqual(['href']);
    expect(link?.getAttribute('href')).toBe(href);
  });

  /** What is likeliest to be more than text, in any order. */
  const NASTY = fc
    .array(
      fc.constantFrom(
        ...['*', '_', '`', '[', ']', '(', ')', '<', '>', '!', '#', '-', '+', '=', '~', '|', '\\'],
        ...['&amp;', '&', ';', '1.', '2)', ' ', '  ', '\t', 'a', 'B', '---', '```', '<b>', '](x)'],
        ...['http://x.y', '://', '\r', '“', '"', '’', 'é', '日', '<!--', '$', '%%', '=='],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('lets no text of a page be more than text in Markdown', () => {
    fc.assert(
      fc.property(NASTY, NASTY, NASTY, NASTY, (words, title, speaker, outlet) => {
        const quote = `${words}x`;
        const { markdown, html } = written({ quote, title: `${title}x`, speaker, outlet });
        const tree = parse(markdown);
        expect(tree.children?.map(({ type }) => type)).toEqual(['blockquote', 'paragraph']);
        const [block] = tree.children ?? [];
        expect(all(tree, 'link').map(({ url }) => url)).toEqual([CITED.address]);
        for (const type of ['code', 'inlineCode', 'html', 'image', 'heading', 'list', 'strong']) {
          expect(all(tree, type)).toEqual([]);
        }
        // The same words as in the HTML, which a browser's parser reads back.
        const body = elementsOf(html);
        const paragraphs = Array.from(body.querySelectorAll('blockquote p'), (p) => p.textContent);
        expect(block?.children?.map(textOf)).toEqual(paragraphs);
        expect(textOf(all(tree, 'link')[0]!)).toBe(body.querySelector('a')?.textContent);
        expect(all(tree, 'emphasis').map(textOf)).toEqual([body.querySelector('i')?.textContent]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps an address whole in Markdown', () => {
    for (const address of [
      'https://lamp.example/a_(b)_c?x=1&lt;=2&copy=3#:~:text=a%20(b)',
      'https://lamp.example/)](javascript:alert(1))',
      'https://lamp.example/*a*`b`\\c',
    ]) {
      const links = all(parse(written({ address }).markdown), 'link');
      expect(links).toHaveLength(1);
      const { url = '' } = links[0] ?? {};
      const decoded = (one: string) => decodeURIComponent(new URL(one).href);
      expect(decoded(url)).toBe(decoded(address));
    }
  });
});
